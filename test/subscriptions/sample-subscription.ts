import { defaultCatchUp } from '../../src/subscriptions/catch-up.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';

/** A subscription from the environment for a Slack channel: 08:00 in Berlin, defaults for the rest. */
export function sampleSubscription(channelId: string, changes: Partial<Subscription> = {}): Subscription {
  return {
    id: `slack:${channelId}`,
    channel: { platform: 'slack', id: channelId },
    origin: 'environment',
    name: 'Top stories',
    schedule: { cron: '0 8 * * *', timezone: 'Europe/Berlin' },
    criteria: { count: 5, filter: {} },
    style: 'rich',
    language: 'en',
    onEmpty: 'skip',
    catchUp: defaultCatchUp,
    ifUnknown: 'leave',
    updates: 'edit',
    posting: {},
    ...changes,
  };
}

/** One that a person made, with every setting that exists. */
export function fullSubscription(id: string, changes: Partial<Subscription> = {}): Subscription {
  return {
    id,
    channel: { platform: 'slack', id: 'C1' },
    origin: 'chat',
    owner: 'U1',
    name: 'Früh & spät 🌅',
    schedule: { cron: '30 7 * * 1-5', timezone: 'Asia/Tokyo' },
    criteria: {
      count: 3,
      windowMs: 86_400_000,
      maxPerOutlet: 1,
      maxPerTopic: 2,
      filter: {
        ...{ topics: ['AI'], providers: ['reuters.com'], minQuality: 40, minHeat: 20 },
        ...{
          without: ['crypto', '"gun control"'],
          withoutTopics: ['Deals'],
          withoutOutlets: ['Example Daily'],
        },
      },
    },
    style: 'compact',
    language: 'de',
    onEmpty: 'note',
    catchUp: { kind: 'latest', withinMs: 43_200_000 },
    ifUnknown: 'repeat',
    updates: 'leave',
    posting: { mention: 'S0123ABCD', silent: true, crosspost: true, tag: 'News & views' },
    ...changes,
  };
}
