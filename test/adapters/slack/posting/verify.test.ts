import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import type { PlatformAdapter, Verification } from '../../../../src/platform/adapter.ts';
import { PlatformError } from '../../../../src/platform/errors.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
import { inEnglish } from '../../in-english.ts';
import { createAdapterFor } from '../connected-slack.ts';
import { exampleDigest } from '../examples.ts';
import { hurryTimeouts } from './hurry-timeouts.ts';

let server: SlackServer;
let adapter: PlatformAdapter;
let channel: string;
let begunAt: Date;
let channels = 0;
const { log, lines } = createRecordingLog();
const [digest = {}] = slack.render(exampleDigest());
const idempotencyKey = 'slack:C1/2026-11-20T07:00:00.000Z/0';

beforeAll(async () => {
  server = await startSlackServer();
  adapter = await createAdapterFor(server, log);
});
afterAll(() => server.close());
beforeEach(async () => {
  channel = await server.createChannel(`looked-through-${++channels}`);
  begunAt = new Date();
});

const post = (key = idempotencyKey) =>
  adapter.post({ platform: 'slack', id: channel }, digest, { idempotencyKey: key });

/**
 * Looks half a minute after the attempt unless told otherwise. Like a delivery, throws the reason when
 * undecided.
 */
async function verify({ afterMs = 30_000, from = adapter } = {}): Promise<Verification> {
  const verification = await from.verify({ platform: 'slack', id: channel }, digest, {
    idempotencyKey,
    begunAt,
    now: new Date(begunAt.getTime() + afterMs),
  });
  if (verification.outcome === 'undecided') throw verification.failure;
  return verification;
}

/** An attempt that ends with its outcome unknown. */
async function postInVain(fault: Parameters<SlackServer['fail']>[0]): Promise<void> {
  server.fail(fault);
  await expect(post()).rejects.toMatchObject({ kind: 'ambiguous' });
}

