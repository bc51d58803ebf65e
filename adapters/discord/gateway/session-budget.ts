import { type REST, Routes, SimpleIdentifyThrottler } from 'discord.js';
import { z } from 'zod';
import { PlatformError } from '../../../src/platform/errors.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { delay } from '../../../src/platform/time/delay.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';
import { errorFields } from '../rest/errors.ts';

/**
 * The gate that every session passes before it begins (IDENTIFY). Discord lets a bot begin 1,000 a day over
 * all its shards; with the last one, it ends them all and resets the token (developer documentation,
 * "Identifying"). Before each session we ask Discord how many are left, because its count includes other
 * copies and earlier runs of this process. From that we subtract those promised since, because the SDK
 * connects all shards at once.
 */
export interface SessionBudget {
  /**
   * Checks that a new connection may be made.
   * @param shards the shards that need a session; all that Discord recommends if not given
   * @throws PlatformError "transient" with the time after which to retry; errors of the SDK
   */
  assertLeft(shards?: readonly number[]): Promise<void>;
  /** Resolves when a shard may begin a session, which is then counted. Rejects when `signal` is aborted. */
  take(shard: number, signal: AbortSignal): Promise<void>;
  /** Why no session is begun at the moment. */
  fault(): string | undefined;
}

export interface SessionBudgetDeps extends Pick<Clock, 'now' | 'elapsedMs' | 'callIn'> {
  /** Makes each request once. */
  readonly rest: Pick<REST, 'get'>;
  readonly log: Log;
}

export const gatewayBot = z.object({
  shards: z.number(),
  session_start_limit: z.object({
    total: z.number().default(1_000),
    remaining: z.number(),
    reset_after: z.number(),
    max_concurrency: z.number().default(1),
  }),
});

/**
 * A reserve that is never used: copies that ask at the same moment get the same number, and Discord's count
 * lags behind.
 */
export const sessionsKept = 20;

/**
 * A shard whose sessions keep ending at once waits longer each time: 10 s after the second, then twice as
 * long.
 */
const firstPauseMs = 10_000;
const maxPauseMs = 15 * minuteMs;
/** A session that lasted this long was good. */
const heldMs = 30 * minuteMs;

const askAgainMs = 5 * minuteMs;
/** The delay if Discord does not say how many are left. */
const askSoonMs = 5_000;

/** What Discord said. Times are on the monotonic clock. */
interface Limit {
  readonly total: number;
  readonly shards: number;
  readonly maxConcurrency: number;
  readonly resetsAtMs: number;
  readonly remaining: number;
  /** How many sessions this process had begun when it asked. */
  readonly begunBefore: number;
}

