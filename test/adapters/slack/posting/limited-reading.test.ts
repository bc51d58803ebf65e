import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import type { PlatformAdapter, UnresolvedAttempt, Verification } from '../../../../src/platform/adapter.ts';
import { PlatformError } from '../../../../src/platform/errors.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
import { silentLog } from '../../../silent-log.ts';
import { createAdapterFor } from '../connected-slack.ts';
import { exampleDigest } from '../examples.ts';

const minuteMs = 60_000;
const [digest = {}] = slack.render(exampleDigest());

let server: SlackServer;
let adapter: PlatformAdapter;
let channel: string;
let now: Date;
let begunAt: Date;
/** How far the wall clock has been set back. */
let setBackMs: number;
/** The search progress that the state keeps for each channel. */
let progressOf: Map<string, object>;

beforeEach(async () => {
  now = new Date();
  begunAt = now;
  setBackMs = 0;
  progressOf = new Map();
  server = await startSlackServer();
  channel = await server.createChannel('busy');
  adapter = await startCopy();
  server.history.limitTo(() => now);
});
afterEach(() => server.close());

/** Another copy of the program, or the same after a restart: it remembers nothing that was read before. */
const startCopy = () =>
  createAdapterFor(
    server,
    silentLog,
    {},
    {
      now: () => now,
      elapsedMs: () => now.getTime() - begunAt.getTime() + setBackMs,
    },
  );

const post = (replyTo?: string) =>
  adapter.post({ platform: 'slack', id: channel }, digest, {
    idempotencyKey: 'the digest',
    ...(replyTo !== undefined && { replyTo }),
  });

const fromStart = (ms: number) => new Date(begunAt.getTime() + ms);

/** What each look is told about when the attempt began. */
type Told = Pick<UnresolvedAttempt, 'begunAt'> & Partial<UnresolvedAttempt>;

interface Doubt {
  readonly id?: string;
  readonly replyTo?: string;
  readonly told?: () => Told;
  /** The copy that looks. */
  readonly by?: PlatformAdapter;
}

/** Looks as a delivery does: keeps the progress and passes it to whichever copy looks next. */
async function verify({ id = channel, replyTo, told, by = adapter }: Doubt = {}): Promise<Verification> {
  const progress = progressOf.get(id);
  const verification = await by.verify({ platform: 'slack', id }, digest, {
    ...{ idempotencyKey: 'the digest', begunAt, ...told?.(), now },
    ...(replyTo !== undefined && { replyTo }),
    ...(progress && { progress }),
  });
  if (verification.outcome !== 'undecided') return verification;
  progressOf.set(id, JSON.parse(JSON.stringify(verification.progress)));
  throw verification.failure;
}

/**
 * Looks like a delivery: first half a minute after the attempt, then whenever it was told to, for up to six
 * hours. `doubt` gives what each look in turn is passed.
 */
async function settle(
  doubt: (look: number) => Doubt | Promise<Doubt> = () => ({}),
): Promise<{ verification: Verification; minutes: number }> {
  if (now < fromStart(30_000)) now = fromStart(30_000);
  const startedMs = now.getTime();
  for (let look = 0; now.getTime() - startedMs < 360 * minuteMs; look += 1) {
    try {
      const verification = await verify(await doubt(look));
      return { verification, minutes: (now.getTime() - startedMs) / minuteMs };
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      now = new Date(now.getTime() + (error.retryAfterMs ?? 2_000));
    }
  }
  throw new Error('the question was not settled in six hours');
}

