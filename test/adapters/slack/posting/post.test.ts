import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import type { PlatformAdapter, PlatformPayload } from '../../../../src/platform/adapter.ts';
import { PlatformError } from '../../../../src/platform/errors.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
import { createAdapterFor } from '../connected-slack.ts';
import { exampleDigest } from '../examples.ts';
import { hurryTimeouts } from './hurry-timeouts.ts';

let server: SlackServer;
let adapter: PlatformAdapter;
let channel: string;
let channels = 0;
const { log, lines } = createRecordingLog();

beforeAll(async () => {
  server = await startSlackServer();
  adapter = await createAdapterFor(server, log);
});
afterAll(() => server.close());
beforeEach(async () => {
  channel = await server.createChannel(`channel-${++channels}`);
});

const [digest = {}] = slack.render(exampleDigest());

const post = (payload: PlatformPayload = digest, id = channel) =>
  adapter.post({ platform: 'slack', id }, payload, { idempotencyKey: 'key-1' });

async function failureOf(posting: Promise<unknown>): Promise<PlatformError> {
  const error = await posting.then(
    () => new Error('expected the post to fail'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof PlatformError)) throw error;
  return error;
}

/** Counts the calls of chat.postMessage while `act` runs. */
async function callsDuring(act: () => Promise<unknown>): Promise<number> {
  const before = server.requests('chat.postMessage');
  await act();
  return server.requests('chat.postMessage') - before;
}

describe('posting to Slack', () => {
  it('posts the rendered message without link previews, with its key as metadata, and returns its id', async () => {
    const receipt = await post();
    const [message, ...others] = server.messages(channel);
    expect(others).toEqual([]);
    expect(receipt).toEqual({ messageId: message?.ts });
    expect({ text: message?.text, blocks: message?.blocks }).toEqual({
      text: 'Morning digest: Harbour city opens its first tidal power plant',
      blocks: 'blocks' in digest ? digest.blocks : undefined,
    });
    expect(message?.metadata).toEqual({ event_type: 'heatline_digest', event_payload: { key: 'key-1' } });
    expect(message?.body).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  it('notifies only the group that the manager chose, below the heading', async () => {
    const options = { idempotencyKey: 'key-1', posting: { mention: 'S0READERS' } };
    await adapter.post({ platform: 'slack', id: channel }, digest, options);
    await adapter.post({ platform: 'slack', id: channel }, digest, {
      ...options,
      posting: { mention: 'U0READER00' },
    });
    const [first, second] = server.messages(channel);
    expect(first?.blocks.slice(0, 2)).toMatchObject([
      { type: 'header' },
      { type: 'section', text: { text: '<!subteam^S0READERS>' } },
    ]);
    expect(first?.blocks.toSpliced(1, 1)).toEqual(second?.blocks);
    expect(JSON.stringify(second)).not.toMatch(/<[!@](?!date)/);
  });

  it('notifies the group in plain text and in a message without room for another block', async () => {
    const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });
    const base = { text: 'Headlines', unfurl_links: false, unfurl_media: false };
    const posting = { mention: 'S0READERS' };
    for (const blocks of [
      [],
      Array.from({ length: 50 }, (_, at) => section(at === 0 ? 'x'.repeat(3000) : `Story ${at}`)),
    ]) {
      await adapter.post(
        { platform: 'slack', id: channel },
        { ...base, blocks },
        { idempotencyKey: 'k', posting },
      );
    }
    const [plain, full] = server.messages(channel);
    expect(plain?.text).toBe('<!subteam^S0READERS>\nHeadlines');
    expect(full?.blocks).toHaveLength(50);
    expect(full?.blocks[1]).toMatchObject({ text: { text: '<!subteam^S0READERS>\nStory 1' } });
  });

  it('posts a payload that was stored as JSON', async () => {
    await post(JSON.parse(JSON.stringify(digest)));
    expect(server.messages(channel)).toHaveLength(1);
  });

  it('refuses a payload that it did not render', async () => {
    expect(
      await callsDuring(() => expect(post({ content: 'Hi' })).rejects.toMatchObject({ kind: 'bad payload' })),
    ).toBe(0);
  });
});

async function envOfClosedServer() {
  const closed = await startSlackServer();
  await closed.close();
  return closed.env;
}

