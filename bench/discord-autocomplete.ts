import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createDiscordAdapter } from '../adapters/discord/adapter.ts';
import { suggestChoices } from '../src/commands/command-service.ts';
import { newsDefinition } from '../src/commands/news/news-command.ts';
import { openArticleIndex } from '../src/content/article-index.ts';
import type { CommandDefinition, CommandService } from '../src/platform/commands/command.ts';
import { machineClock } from '../src/platform/time/clock.ts';
import { createAlertStore } from '../src/store/alerts/alert-store.ts';
import { openState } from '../src/store/database.ts';
import { createSubscriptionStore } from '../src/store/subscriptions/subscription-store.ts';
import { startDiscordServer } from '../test/servers/discord-server.ts';
import { silentLog } from '../test/silent-log.ts';
import type { Figure } from './figure.ts';
import { createRandom } from './random.ts';
import { quantile, takeTurns, timed } from './rounds.ts';
import { createVocabulary } from './vocabulary.ts';

const now = new Date('2026-10-31T18:00:00Z');

/** An option without suggestions: its round trip is the yardstick. */
const idle: CommandDefinition = {
  root: 'idle',
  name: 'idle',
  description: 'Suggests nothing',
  subcommands: [
    {
      name: 'type',
      description: 'Suggests nothing',
      example: 'type',
      options: [{ name: 'words', description: 'words', type: 'string', suggested: true }],
    },
  ],
};

/**
 * How long a person waits for suggestions at each key on Discord: from the event at the gateway to the suggestions at
 * the API, with the real SDK and a local server in the same process. The yardstick is the same round trip with
 * nothing to suggest.
 */
export async function discordAutocomplete(
  contentFolder: string,
  stateFolder: string,
  keys: number,
): Promise<Figure[]> {
  const index = openArticleIndex({ contentFolder, stateFolder });
  const state = await openState(
    { kind: 'sqlite', file: join(stateFolder, `${randomUUID()}.sqlite`) },
    machineClock,
  );
  const commands = [newsDefinition('news'), idle];
  const deps = {
    ...{ index, commands, now: () => now, timezone: 'Europe/Berlin', language: 'en' as const },
    ...{ subscriptions: createSubscriptionStore(state), alerts: createAlertStore(state) },
    lastStories: async () => [],
  };
  const server = await startDiscordServer();
  const settings = { token: server.token, apiUrl: server.apiUrl };
  const adapter = createDiscordAdapter({ ...machineClock, settings, log: silentLog, now: () => now });
  await adapter.start(serviceOf(commands, (query) => suggestChoices(query, deps)));

  const vocabulary = createVocabulary(30_000, createRandom(1));
  const random = createRandom(6);
  let typed = '';
  const turns = await takeTurns(keys, {
    yardstick() {
      typed = vocabulary.pick(random).slice(0, random.between(1, 6));
      return timed(() =>
        server.startTyping({ name: 'idle', subcommand: 'type', option: 'words', typed }).suggested(),
      );
    },
    ours: () =>
      timed(() =>
        server.startTyping({ name: 'news', subcommand: 'related', option: 'story', typed }).suggested(),
      ),
  });
  await adapter.stop();
  await server.close();
  await state.destroy();
  index.close();
  return [
    {
      name: 'Discord suggests stories, p99 / suggests nothing, p99',
      ours: quantile(turns.ours, 0.99),
      yardstick: quantile(turns.yardstick, 0.99),
      unit: 'ms',
      aim: { share: 4 },
      aimedFrom: 100_000,
    },
  ];
}

function serviceOf(
  commands: readonly CommandDefinition[],
  suggest: CommandService['suggest'],
): CommandService {
  const target = { command: 'news', subcommand: 'search', option: 'query' };
  return {
    commands,
    answer: async () => ({ message: { summary: 'nothing', blocks: [] } }),
    suggest: async (query) => (query.command === 'idle' ? [] : suggest(query)),
    gestures: { words: target, links: target, home: target },
  };
}
