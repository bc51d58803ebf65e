import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { slack } from '../../../../adapters/slack/index.ts';
import type { PlatformAdapter, PlatformPayload } from '../../../../src/platform/adapter.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
import { createAdapterFor } from '../connected-slack.ts';
import { exampleDigest } from '../examples.ts';

let server: SlackServer;
let adapter: PlatformAdapter;
let channel: string;
let channels = 0;
const { log } = createRecordingLog();
const [digest = {}] = slack.render(exampleDigest());
const [other = {}] = slack.render({
  summary: 'What is known by now',
  blocks: [{ kind: 'heading', text: 'What is known by now' }],
});

beforeAll(async () => {
  server = await startSlackServer();
  adapter = await createAdapterFor(server, log);
});
afterAll(() => server.close());
beforeEach(async () => {
  channel = await server.createChannel(`changed-${++channels}`);
});

const ref = () => ({ platform: 'slack', id: channel });
const post = () => adapter.post(ref(), digest, { idempotencyKey: 'key-1' });
const update = (messageId: string, payload: PlatformPayload = other) =>
  adapter.update(ref(), payload, { messageId });

describe('editing a message on Slack', () => {
  it("keeps the group's mention when it edits a message", async () => {
    const { messageId } = await post();
    await adapter.update(ref(), digest, { messageId, posting: { mention: 'S0READERS' } });
    expect(server.messages(channel)[0]?.blocks[1]).toMatchObject({ text: { text: '<!subteam^S0READERS>' } });
  });

  it('edits a message in place, and still finds it by its key', async () => {
    const begunAt = new Date();
    const { messageId } = await post();
    expect(await update(messageId)).toBe('updated');
    expect(server.messages(channel)).toMatchObject([{ ts: messageId, text: 'What is known by now' }]);
    expect(server.messages(channel)[0]?.blocks).toHaveLength(1);
    expect(
      await adapter.verify(ref(), digest, { idempotencyKey: 'key-1', begunAt, now: new Date() }),
    ).toEqual({ outcome: 'arrived', receipt: { messageId } });
  });

  it('gives blocks new ids whenever their content changes, and the same ones when an edit is repeated', async () => {
    const ids = () =>
      (server.messages(channel)[0]?.blocks ?? []).flatMap((block) => Object(block)['block_id'] ?? []);
    const story = (title: string): PlatformPayload => {
      const [message = {}] = slack.render({
        summary: 'x',
        blocks: [
          {
            ...{
              kind: 'story',
              title,
              url: 'https://example.org/a',
              provider: 'P',
              topics: [],
              coverage: [],
            },
            publishedAt: new Date(0),
          },
        ],
      });
      return message;
    };
    const { messageId } = await adapter.post(ref(), story('A'), { idempotencyKey: 'key-1' });
    const posted = ids();
    await update(messageId, story('B'));
    const edited = ids();
    await update(messageId, story('B'));
    expect(ids()).toEqual(edited);
    await update(messageId, story('C'));
    const all = [...posted, ...edited, ...ids()];
    expect(posted).not.toEqual([]);
    expect(all).toEqual([...new Set(all)]);
  });

  it('removes the blocks when the new message is plain text', async () => {
    const { messageId } = await post();
    let lightest: PlatformPayload = digest;
    for (let lighter = slack.degrade(digest); lighter; lighter = slack.degrade(lighter)) lightest = lighter;
    expect(await update(messageId, lightest)).toBe('updated');
    expect(server.messages(channel)[0]?.blocks).toEqual([]);
  });

  it('reports a message as gone when somebody deleted it', async () => {
    expect(await update('1700000000.000100')).toBe('gone');
  });

  it.each(['cant_update_message', 'edit_window_closed'])(
    'reports a message as gone after %s',
    async (error) => {
      const { messageId } = await post();
      server.fail({ error }, { method: 'chat.update' });
      expect(await update(messageId)).toBe('gone');
    },
  );

  it('waits as told when editing is rate limited', async () => {
    const { messageId } = await post();
    server.fail({ retryAfter: 7 }, { method: 'chat.update' });
    await expect(update(messageId)).rejects.toMatchObject({ kind: 'rate limited', retryAfterMs: 7_000 });
  });

  it('allows another edit when no answer came, as repeating it does no harm', async () => {
    const { messageId } = await post();
    server.fail({ cut: true }, { method: 'chat.update' });
    await expect(update(messageId)).rejects.toMatchObject({ kind: 'transient' });
  });

  it('refuses to edit with a payload not rendered for Slack', async () => {
    const { messageId } = await post();
    await expect(update(messageId, { components: [] })).rejects.toMatchObject({ kind: 'bad payload' });
  });
});

describe('a reply on Slack', () => {
  it('posts a reply in the thread of its message, and looks for it there', async () => {
    const before = server.requests('conversations.history');
    const begunAt = new Date();
    const { messageId } = await post();
    const options = { idempotencyKey: 'key-2', replyTo: messageId };
    const reply = await adapter.post(ref(), other, options);
    expect(server.messages(channel)[1]?.body).toMatchObject({ thread_ts: messageId });
    const now = new Date(begunAt.getTime() + 30_000);
    expect(await adapter.verify(ref(), other, { ...options, begunAt, now })).toEqual({
      outcome: 'arrived',
      receipt: reply,
    });
    const unposted = { idempotencyKey: 'key-3', replyTo: messageId };
    expect(await adapter.verify(ref(), other, { ...unposted, begunAt, now })).toEqual({ outcome: 'absent' });
    expect(server.requests('conversations.history')).toBe(before);
  });
});
