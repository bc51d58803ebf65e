import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { suggestChoices } from '../src/commands/command-service.ts';
import { openArticleIndex } from '../src/content/article-index.ts';
import { openIndexDatabase } from '../src/content/index/index-database.ts';
import { machineClock } from '../src/platform/time/clock.ts';
import { createAlertStore } from '../src/store/alerts/alert-store.ts';
import { openState } from '../src/store/database.ts';
import { createSubscriptionStore } from '../src/store/subscriptions/subscription-store.ts';
import { standardSettings } from '../src/subscriptions/settings.ts';
import type { Figure } from './figure.ts';
import { createRandom, type Random } from './random.ts';
import { quantile, takeTurns, timedTypically } from './rounds.ts';
import { createVocabulary } from './vocabulary.ts';

const now = new Date('2026-10-31T18:00:00Z');
const person = { id: 'ada', name: 'Ada' };
const channelOf = (number: number) => ({ platform: 'chat', id: `channel-${number}` });

/** Enough channels with a few digests each that scanning them all would show. */
const channels = 500;
const digestsAChannel = 4;

/**
 * What people get suggested at each key they press, for every kind of option; the slowest of a hundred keys counts.
 * The yardstick is the same for all: a LIKE over the titles, which is what suggesting stories takes without an index.
 */
export async function measureSuggestions(
  contentFolder: string,
  stateFolder: string,
  keys: number,
): Promise<Figure[]> {
  const location = { contentFolder, stateFolder };
  const index = openArticleIndex(location);
  const opened = openIndexDatabase(location, { readonly: true });
  if (!opened) throw new Error('there is no index');
  const like = opened.db
    .prepare<[string], string>('SELECT title FROM payload WHERE title LIKE ? ORDER BY ordinal DESC LIMIT 25')
    .pluck();
  const state = await openState(
    { kind: 'sqlite', file: join(stateFolder, `${randomUUID()}.sqlite`) },
    machineClock,
  );
  const subscriptions = createSubscriptionStore(state);
  await fill(subscriptions);
  const deps = {
    ...{
      index,
      subscriptions,
      alerts: createAlertStore(state),
      commands: [],
      now: () => now,
      timezone: 'Europe/Berlin',
      language: 'en' as const,
    },
    lastStories: async () => [],
  };
  const random = createRandom(5);
  const figures: Figure[] = [];
  for (const [command, subcommand, option, typedOf] of kinds(index.topics(), index.providers())) {
    let typed = '';
    let channel = channelOf(0);
    const turns = await takeTurns(keys, {
      yardstick() {
        typed = typedOf(random);
        channel = channelOf(random.between(0, channels - 1));
        return timedTypically(() => like.all(`%${typed}%`));
      },
      ours: () =>
        timedTypically(() => suggestChoices({ command, subcommand, option, typed, channel, person }, deps)),
    });
    figures.push({
      name: `suggestions for ${option}, p99 / LIKE over titles, p99`,
      ours: quantile(turns.ours, 0.99),
      yardstick: quantile(turns.yardstick, 0.99),
      unit: 'ms',
      aim: { faster: 20 },
      aimedFrom: 100_000,
    });
  }
  await state.destroy();
  opened.db.close();
  index.close();
  return figures;
}

interface Named {
  readonly name: string;
}

/** Each kind of option, with what a person has typed of a value at some key. */
function kinds(
  topics: readonly Named[],
  providers: readonly Named[],
): [string, string, string, (random: Random) => string][] {
  const vocabulary = createVocabulary(30_000, createRandom(1));
  const zones = Intl.supportedValuesOf('timeZone').map((name) => ({ name: name.split('/').at(-1) ?? name }));
  const begun = (text: string, random: Random) => text.slice(0, random.between(0, Math.min(8, text.length)));
  const ofList = (list: readonly Named[]) => (random: Random) =>
    begun(list[random.between(0, list.length - 1)]?.name ?? '', random);
  return [
    ['news', 'top', 'topic', ofList(topics)],
    ['news', 'search', 'provider', ofList(providers)],
    ['news', 'related', 'story', (random) => begun(vocabulary.pick(random), random)],
    ['digest', 'subscribe', 'timezone', ofList(zones)],
    ['digest', 'subscribe', 'time', (random) => begun('09:30 weekdays', random)],
    ['digest', 'edit', 'id', (random) => begun('weekdays', random)],
  ];
}

async function fill(subscriptions: ReturnType<typeof createSubscriptionStore>): Promise<void> {
  const settings = standardSettings('Europe/Berlin');
  for (let number = 0; number < channels * digestsAChannel; number += 1) {
    const subscription = {
      ...settings,
      id: `bench${number}`,
      channel: channelOf(number % channels),
      origin: 'chat' as const,
      ...(number % 100 === 0 && { owner: person.id }),
    };
    await subscriptions.add({ subscription, nextRunAt: now }, now);
  }
}
