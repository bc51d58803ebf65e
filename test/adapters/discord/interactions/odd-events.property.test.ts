import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { commandService } from '../../../command-service.ts';
import { malformed } from '../../../malformed.ts';
import { guild, interactionBase, messageObject } from '../../../servers/discord-people.ts';
import { type DiscordServer, startDiscordServer } from '../../../servers/discord-server.ts';
import { connectDiscord } from '../connect-discord.ts';
import { recordLog } from '../record-log.ts';
import { digest, news } from './translated-commands.ts';

let server: DiscordServer;
let adapter: PlatformAdapter;
const log = recordLog();
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  server = await startDiscordServer();
  const service = commandService([news, digest], async () => ({ message: notice('An answer') }));
  adapter = await connectDiscord(server, service, log);
});

afterAll(async () => {
  await adapter.stop();
  await server.close();
  process.off('unhandledRejection', note);
});

const option = { name: 'query', type: 3, value: 'words', focused: true };
const typed = {
  id: '1600000000000000001',
  type: 1,
  name: 'news',
  options: [{ type: 1, name: 'search', options: [option] }],
};
const shown = messageObject({
  id: '1700000000000000001',
  channelId: '1400000000000000001',
  body: { flags: 64, content: 'x', embeds: [], components: [], rows: [], allowed_mentions: { parse: [] } },
});
const field = { type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'query', value: 'x' } };

/** One of each kind that Discord sends, as it is when nothing is wrong with it. */
const sound = [
  { type: 1 },
  { type: 2, data: typed },
  { type: 2, data: { ...typed, type: 2, name: 'Who', target_id: '1500000000000000001' } },
  {
    type: 2,
    data: {
      ...{ ...typed, type: 3, name: 'Related coverage', target_id: shown.id, options: [] },
      resolved: { messages: { [shown.id]: shown } },
    },
  },
  { type: 3, data: { component_type: 2, custom_id: 'news search x' }, message: shown },
  { type: 3, data: { component_type: 3, custom_id: 'news', values: ['x'] }, message: shown },
  { type: 4, data: typed },
  { type: 5, data: { custom_id: 'news search', components: [field] }, message: shown },
];

const placed = fc.constantFrom('server', 'direct', 'private channel', 'foreign server');

const interactions = fc
  .record({ event: fc.constantFrom(...sound), place: placed })
  .map(({ event, place }) => ({ ...interactionBase('1800000000000000001', 'a-token', { place }), ...event }));

/** What is told of servers and channels, in which the adapter looks for those that are lost. */
const changes = fc.constantFrom(
  { t: 'GUILD_CREATE', d: guild },
  { t: 'GUILD_DELETE', d: { id: guild.id } },
  { t: 'GUILD_UPDATE', d: guild },
  { t: 'CHANNEL_CREATE', d: { ...guild.channels[0], id: '1400000000000000003' } },
  { t: 'CHANNEL_UPDATE', d: guild.channels[0] ?? {} },
  { t: 'CHANNEL_DELETE', d: { ...guild.channels[0], id: '1400000000000000003' } },
  { t: 'THREAD_CREATE', d: { ...guild.channels[0], type: 11, parent_id: guild.channels[0]?.id } },
  { t: 'THREAD_DELETE', d: { id: '1400000000000000004', guild_id: guild.id, type: 11 } },
  { t: 'MESSAGE_CREATE', d: shown },
);

describe('events that nobody would send', () => {
  it('of every kind end nothing: the next command is answered', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(malformed(interactions), { minLength: 10, maxLength: 10 }),
        async (events) => {
          for (const event of events) server.gateway.dispatch('INTERACTION_CREATE', event);
          await expectAnAnswer();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of servers and channels end nothing either', async () => {
    await fc.assert(
      fc.asyncProperty(changes, fc.gen(), async ({ t, d }, gen) => {
        server.gateway.dispatch(
          t,
          gen(() => malformed(fc.constant(d))),
        );
        await expectAnAnswer();
      }),
      { numRuns: 200 },
    );
  });

  it('of typing into nothing are logged', async () => {
    const base = interactionBase('1800000000000000002', 'a-token', {});
    const data = { ...typed, options: [{ type: 1, name: 'search', options: [] }] };
    server.gateway.dispatch('INTERACTION_CREATE', { ...base, type: 4, data });
    await expectAnAnswer();
    expect(log.events()).toContain('suggestions not shown');
  });
});

async function expectAnAnswer(): Promise<void> {
  const { reply } = await server.command({ name: 'news', subcommand: 'search', options: { query: 'x' } });
  expect(JSON.stringify(reply.body)).toContain('An answer');
  expect(unhandled).toEqual([]);
}