export function createSessionBudget(deps: SessionBudgetDeps): SessionBudget {
  const { rest, now, elapsedMs, callIn, log } = deps;
  const lastBegun = new Map<number, { readonly inARow: number; readonly atMs: number }>();
  const waiting = new Map<number, string>();
  let known: Limit | undefined;
  let asking: Promise<Limit> | undefined;
  let begunInAll = 0;
  /** How many shards are waiting for their turn to begin a session. */
  let promised = 0;
  let turns: SimpleIdentifyThrottler | undefined;
  let turnsAtOnce = 0;

  /** Makes one request for all shards that ask at the same time. */
  function ask(): Promise<Limit> {
    asking ??= read().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  async function read(): Promise<Limit> {
    const begunBefore = begunInAll;
    const { shards, session_start_limit: limit } = gatewayBot.parse(await rest.get(Routes.gatewayBot()));
    if (limit.max_concurrency !== turnsAtOnce) turns = undefined;
    turnsAtOnce = limit.max_concurrency;
    known = {
      ...{ total: limit.total, remaining: limit.remaining, shards, maxConcurrency: limit.max_concurrency },
      ...{ resetsAtMs: elapsedMs() + limit.reset_after, begunBefore },
    };
    return known;
  }

  /**
   * If Discord does not answer, uses what it said before: posting may go on, and what was begun since is
   * subtracted.
   */
  async function askIfPossible(): Promise<Limit | undefined> {
    try {
      return await ask();
    } catch (error) {
      log.warn(errorFields(error), 'discord did not say how many sessions are left');
      return known && known.resetsAtMs > elapsedMs() ? known : undefined;
    }
  }

  const leftOf = ({ remaining, begunBefore }: Limit) => remaining - (begunInAll - begunBefore);
  /** What is left, minus what is promised to shards waiting for their turn. */
  const freeOf = (limit: Limit) => leftOf(limit) - promised;
  const timeIn = (ms: number) => new Date(now().getTime() + ms);
  const untilReset = ({ resetsAtMs }: Limit) => Math.max(resetsAtMs - elapsedMs(), askSoonMs);

  function sayNoneLeft(limit: Limit): string {
    const next = atMinute(timeIn(untilReset(limit)));
    return `Discord allows a bot ${limit.total} sessions a day, and ${freeOf(limit)} are left: I start none before ${next}`;
  }

  function pauseOf(shard: number): number {
    const last = lastBegun.get(shard);
    if (!last || last.inARow < 2) return 0;
    const passedMs = elapsedMs() - last.atMs;
    if (passedMs >= heldMs) return 0;
    return Math.min(firstPauseMs * 2 ** (last.inARow - 2), maxPauseMs) - passedMs;
  }

  function count(shard: number): void {
    const last = lastBegun.get(shard);
    const isRepeated = last && elapsedMs() - last.atMs < heldMs;
    lastBegun.set(shard, { inARow: isRepeated ? last.inARow + 1 : 1, atMs: elapsedMs() });
    begunInAll += 1;
  }

  /**
   * Begins a session when its turn comes. For the last of many shards that is minutes later, when others may
   * have used what was left, so Discord is asked again.
   * @returns whether it may begin
   */
  async function beginInTurn(shard: number, { maxConcurrency }: Limit, signal: AbortSignal) {
    promised += 1;
    try {
      // The SDK's throttler, with its own timers: five seconds between two sessions.
      turns ??= new SimpleIdentifyThrottler(maxConcurrency);
      await turns.waitForIdentify(shard, signal);
      const limit = await askIfPossible();
      signal.throwIfAborted();
      if (!limit || leftOf(limit) <= sessionsKept) return false;
      count(shard);
      return true;
    } finally {
      promised -= 1;
    }
  }

  async function hold(
    shard: number,
    ms: number,
    { reason, signal }: { reason: string; signal: AbortSignal },
  ) {
    if (waiting.get(shard) !== reason) log.error({ shard, fix: leaveRunning }, reason);
    waiting.set(shard, reason);
    await delay(Math.min(ms, askAgainMs), { callIn }, signal);
  }

  return {
    async assertLeft(wanted) {
      const limit = await ask();
      const shards = wanted ?? Array.from({ length: limit.shards }, (_, shard) => shard);
      if (freeOf(limit) < shards.length + sessionsKept) {
        const retryAfterMs = untilReset(limit);
        throw new PlatformError('transient', sayNoneLeft(limit), { retryAfterMs, fix: leaveRunning });
      }
      const retryAfterMs = Math.max(...shards.map(pauseOf));
      if (retryAfterMs <= 0) return;
      throw new PlatformError('transient', endedAtOnce(timeIn(retryAfterMs)), {
        ...{ retryAfterMs, fix: leaveRunning },
      });
    },

    async take(shard, signal) {
      try {
        for (;;) {
          const pauseMs = pauseOf(shard);
          if (pauseMs > 0) {
            const reason = endedAtOnce(timeIn(pauseMs));
            await hold(shard, pauseMs, { reason, signal });
            continue;
          }
          const limit = await askIfPossible();
          if (!limit) {
            await delay(askSoonMs, { callIn }, signal);
          } else if (freeOf(limit) <= sessionsKept) {
            await hold(shard, untilReset(limit), { reason: sayNoneLeft(limit), signal });
          } else if (await beginInTurn(shard, limit, signal)) {
            return;
          }
        }
      } finally {
        waiting.delete(shard);
      }
    },

    fault: () => waiting.values().next().value,
  };
}

const leaveRunning =
  'Leave me running: I will connect by myself then. Until then, digests are posted, but commands are not answered; the log says what ended the earlier sessions.';

function endedAtOnce(next: Date): string {
  return `Discord's sessions ended as soon as they began: I start the next one at ${atMinute(next)}`;
}

/** "2026-11-28 18:05 UTC", rounded up. */
function atMinute(time: Date): string {
  const minute = new Date(Math.ceil(time.getTime() / minuteMs) * minuteMs);
  return `${minute.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
