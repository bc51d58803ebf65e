import { expect, it, type TestContext } from 'vitest';
import type { CommandDefinition } from '../../../../src/platform/commands/command.ts';
import type { MessageBlock, Span } from '../../../../src/platform/message.ts';
import { notice } from '../../../../src/platform/notice.ts';
import { code, plain } from '../../../../src/platform/spans.ts';
import { commandService } from '../../../command-service.ts';
import { type DiscordServer, startDiscordServer } from '../../../servers/discord-server.ts';
import { textsOf } from '../../../servers/validate-discord-message.ts';
import { connectDiscord } from '../connect-discord.ts';
import { recordLog } from '../record-log.ts';

const news: CommandDefinition = {
  root: 'news',
  name: 'headlines',
  description: 'Look stories up',
  subcommands: [
    { name: 'search', description: 'Find stories', example: 'search chips', options: [] },
    { name: 'me pause', description: 'Pause it', example: 'me pause', options: [] },
    { name: 'ask', description: 'A form', example: 'ask', options: [], hidden: true },
  ],
};

/** The local server's id for an application's first command. */
const id = '1600000000000000001';

it.for<[Span[], string]>([
  [[code('/headlines search')], `</headlines search:${id}>`],
  [[plain('Use '), code('/headlines me pause'), plain(' now')], `Use </headlines me pause:${id}> now`],
  [[code('/headlines search chips days:7')], `</headlines search:${id}> \`chips days:7\``],
  [[code('/headlines search <query> […]')], `</headlines search:${id}> \`<query> […]\``],
  // One clickable mention is enough.
  [
    [code('/headlines search'), plain(' as in '), code('/headlines search a')],
    `</headlines search:${id}> as in \`/headlines search a\``,
  ],
  // The root alone cannot be run with a click.
  [
    [code('/headlines'), plain(' and '), code('/headlines search')],
    `\`/headlines\` and </headlines search:${id}>`,
  ],
  // An option alone cannot be clicked, so the whole command is left to copy.
  [[code('/headlines search time:9 count:3')], '`/headlines search time:9 count:3`'],
  [[code('/headlines ask')], '`/headlines ask`'],
  [[code('/headlines searching')], '`/headlines searching`'],
  [[code('/weather search')], '`/weather search`'],
  [[code('id:x')], '`id:x`'],
  [[plain('`/headlines search`')], '\\`/headlines search\\`'],
])('makes commands in an answer clickable: %j', async ([spans, shown], context) => {
  expect(await answered(spans, await startDiscordServer(), context)).toEqual([shown]);
});

it('makes commands clickable after a restart that registers none', async (context) => {
  const server = await startDiscordServer();
  const shown = [`</headlines search:${id}>`];
  expect(await answered([code('/headlines search')], server, context)).toEqual(shown);
  expect(await answered([code('/headlines search')], server, context)).toEqual(shown);
  expect(server.requests('PUT /applications/:id/commands')).toBe(1);
});

it('leaves commands as plain text in a message without room for mentions', async (context) => {
  const both = [code('/headlines search a'), plain(' '), code('/headlines me pause'), plain('y'.repeat(38))];
  const server = await startDiscordServer();
  const texts = await answered([plain('x'.repeat(3_880))], server, context, [{ kind: 'text', spans: both }]);
  expect(texts[1]).toMatch(/^`\/headlines search a` `\/headlines me pause`/);
});

async function answered(
  spans: Span[],
  server: DiscordServer,
  { onTestFinished }: TestContext,
  more: MessageBlock[] = [],
) {
  const service = commandService([news], async () => ({ message: notice(spans, more) }));
  const adapter = await connectDiscord(server, service, recordLog());
  onTestFinished(async () => {
    await adapter.stop();
    await server.close();
  });
  const { reply } = await server.command({ name: 'headlines', subcommand: 'search' });
  return textsOf(reply.body);
}