describe('an error of Slack', () => {
  it('says when to retry after a rate limit', async () => {
    server.fail({ retryAfter: 7 });
    const calls = await callsDuring(async () =>
      expect(await failureOf(post())).toMatchObject({ kind: 'rate limited', retryAfterMs: 7_000 }),
    );
    expect(calls).toBe(1);
  });

  it('reports a missing channel, and how to invite the bot to a private one', async () => {
    const failure = await failureOf(post(digest, 'C0NOSUCHXX'));
    expect(failure).toMatchObject({
      kind: 'lost destination',
      fix: expect.stringContaining('/invite @heatline'),
    });
    expect(failure.message).toBe('posting to C0NOSUCHXX failed: channel_not_found');
  });

  it('reports an archived channel', async () => {
    await server.archiveChannel(channel);
    expect(await failureOf(post())).toMatchObject({
      kind: 'lost destination',
      fix: expect.stringContaining('unarchive'),
    });
  });

  it.each([
    ['not_in_channel', 'lost destination', '/invite @heatline'],
    ['restricted_action_read_only_channel', 'lost destination', 'Posting permissions'],
    ['invalid_auth', 'lost installation', 'SLACK_BOT_TOKEN'],
    ['token_revoked', 'lost installation', 'SLACK_BOT_TOKEN'],
    ['missing_scope', 'lost installation', 'chat:write'],
    ['metadata_too_large', 'bad payload', undefined],
    ['service_unavailable', 'transient', undefined],
    ['a_code_of_next_year', 'transient', undefined],
    ['ratelimited', 'rate limited', undefined],
    ['internal_error', 'ambiguous', undefined],
    ['fatal_error', 'ambiguous', undefined],
  ])('classifies %s as %s', async (error, kind, fix) => {
    server.fail({ error });
    const calls = await callsDuring(async () => {
      const failure = await failureOf(post());
      expect(failure.kind).toBe(kind);
      expect(failure.message).toContain(error);
      expect(failure.fix ?? '').toContain(fix ?? '');
    });
    expect(calls).toBe(1);
  });

  it('names the scope that Slack requires', async () => {
    server.fail({ error: 'missing_scope', needed: 'chat:write.public' });
    expect((await failureOf(post())).fix).toContain('Add the scope chat:write.public');
  });

  it.each([
    ['a 500', { status: 500 }],
    ['a 503 from a proxy', { status: 503 }],
    ['a page that is not JSON', { page: '<html>Gateway</html>' }],
    ['JSON that is not Slack’s', { page: '{}' }],
    ['a refusal without its reason', { page: '{"ok":false}' }],
    ['the refusal of a proxy', { page: '{"error":{"code":502,"message":"Bad gateway"}}' }],
    ['JSON of nothing', { page: 'null' }],
    ['a cut connection', { cut: true as const }],
  ])('calls a post ambiguous after %s, and posts once', async (_, fault) => {
    server.fail(fault);
    const calls = await callsDuring(async () =>
      expect(await failureOf(post())).toMatchObject({ kind: 'ambiguous' }),
    );
    expect(calls).toBe(1);
  });

  it('calls a post ambiguous that Slack takes but never answers, and posts it once', async () => {
    hurryTimeouts();
    server.fail({ hang: true });
    const calls = await callsDuring(async () =>
      expect(await failureOf(post())).toMatchObject({ kind: 'ambiguous' }),
    );
    expect(calls).toBe(1);
    await expect.poll(() => server.messages(channel)).toHaveLength(1);
  });

  it.each([
    ['nothing listens at', envOfClosedServer],
    ['no machine has', async () => ({ SLACK_API_URL: 'https://slack.invalid/api/' })],
  ])('calls a failure transient when %s the address, as nothing was sent', async (_, envOf) => {
    const nobody = await createAdapterFor(server, log, await envOf());
    const failure = await failureOf(
      nobody.post({ platform: 'slack', id: channel }, digest, { idempotencyKey: 'key-1' }),
    );
    expect(failure).toMatchObject({ kind: 'transient', fix: expect.stringContaining('SLACK_API_URL') });
  });

  it('never holds or logs a token', async () => {
    server.fail({ status: 500 });
    const failures = [await failureOf(post())];
    server.fail({ cut: true });
    failures.push(await failureOf(post()));
    const stranger = await createAdapterFor(server, log, { SLACK_BOT_TOKEN: 'xoxb-strange-secret' });
    const to = { platform: 'slack', id: channel };
    failures.push(await failureOf(stranger.post(to, digest, { idempotencyKey: 'key-1' })));
    expect(failures.map(({ kind }) => kind)).toEqual(['ambiguous', 'ambiguous', 'lost installation']);
    const written = inspect(failures, { depth: 20, showHidden: true }) + lines.join('\n');
    expect(written).not.toMatch(/xoxb-|xapp-/);
  });
});

describe('blocks that Slack refuses', () => {
  it('reports refused blocks as a bad payload, and leaves it to the caller what to send instead', async () => {
    server.fail({ pictures: 'unreachable' });
    const calls = await callsDuring(async () =>
      expect(await failureOf(post())).toMatchObject({
        kind: 'bad payload',
        message: expect.stringContaining('downloading image failed'),
      }),
    );
    expect(calls).toBe(1);
    expect(server.messages(channel)).toEqual([]);
  });

  it('posts lighter and lighter forms under the same key', async () => {
    const versions: PlatformPayload[] = [];
    for (let version = slack.degrade(digest); version; version = slack.degrade(version))
      versions.push(version);
    for (const version of versions) await post(version);
    const posted = server.messages(channel);
    expect(posted.map(({ text, blocks }) => ({ text, blocks }))).toEqual(
      versions.map((version) =>
        expect.objectContaining({ blocks: 'blocks' in version ? version.blocks : [] }),
      ),
    );
    expect(posted.map(({ blocks }) => blocks.length)).toEqual([5, 4, 0]);
    expect(posted.at(-1)?.body).not.toHaveProperty('blocks');
    for (const { metadata } of posted) expect(metadata).toMatchObject({ event_payload: { key: 'key-1' } });
  });
});
