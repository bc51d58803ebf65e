import { expect, it } from 'vitest';
import type { CommandDefinition, CommandInvocation } from '../../../../src/platform/command.ts';
import { commandService } from '../../../command-service.ts';
import { startDiscordServer } from '../../../servers/discord-server.ts';
import { connectDiscord } from '../connect-discord.ts';
import { recordLog } from '../record-log.ts';

const news: CommandDefinition = {
  root: 'news',
  name: 'news',
  description: 'Look stories up',
  subcommands: [
    {
      name: 'search',
      description: 'Find stories by words',
      example: 'search chips',
      options: [
        { name: 'query', description: 'the words', type: 'string', takesRest: true, keepsQuotes: true },
        { name: 'topics', description: 'the topics', type: 'string' },
      ],
    },
  ],
};

it('takes the quotes off a value, which examples have for one line, but where quotes have a meaning', async ({
  onTestFinished,
}) => {
  const invocations: CommandInvocation[] = [];
  const server = await startDiscordServer();
  const answer = async (invocation: CommandInvocation) => {
    invocations.push(invocation);
    return { message: { summary: 'x', blocks: [] } };
  };
  const adapter = await connectDiscord(server, commandService([news], answer), recordLog());
  onTestFinished(async () => {
    await adapter.stop();
    await server.close();
  });
  const options = { query: '"supply chain"', topics: ' "AI, Space"' };
  await server.command({ name: 'news', subcommand: 'search', options });
  expect(invocations.map((it) => it.options)).toEqual([{ query: '"supply chain"', topics: 'AI, Space' }]);
});