describe('an app that may read fifteen messages a minute', () => {
  it('settles a post in a quiet channel with one call', async () => {
    server.history.chatter(channel, 10, { from: fromStart(-5 * minuteMs), to: fromStart(10_000) });
    expect(await settle()).toEqual({ verification: { outcome: 'absent' }, minutes: 0 });
    expect(server.requests('conversations.history')).toBe(1);
  });

  it('finds a post among many others', async () => {
    const { messageId } = await post();
    server.history.chatter(channel, 100, { from: fromStart(-8 * minuteMs), to: fromStart(30_000) });
    server.history.chatter(channel, 40, { from: fromStart(5_000), to: fromStart(30_000) });
    const { verification, minutes } = await settle();
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId } });
    expect(minutes).toBeLessThan(5);
  });

  it('reports a post as absent once it has read everything around the attempt', async () => {
    server.history.chatter(channel, 300, { from: fromStart(-10 * minuteMs), to: fromStart(30_000) });
    const { verification, minutes } = await settle();
    expect(verification).toEqual({ outcome: 'absent' });
    expect(minutes).toBeLessThan(22);
  });

  it('continues its search although two clocks disagree about when the attempt began', async () => {
    server.history.chatter(channel, 300, { from: fromStart(-10 * minuteMs), to: fromStart(30_000) });
    const { verification, minutes } = await settle((look) => ({
      told: () => ({ begunAt: fromStart(-look), begunBy: fromStart(0) }),
    }));
    expect(verification).toEqual({ outcome: 'absent' });
    expect(minutes).toBeLessThan(22);
  });

  it("restarts its search at the attempt's real time once a clock that had jumped is right again", async () => {
    const { messageId } = await post();
    server.history.chatter(channel, 40, { from: fromStart(-8 * minuteMs), to: fromStart(30_000) });
    const leapt = fromStart(180 * minuteMs);
    server.history.chatter(channel, 40, { from: fromStart(171 * minuteMs), to: leapt });
    now = fromStart(181 * minuteMs);
    const inLeap = () => ({ begunAt: leapt, begunBy: leapt });
    await expect(verify({ told: inLeap })).rejects.toMatchObject({ kind: 'rate limited' });
    expect(progressOf.size).toBe(1);
    now = fromStart(minuteMs);
    const returned = () => ({ begunAt: fromStart(0), begunBy: leapt });
    const { verification } = await settle(() => ({ told: returned }));
    expect(verification).toEqual({ outcome: 'arrived', receipt: { messageId } });
  });

  it('looks around the attempt before reading the hour after it', async () => {
    const { messageId } = await post();
    server.history.chatter(channel, 1_800, { from: fromStart(2 * minuteMs), to: fromStart(60 * minuteMs) });
    now = fromStart(180 * minuteMs);
    expect(await settle()).toEqual({
      verification: { outcome: 'arrived', receipt: { messageId } },
      minutes: 0,
    });
  });

  it('gives up on a channel with two thousand new messages while the digest is still news', async () => {
    server.history.chatter(channel, 2_500, { from: fromStart(-9 * minuteMs), to: fromStart(30_000) });
    const { verification, minutes } = await settle();
    expect(verification).toMatchObject({ outcome: 'cannot tell' });
    expect(minutes).toBeLessThan(150);
  });

  it('finds a reply in a long thread', async () => {
    const { messageId: replyTo } = await post();
    for (let count = 0; count < 20; count += 1)
      await server.postAsStranger({ channel, text: `Reply ${count}`, thread_ts: replyTo });
    const { messageId } = await adapter.post({ platform: 'slack', id: channel }, digest, {
      ...{ idempotencyKey: 'another', replyTo },
    });
    const doubt = { replyTo, told: () => ({ begunAt, idempotencyKey: 'another' }) };
    now = fromStart(30_000);
    await expect(verify(doubt)).rejects.toMatchObject({ kind: 'rate limited' });
    now = fromStart(2 * minuteMs);
    expect(await verify(doubt)).toEqual({ outcome: 'arrived', receipt: { messageId } });
  });

  it("restarts a span when Slack's cursor has expired", async () => {
    server.history.chatter(channel, 40, { from: fromStart(-8 * minuteMs), to: fromStart(30_000) });
    now = fromStart(30_000);
    await expect(verify()).rejects.toMatchObject({ kind: 'rate limited' });
    server.history.forgetCursors();
    now = fromStart(2 * minuteMs);
    await expect(verify()).rejects.toMatchObject({ kind: 'transient' });
    now = fromStart(3 * minuteMs);
    expect((await settle()).verification).toEqual({ outcome: 'absent' });
  });

  it('settles many channels in turn, with at most two requests a minute', async () => {
    const ids = [channel];
    for (let count = 1; count < 6; count += 1) ids.push(await server.createChannel(`channel-${count}`));
    server.history.chatter(channel, 100, { from: fromStart(-8 * minuteMs), to: fromStart(30_000) });
    const due = new Map(ids.map((id) => [id, fromStart(30_000).getTime()]));
    const settledAfter: number[] = [];
    now = fromStart(30_000);
    while (due.size > 0 && now < fromStart(30 * minuteMs)) {
      for (const [id, at] of due) {
        if (at > now.getTime()) continue;
        try {
          await verify({ id });
          due.delete(id);
          settledAfter.push(Math.floor((now.getTime() - begunAt.getTime()) / minuteMs));
        } catch (error) {
          if (!(error instanceof PlatformError)) throw error;
          due.set(id, now.getTime() + (error.retryAfterMs ?? 2_000));
        }
      }
      now = new Date(now.getTime() + 1_000);
    }
    // The five quiet channels need one call each and the busy one seven, without delaying the others.
    expect(settledAfter).toHaveLength(6);
    expect(settledAfter.filter((minutes) => minutes <= 7)).toHaveLength(5);
    const minutes = Math.ceil((now.getTime() - begunAt.getTime()) / minuteMs);
    expect(server.requests('conversations.history')).toBeLessThanOrEqual(2 * minutes + 1);
  });

  it('waits as long as it was told to, even if its clock is set back meanwhile', async () => {
    server.history.chatter(channel, 20, { from: fromStart(-8 * minuteMs), to: fromStart(30_000) });
    now = fromStart(30_000);
    await expect(verify()).rejects.toMatchObject({ kind: 'rate limited' });
    const asked = server.requests('conversations.history');
    setBackMs = 3 * 60 * minuteMs;
    now = new Date(now.getTime() - setBackMs);
    await expect(verify()).rejects.toMatchObject({ kind: 'rate limited' });
    expect(server.requests('conversations.history')).toBe(asked);
    now = new Date(now.getTime() + minuteMs);
    await expect(verify()).rejects.toBeInstanceOf(PlatformError);
    expect(server.requests('conversations.history')).toBe(asked + 1);
  });

  /** One copy made the attempt; the others know when it began by that copy's clock. */
  async function takeTurns(count: number) {
    const copies = [adapter];
    while (copies.length < count) copies.push(await startCopy());
    return settle((look) => {
      const by = copies[look % count] ?? adapter;
      return { by, ...(by !== adapter && { told: () => ({ begunAt, clocksApartMs: 30_000 }) }) };
    });
  }

  it.each([1, 2, 3])('reads each message once when %i copies take turns', async (count) => {
    server.history.chatter(channel, 300, { from: fromStart(-10 * minuteMs), to: fromStart(30_000) });
    const { verification, minutes } = await takeTurns(count);
    expect(verification).toEqual({ outcome: 'absent' });
    expect(minutes).toBeLessThan(22);
    // Twenty pages; each look but the last ends with a request that Slack refuses.
    expect(server.requests('conversations.history')).toBeLessThanOrEqual(2 * 20 + 1);
  });

  it.each([1, 2, 3])('gives up no later when %i copies take turns', async (count) => {
    server.history.chatter(channel, 2_500, { from: fromStart(-9 * minuteMs), to: fromStart(30_000) });
    const { verification, minutes } = await takeTurns(count);
    expect(verification).toMatchObject({ outcome: 'cannot tell' });
    expect(minutes).toBeLessThan(150);
    expect(server.requests('conversations.history')).toBeLessThanOrEqual(2 * Math.ceil(2_000 / 15) + 1);
  });

  it('continues its search after a restart', async () => {
    server.history.chatter(channel, 300, { from: fromStart(-10 * minuteMs), to: fromStart(30_000) });
    const { verification, minutes } = await settle(async (look) => {
      if (look === 10) adapter = await startCopy();
      return look < 10 ? {} : { told: () => ({ begunAt, clocksApartMs: 30_000 }) };
    });
    expect(verification).toEqual({ outcome: 'absent' });
    expect(minutes).toBeLessThan(22);
  });

  it('continues its search after a response that never came', async () => {
    server.history.chatter(channel, 100, { from: fromStart(-8 * minuteMs), to: fromStart(30_000) });
    const { verification, minutes } = await settle((look) => {
      if (look === 3) server.fail({ status: 503 }, { method: 'conversations.history' });
      return {};
    });
    expect(verification).toEqual({ outcome: 'absent' });
    expect(minutes).toBeLessThan(9);
  });

  it.each([
    ['is from another version', { page: 3 }],
    ['names no span to read', { spans: [] }],
    ['has an invalid time', { spans: [{ oldestMs: 'soon' }] }],
    ['is about another time', { around: { oldestMs: 0, latestMs: 0 } }],
  ])('starts its search over when its progress %s', async (_why, unreadable) => {
    const { messageId } = await post();
    server.history.chatter(channel, 40, { from: fromStart(5_000), to: fromStart(30_000) });
    now = fromStart(30_000);
    await expect(verify()).rejects.toMatchObject({ kind: 'rate limited' });
    const kept = progressOf.get(channel);
    progressOf.set(channel, 'page' in unreadable ? unreadable : { ...kept, ...unreadable });
    now = fromStart(2 * minuteMs);
    await expect(verify()).rejects.toMatchObject({ kind: 'rate limited' });
    expect(progressOf.get(channel)).toMatchObject({ messagesRead: 15 });
    expect((await settle()).verification).toEqual({ outcome: 'arrived', receipt: { messageId } });
  });

  it('looks around the attempt first even if its first call comes a day later', async () => {
    const { messageId } = await post();
    now = fromStart(30_000);
    await verify({ id: await server.createChannel('quiet') });
    await expect(verify()).rejects.toMatchObject({ kind: 'rate limited' });
    expect(progressOf.get(channel)).toMatchObject({ messagesRead: 0 });
    server.history.chatter(channel, 3_000, {
      from: fromStart(5 * minuteMs),
      to: fromStart(1_440 * minuteMs),
    });
    now = fromStart(1_440 * minuteMs);
    expect(await settle()).toEqual({
      verification: { outcome: 'arrived', receipt: { messageId } },
      minutes: 0,
    });
  });

  it('reads only the hour around the attempt when a cursor expired after a day', async () => {
    server.history.chatter(channel, 40, { from: fromStart(-8 * minuteMs), to: fromStart(30_000) });
    now = fromStart(30_000);
    await expect(verify()).rejects.toMatchObject({ kind: 'rate limited' });
    server.history.forgetCursors();
    server.history.chatter(channel, 3_000, {
      from: fromStart(61 * minuteMs),
      to: fromStart(1_440 * minuteMs),
    });
    now = fromStart(1_440 * minuteMs);
    const { verification, minutes } = await settle();
    expect(verification).toEqual({ outcome: 'absent' });
    expect(minutes).toBeLessThan(10);
  });
});
