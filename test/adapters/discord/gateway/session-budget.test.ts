import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSessionBudget } from '../../../../adapters/discord/gateway/session-budget.ts';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { commandService } from '../../../command-service.ts';
import { eventually } from '../../../eventually.ts';
import { recordLog } from '../record-log.ts';
import { failureOf, serveAdapter } from '../served-adapter.ts';

const service = commandService([], async () => ({ message: { summary: 'An answer', blocks: [] } }));
const hourMs = 3_600_000;
const never = new AbortController().signal;

describe('the sessions that a bot may begin each day', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-28T12:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('begins fewer than 120 sessions a day for a shard whose sessions end at once', async () => {
    const { budget, begun } = countedBudget({ remaining: 1_000 });
    for (;;) {
      const taken = budget.take(0, never);
      await vi.advanceTimersByTimeAsync(20 * 60_000);
      await taken;
      if (Date.now() >= Date.parse('2026-11-29T12:00:00Z')) break;
    }
    expect(begun()).toBeLessThan(120);
  });

  it('begins a session at once if the ones before it lasted half an hour', async () => {
    const { budget } = countedBudget({ remaining: 1_000 });
    for (let round = 0; round < 20; round += 1) {
      await budget.take(0, never);
      await vi.advanceTimersByTimeAsync(hourMs / 2);
    }
    expect(Date.now()).toBe(Date.parse('2026-11-28T22:00:00Z'));
  });

  it('never uses up the sessions: a shard waits until Discord grants new ones, and says so', async () => {
    const { budget, limit, log } = countedBudget({ remaining: 21 });
    await budget.take(0, never);
    const next = budget.take(1, never);
    await vi.advanceTimersByTimeAsync(3 * hourMs);
    expect(budget.fault()).toMatch(
      /allows a bot 1000 sessions a day, and 20 are left: I start none before 2026-11-28 16:00 UTC/,
    );
    expect(log.events().filter((event) => /sessions a day/.test(event))).toHaveLength(1);
    limit.remaining = 1_000;
    await vi.advanceTimersByTimeAsync(hourMs + 60_000);
    await next;
    expect(budget.fault()).toBeUndefined();
  });

  it('counts sessions itself while Discord does not say how many are left', async () => {
    const { budget, limit } = countedBudget({ remaining: 23 });
    await budget.take(0, never);
    limit.isUnknown = true;
    await budget.take(1, never);
    await budget.take(2, never);
    const next = budget.take(3, never);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(budget.fault()).toMatch(/20 are left/);
    limit.isUnknown = false;
    limit.remaining = 500;
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    await next;
  });

  it('does not begin a session with every restart, and says when the next may begin', async () => {
    const { budget } = countedBudget({ remaining: 1_000 });
    const retries: number[] = [];
    for (let start = 0; start < 8; start += 1) {
      const failure = await failureOf(budget.assertLeft([0, 1]).then(() => expect.fail())).catch(
        () => undefined,
      );
      if (failure) {
        expect(failure.message).toMatch(/ended as soon as they began: I start the next one at 2026-/);
        retries.push(failure.retryAfterMs ?? 0);
        await vi.advanceTimersByTimeAsync(failure.retryAfterMs ?? 0);
      }
      await budget.take(0, never);
    }
    expect(retries).toEqual([10_000, 20_000, 40_000, 80_000, 160_000, 320_000]);
  });

  it('does not keep a closed connection waiting for a session', async () => {
    const { budget } = countedBudget({ remaining: 0 });
    const closing = new AbortController();
    const next = budget.take(0, closing.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    closing.abort();
    await expect(next).rejects.toThrow('aborted');
    expect(budget.fault()).toBeUndefined();
  });

  it('shares the budget among shards that begin together, and makes the excess wait', async () => {
    const { budget, begun } = countedBudget({ remaining: 30, maxConcurrency: 40 });
    for (let shard = 0; shard < 40; shard += 1) void budget.take(shard, never);
    await vi.advanceTimersByTimeAsync(hourMs);
    expect(begun()).toBe(10);
    expect(budget.fault()).toMatch(/20 are left/);
  });

  it("asks again on a shard's turn, as another copy may have used up the sessions", async () => {
    const { budget, limit, begun } = countedBudget({ remaining: 25 });
    limit.answered = () => {
      limit.remaining = 20;
    };
    void budget.take(0, never);
    await vi.advanceTimersByTimeAsync(hourMs);
    expect(begun()).toBe(0);
    expect(budget.fault()).toMatch(/20 are left/);
  });

  it('returns the session of a connection that closes while it waits for its turn', async () => {
    const { budget } = countedBudget({ remaining: 22, maxConcurrency: 1 });
    const closing = new AbortController();
    await budget.take(0, never);
    const closed = budget.take(1, closing.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    closing.abort();
    await expect(closed).rejects.toThrow();
    await budget.assertLeft([1]);
  });

  it('stops waiting for sessions when the clock jumps ahead', async () => {
    const { budget, clock } = countedBudget({ remaining: 1_000 });
    clock.leapMs = 365 * 24 * hourMs;
    for (let time = 0; time < 3; time += 1) {
      const taken = budget.take(0, never);
      await vi.advanceTimersByTimeAsync(60_000);
      await taken;
    }
    clock.leapMs = 0;
    const next = budget.take(0, never);
    await vi.advanceTimersByTimeAsync(60_000);
    await next;
  });

  /** A budget that learns only the number of remaining sessions from Discord. */
  function countedBudget({ remaining, maxConcurrency = 16 }: { remaining: number; maxConcurrency?: number }) {
    const resetsAt = Date.now() + 4 * hourMs;
    const limit = { remaining, isUnknown: false, answered: () => {} };
    const log = recordLog();
    const rest = {
      async get() {
        if (limit.isUnknown) throw new Error('no answer in time');
        const reset_after = Math.max(resetsAt - Date.now(), hourMs);
        const answer = {
          shards: 4,
          session_start_limit: {
            ...{ total: 1_000, remaining: limit.remaining },
            ...{ reset_after, max_concurrency: maxConcurrency },
          },
        };
        limit.answered();
        return answer;
      },
    };
    const clock = { leapMs: 0 };
    const now = () => new Date(Date.now() + clock.leapMs);
    const budget = createSessionBudget({ ...machineClock, now, rest, log });
    let begun = 0;
    const take = async (shard: number, signal: AbortSignal) => {
      await budget.take(shard, signal);
      limit.remaining -= 1;
      begun += 1;
    };
    return { budget: { ...budget, take }, limit, clock, log, begun: () => begun };
  }
});

describe.concurrent('a bot whose sessions Discord counts', () => {
  it('begins none of the last twenty sessions, and says when there will be new ones', async (context) => {
    const { server, adapter } = await serveAdapter(context, {
      sessions: { remaining: 20, resetAfterMs: 90 * 60_000 },
    });
    const { message, retryAfterMs, kind } = await failureOf(adapter.start(service));
    expect(message).toMatch(/1000 sessions a day, and 20 are left: I start none before \d{4}-.* UTC/);
    expect(kind).toBe('transient');
    expect(retryAfterMs).toBeGreaterThan(89 * 60_000);
    expect(server.gateway.counts.identified).toBe(0);
  });

  it('never spends the last sessions on repeated restarts', async (context) => {
    const { server, adapter, restarted } = await serveAdapter(context, {
      sessions: { remaining: 22, turnMs: 0 },
    });
    await adapter.start(service);
    await adapter.stop();
    const second = restarted();
    await second.start(service);
    await second.stop();
    for (const _ of ['third', 'fourth']) {
      expect(await failureOf(restarted().start(service))).toMatchObject({
        message: expect.stringMatching(/20 are left/),
      });
    }
    expect(server.gateway.counts.identified).toBe(2);
  });

  it('keeps its token when every session ends as soon as it begins', async (context) => {
    const { server, adapter } = await serveAdapter(context, { sessions: { remaining: 22, turnMs: 0 } });
    await adapter.start(service);
    server.gateway.invalidate();
    await server.until(() => server.gateway.counts.identified === 2, 'the last session that is begun');
    server.gateway.invalidate();
    await eventually(() => expect(adapter.faultOfConnection?.()).toMatch(/20 are left/));
    expect(server.gateway.counts.identified).toBe(2);
    await adapter.directChannel(server.readerId);
  });
});
