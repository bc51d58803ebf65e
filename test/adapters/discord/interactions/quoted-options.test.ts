import { expect, it } from 'vitest';
import type { CommandDefinition } from '../../../../src/platform/commands/command.ts';
import { startAnsweringDiscord } from '../answering-discord.ts';

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

it('strips quotes from option values, except where they mean an exact phrase', async () => {
  const discord = await startAnsweringDiscord();
  await discord.start(async () => ({ message: { summary: 'x', blocks: [] } }), [news]);
  const options = { query: '"supply chain"', topics: ' "AI, Space"' };
  await discord.server.command({ name: 'news', subcommand: 'search', options });
  expect(discord.invocations.map((it) => it.options)).toEqual([
    { query: '"supply chain"', topics: 'AI, Space' },
  ]);
});