async function failureOf(asking: Promise<unknown>): Promise<PlatformError> {
  const error = await asking.then(
    (answer) => new Error(`expected a failure, got ${inspect(answer)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof PlatformError)) throw error;
  return error;
}

const chatter = async (count: number) => {
  for (let index = 0; index < count; index += 1) {
    await server.postAsStranger({ channel, text: `Message ${index}` });
  }
};

describe('a post to Slack without a reply', () => {
  it.each([
    ['its answer was cut off', { cut: true }],
    ['a 500 was the answer', { status: 500, accepted: true }],
  ] as const)('finds a message that Slack took although %s, and returns its id', async (_, fault) => {
    await postInVain(fault);
    const [message] = server.messages(channel);
    expect(await verify()).toEqual({ outcome: 'arrived', receipt: { messageId: message?.ts } });
  });

  it('finds a message that Slack took but never confirmed', async () => {
    const takeTime = hurryTimeouts();
    await postInVain({ hang: true });
    takeTime();
    const [message] = server.messages(channel);
    expect(await verify()).toEqual({ outcome: 'arrived', receipt: { messageId: message?.ts } });
  });

  it('reports a message as absent if Slack did not take it', async () => {
    await postInVain({ status: 500 });
    expect(await verify()).toEqual({ outcome: 'absent' });
  });

  it('does not report a message as absent while it may still arrive, and finds it once it has', async () => {
    const takeTime = hurryTimeouts();
    await postInVain({ late: true });
    takeTime();
    expect(await failureOf(verify({ afterMs: 10_000 }))).toMatchObject({
      kind: 'transient',
      retryAfterMs: 20_000,
    });
    await server.finishLate();
    expect(await verify({ afterMs: 10_000 })).toMatchObject({ outcome: 'arrived' });
  });

  it('looks again within half a minute, even if the clock of the copy that posted was ahead', async () => {
    expect(await failureOf(verify({ afterMs: -3_600_000 }))).toMatchObject({
      kind: 'transient',
      retryAfterMs: 30_000,
    });
  });

  it("waits longer before it reports a message as absent if the attempt was timed by another copy's clock", async () => {
    const asked = (afterMs: number) =>
      adapter.verify({ platform: 'slack', id: channel }, digest, {
        ...{ idempotencyKey, begunAt, clocksApartMs: 30_000 },
        now: new Date(begunAt.getTime() + afterMs),
      });
    expect(await failureOf(asked(30_000))).toMatchObject({ kind: 'transient', retryAfterMs: 30_000 });
    expect(await asked(60_000)).toEqual({ outcome: 'absent' });
  });

  it("finds a message when its own clock is some minutes ahead of Slack's", async () => {
    begunAt = new Date(begunAt.getTime() + 5 * 60_000);
    await post();
    expect(await verify()).toMatchObject({ outcome: 'arrived' });
  });

  it('finds a message before many later ones', async () => {
    const receipt = await post();
    await chatter(40);
    const before = server.requests('conversations.history');
    expect(await verify()).toEqual({ outcome: 'arrived', receipt });
    expect(server.requests('conversations.history') - before).toBe(3);
  });

  it('reports a message as absent only after reading everything since', async () => {
    await chatter(40);
    const before = server.requests('conversations.history');
    expect(await verify()).toEqual({ outcome: 'absent' });
    expect(server.requests('conversations.history') - before).toBe(3);
  });

  it('gives up its search after a bounded number of messages', async () => {
    server.history.chatter(channel, 2_100, { from: begunAt, to: new Date(begunAt.getTime() + 20_000) });
    expect(inEnglish(await verify())).toEqual({
      outcome: 'cannot tell',
      reason: expect.stringContaining('too many messages'),
    });
  });

  it('does not search messages from long after the attempt, however many there are', async () => {
    await chatter(160);
    begunAt = new Date(begunAt.getTime() - 2 * 60 * 60_000);
    expect(await verify({ afterMs: 3 * 60 * 60_000 })).toEqual({ outcome: 'absent' });
  });

  it('finds a message before everything posted in the days since', async () => {
    const receipt = await post();
    begunAt = new Date(begunAt.getTime() - 30 * 60_000);
    expect(await verify({ afterMs: 3 * 24 * 60 * 60_000 })).toEqual({ outcome: 'arrived', receipt });
  });

  it('finds a message wherever in a clock jump its attempt began', async () => {
    const receipt = await post();
    const begunBy = begunAt;
    begunAt = new Date(begunAt.getTime() - 3 * 60 * 60_000);
    const looked = await adapter.verify({ platform: 'slack', id: channel }, digest, {
      ...{ idempotencyKey, begunAt, begunBy, now: new Date(begunAt.getTime() + 30_000) },
    });
    expect(looked).toEqual({ outcome: 'arrived', receipt });
  });

  it("tells a message from another of its own, and from another app's with the same mark", async () => {
    await post('another key');
    const event_payload = { key: idempotencyKey };
    const marked = (event_type: string) => JSON.stringify({ event_type, event_payload });
    await server.postAsStranger({ channel, text: 'A copy', metadata: marked('heatline_digest') });
    expect(await verify()).toEqual({ outcome: 'absent' });
  });
});

describe('channels of Slack', () => {
  const kinds = [
    ['public', 'channels:history', () => server.createChannel(`public-${++channels}`)],
    ['private', 'groups:history', () => server.createChannel(`private-${++channels}`, { isPrivate: true })],
    ['direct', 'im:history', () => server.openDirectChannel()],
  ] as const;

  it.each(kinds)('searches %s channels', async (_, _scope, open) => {
    channel = await open();
    const receipt = await post();
    expect(await verify()).toEqual({ outcome: 'arrived', receipt });
  });

  it.each(kinds)('cannot search %s channels without the scope %s, and says so', async (_, scope, open) => {
    channel = await open();
    await post();
    server.scopes.delete(scope);
    onTestFinished(() => void server.scopes.add(scope));
    expect(inEnglish(await verify())).toEqual({
      outcome: 'cannot tell',
      reason:
        `looking for a message in ${channel} failed: missing_scope. Add the scope ${scope} at api.slack.com/apps, ` +
        'the app, reinstall it, and set SLACK_BOT_TOKEN to the new token.',
    });
  });

  it("asks only for the scope of the channel's kind when Slack lists all of them", async () => {
    const needed = 'channels:history,groups:history,mpim:history,im:history';
    server.fail({ error: 'missing_scope', needed }, { method: 'conversations.history', times: 2 });
    expect(inEnglish(await verify())).toMatchObject({
      reason: expect.stringContaining('Add the scope channels:history (groups:history if it is private) at'),
    });
    channel = 'D0123ABCD';
    expect(inEnglish(await verify())).toMatchObject({
      reason: expect.stringContaining('Add the scope im:history at'),
    });
  });

  it.each([
    ['not_in_channel', '/invite @heatline'],
    ['method_not_supported_for_channel_type', ''],
  ])('cannot search a channel after %s, and says how to fix it', async (error, fix) => {
    server.fail({ error }, { method: 'conversations.history' });
    const verification = inEnglish(await verify());
    expect(verification).toEqual({ outcome: 'cannot tell', reason: expect.stringContaining(error) });
    expect(verification).toEqual({ outcome: 'cannot tell', reason: expect.stringContaining(fix) });
  });
});

describe('an error of Slack while a message is looked for', () => {
  it.each([
    ['a rate limit', { retryAfter: 60 }, { kind: 'rate limited', retryAfterMs: 60_000 }],
    ['a 500', { status: 500 }, { kind: 'transient' }],
    ['a cut connection', { cut: true }, { kind: 'transient' }],
    ['internal_error', { error: 'internal_error' }, { kind: 'transient' }],
    ['invalid_auth', { error: 'invalid_auth' }, { kind: 'lost installation' }],
    ['a channel that is gone, as in an outage', { error: 'channel_not_found' }, { kind: 'lost destination' }],
  ] as const)(
    'throws a failed search instead of reporting a message as absent: %s',
    async (_, fault, failure) => {
      server.fail(fault, { method: 'conversations.history' });
      const from = await createAdapterFor(server, log);
      expect(await failureOf(verify({ from }))).toMatchObject(failure);
    },
  );

  it("throws when it does not know the bot's own identity", async () => {
    const stranger = await createAdapterFor(server, log, { SLACK_BOT_TOKEN: 'xoxb-strange-secret' });
    const failure = await failureOf(verify({ from: stranger }));
    expect(failure).toMatchObject({
      kind: 'lost installation',
      fix: expect.stringContaining('SLACK_BOT_TOKEN'),
    });
    expect(inspect(failure, { depth: 20, showHidden: true }) + lines.join('\n')).not.toMatch(/xoxb-/);
  });
});
