import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import { commandService } from '../../../command-service.ts';
import { malformed } from '../../../malformed.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
import { answered } from '../answering-slack.ts';
import { createAdapterFor } from '../connected-slack.ts';
import { newsCommand } from '../news-command.ts';

let server: SlackServer;
let adapter: PlatformAdapter;
const { log, lines } = createRecordingLog();
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  server = await startSlackServer();
  adapter = await createAdapterFor(server, log, { SLACK_UNFURL_DOMAINS: 'example.org' });
  await adapter.start(commandService([newsCommand], async () => ({ message: answered })));
});

afterAll(async () => {
  await adapter.stop();
  await server.close();
  process.off('unhandledRejection', note);
});

const person = { id: 'U0READER00', username: 'reader', name: 'reader', team_id: 'T0LOCAL000' };
const common = {
  ...{ user: person, team: { id: 'T0LOCAL000', domain: 'local' }, api_app_id: 'A0HEATLINE' },
  ...{ token: 'a-token', trigger_id: '1.2.abc', response_url: 'http://127.0.0.1:9/nowhere' },
};
const view = { id: 'V1', type: 'modal', private_metadata: '{"channelId":"C1"}', blocks: [], hash: 'h' };
const suggestion = { block_id: 'news search topic', action_id: 'suggest', value: 'x' };

/** One well-formed event of each kind that Slack sends. */
const sound = [
  {
    type: 'slash_commands',
    payload: {
      ...{ command: '/news', text: 'search x', user_id: 'U1', user_name: 'reader', team_id: 'T1' },
      ...{ channel_id: 'C1', trigger_id: '1.2.abc', response_url: 'http://127.0.0.1:9/nowhere' },
    },
  },
  { type: 'interactive', payload: { type: 'block_suggestion', ...common, ...suggestion, view } },
  {
    type: 'interactive',
    payload: {
      type: 'block_actions',
      ...common,
      ...{ channel: { id: 'C1' }, container: { type: 'message' } },
      actions: [{ type: 'button', action_id: 'command 1', block_id: 'b', value: 'news search x' }],
    },
  },
  {
    type: 'interactive',
    payload: { type: 'view_submission', ...common, view: { ...view, state: { values: {} } } },
  },
  {
    type: 'interactive',
    payload: {
      ...{ type: 'message_action', callback_id: 'links', ...common, channel: { id: 'C1' } },
      message: { text: 'https://news.example/', ts: '1.2' },
    },
  },
  ...[
    { type: 'app_mention', user: 'U1', channel: 'C1', text: '<@U0HEATLINE> x', ts: '1.2' },
    { type: 'message', channel_type: 'im', user: 'U1', channel: 'D1', text: 'x', ts: '1.2' },
    { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' },
    {
      ...{
        type: 'link_shared',
        user: 'U1',
        channel: 'C1',
        message_ts: '1.2',
        unfurl_id: 'u',
        source: 'composer',
      },
      links: [{ domain: 'example.org', url: 'https://example.org/1' }],
    },
    {
      ...{ type: 'entity_details_requested', user: 'U1', trigger_id: '1.2.abc', external_ref: { id: '1' } },
      entity_url: 'https://example.org/1',
    },
    { type: 'app_uninstalled' },
  ].map((event) => ({
    type: 'events_api',
    payload: { type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event },
  })),
].map((envelope) => ({ envelope_id: 'odd', accepts_response_payload: true, ...envelope }));

describe('malformed Slack events', () => {
  it('answers the next command after malformed events of every kind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(malformed(fc.constantFrom(...sound)), { minLength: 10, maxLength: 10 }),
        async (events) => {
          for (const event of events) server.socket.mumble(JSON.stringify(event));
          await expectAnAnswer();
        },
      ),
      { numRuns: 60 },
    );
  });

  it.for([
    'null',
    '0',
    '""',
    '[]',
    '{}',
    'not JSON',
    '{"type":"events_api"}',
    '{"type":"events_api","payload":null}',
  ])('survives events that consist only of %s', async (frame) => {
    server.socket.mumble(frame);
    await expectAnAnswer();
  });

  it('logs malformed events without their content', async () => {
    lines.length = 0;
    server.socket.mumble('{"type":"events_api","payload":{"secret":"hush"}}');
    await expectAnAnswer();
    expect(lines.join()).toContain('slack event not read');
    expect(lines.join()).not.toContain('hush');
  });
});

async function expectAnAnswer(): Promise<void> {
  const { replies } = await server.slashCommand({ command: '/news', text: 'search x' });
  expect(replies).toHaveLength(1);
  expect(unhandled).toEqual([]);
}
