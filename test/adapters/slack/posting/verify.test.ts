import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import type { PlatformAdapter, Verification } from '../../../../src/platform/adapter.ts';
import { PlatformError } from '../../../../src/platform/errors.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
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

/** Asks half a minute after the attempt, unless told otherwise, and throws what kept it undecided, as a delivery does. */
async function verify({ afterMs = 30_000, from = adapter } = {}): Promise<Verification> {
  const verification = await from.verify({ platform: 'slack', id: channel }, digest, {
    idempotencyKey,
    begunAt,
    now: new Date(begunAt.getTime() + afterMs),
  });
  if (verification.outcome === 'undecided') throw verification.failure;
  return verification;
}

/** An attempt that ends without our knowing what came of it. */
async function postInVain(fault: Parameters<SlackServer['fail']>[0]): Promise<void> {
  server.fail(fault);
  await expect(post()).rejects.toMatchObject({ kind: 'ambiguous' });
}

async function failureOf(asking: Promise<unknown>): Promise<PlatformError> {
  const error = await asking.then(
    (answer) => new Error(`it was answered: ${inspect(answer)}`),
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

describe('a post to Slack that had no answer', () => {
  it.each([
    ['its answer was cut off', { cut: true }],
    ['a 500 was the answer', { status: 500, accepted: true }],
  ] as const)('has arrived when Slack took it and %s, by the name that Slack gave it', async (_, fault) => {
    await postInVain(fault);
    const [message] = server.messages(channel);
    expect(await verify()).toEqual({ outcome: 'arrived', receipt: { messageId: message?.ts } });
  });

  it('has arrived when Slack took it and never answered', async () => {
    const takeTime = hurryTimeouts();
    await postInVain({ hang: true });
    takeTime();
    const [message] = server.messages(channel);
    expect(await verify()).toEqual({ outcome: 'arrived', receipt: { messageId: message?.ts } });
  });

  it('is absent when Slack did not take it', async () => {
    await postInVain({ status: 500 });
    expect(await verify()).toEqual({ outcome: 'absent' });
  });

  it('is not called absent while it may still be on its way, and is found once it has arrived', async () => {
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

  it('is asked about again within half a minute, also when the clock of the copy that began it was ahead', async () => {
    expect(await failureOf(verify({ afterMs: -3_600_000 }))).toMatchObject({
      kind: 'transient',
      retryAfterMs: 30_000,
    });
  });

  it('is called absent later when the clock of another copy has said when it was begun', async () => {
    const asked = (afterMs: number) =>
      adapter.verify({ platform: 'slack', id: channel }, digest, {
        ...{ idempotencyKey, begunAt, clocksApartMs: 30_000 },
        now: new Date(begunAt.getTime() + afterMs),
      });
    expect(await failureOf(asked(30_000))).toMatchObject({ kind: 'transient', retryAfterMs: 30_000 });
    expect(await asked(60_000)).toEqual({ outcome: 'absent' });
  });

  it('is found when our clock is some minutes ahead of Slack’s', async () => {
    begunAt = new Date(begunAt.getTime() + 5 * 60_000);
    await post();
    expect(await verify()).toMatchObject({ outcome: 'arrived' });
  });

  it('is found before many messages that came after it', async () => {
    const receipt = await post();
    await chatter(40);
    const before = server.requests('conversations.history');
    expect(await verify()).toEqual({ outcome: 'arrived', receipt });
    expect(server.requests('conversations.history') - before).toBe(3);
  });

  it('is absent only when all that came since was read', async () => {
    await chatter(40);
    const before = server.requests('conversations.history');
    expect(await verify()).toEqual({ outcome: 'absent' });
    expect(server.requests('conversations.history') - before).toBe(3);
  });

  it('is looked for in a bounded number of messages', async () => {
    server.history.chatter(channel, 2_100, { from: begunAt, to: new Date(begunAt.getTime() + 20_000) });
    expect(await verify()).toEqual({
      outcome: 'cannot tell',
      reason: expect.stringContaining('too many messages'),
    });
  });

  it('is not looked for among what came long after it, however much that is', async () => {
    await chatter(160);
    begunAt = new Date(begunAt.getTime() - 2 * 60 * 60_000);
    expect(await verify({ afterMs: 3 * 60 * 60_000 })).toEqual({ outcome: 'absent' });
  });

  it('is found before all that came in the days since', async () => {
    const receipt = await post();
    begunAt = new Date(begunAt.getTime() - 30 * 60_000);
    expect(await verify({ afterMs: 3 * 24 * 60 * 60_000 })).toEqual({ outcome: 'arrived', receipt });
  });

  it('is found wherever in a leap of the clock its attempt was begun', async () => {
    const receipt = await post();
    const begunBy = begunAt;
    begunAt = new Date(begunAt.getTime() - 3 * 60 * 60_000);
    const looked = await adapter.verify({ platform: 'slack', id: channel }, digest, {
      ...{ idempotencyKey, begunAt, begunBy, now: new Date(begunAt.getTime() + 30_000) },
    });
    expect(looked).toEqual({ outcome: 'arrived', receipt });
  });

  it('is told from another message of ours, and from one of another app that has the same mark', async () => {
    await post('another key');
    const event_payload = { key: idempotencyKey };
    const marked = (event_type: string) => JSON.stringify({ event_type, event_payload });
    await server.postAsStranger({ channel, text: 'A copy', metadata: marked('heatline_digest') });
    expect(await verify()).toEqual({ outcome: 'absent' });
  });
});

describe('the channels of Slack', () => {
  const kinds = [
    ['public', 'channels:history', () => server.createChannel(`public-${++channels}`)],
    ['private', 'groups:history', () => server.createChannel(`private-${++channels}`, { isPrivate: true })],
    ['direct', 'im:history', () => server.openDirectChannel()],
  ] as const;

  it.each(kinds)('can be looked through when they are %s', async (_, _scope, open) => {
    channel = await open();
    const receipt = await post();
    expect(await verify()).toEqual({ outcome: 'arrived', receipt });
  });

  it.each(kinds)(
    'cannot when they are %s and the scope %s is missing, which is said',
    async (_, scope, open) => {
      channel = await open();
      await post();
      server.scopes.delete(scope);
      onTestFinished(() => void server.scopes.add(scope));
      expect(await verify()).toEqual({
        outcome: 'cannot tell',
        reason:
          `looking for a message in ${channel} failed: missing_scope. Add the scope ${scope} at api.slack.com/apps, ` +
          'the app, reinstall it, and set SLACK_BOT_TOKEN to the new token.',
      });
    },
  );

  it('need the scope for their own kind, when Slack lists those for all', async () => {
    const needed = 'channels:history,groups:history,mpim:history,im:history';
    server.fail({ error: 'missing_scope', needed }, { method: 'conversations.history', times: 2 });
    expect(await verify()).toMatchObject({
      reason: expect.stringContaining('Add the scope channels:history (groups:history if it is private) at'),
    });
    channel = 'D0123ABCD';
    expect(await verify()).toMatchObject({ reason: expect.stringContaining('Add the scope im:history at') });
  });

  it.each([
    ['not_in_channel', '/invite @heatline'],
    ['method_not_supported_for_channel_type', ''],
  ])('cannot after %s, and the fix is said', async (error, fix) => {
    server.fail({ error }, { method: 'conversations.history' });
    const verification = await verify();
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
  ] as const)('is thrown, and nothing is called absent: %s', async (_, fault, failure) => {
    server.fail(fault, { method: 'conversations.history' });
    const from = await createAdapterFor(server, log);
    expect(await failureOf(verify({ from }))).toMatchObject(failure);
  });

  it('is thrown when we do not know who we are', async () => {
    const stranger = await createAdapterFor(server, log, { SLACK_BOT_TOKEN: 'xoxb-strange-secret' });
    const failure = await failureOf(verify({ from: stranger }));
    expect(failure).toMatchObject({
      kind: 'lost installation',
      fix: expect.stringContaining('SLACK_BOT_TOKEN'),
    });
    expect(inspect(failure, { depth: 20, showHidden: true }) + lines.join('\n')).not.toMatch(/xoxb-/);
  });
});
