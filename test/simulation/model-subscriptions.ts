import type { ChannelRef } from '../../src/platform/channel.ts';
import type { PostingSettings } from '../../src/platform/posting-settings.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import type { CatchUp } from '../../src/subscriptions/catch-up.ts';
import { nextSlot } from '../../src/subscriptions/slots.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { createDraws, type Draws } from './draws.ts';
import type { ModelPlatform } from './model-platform.ts';
import type { SharedState } from './shared-state.ts';
import type { World } from './world.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const crons = ['*/5 * * * *', '*/7 * * * *', '2,32 * * * *', '0 * * * *', '10 9 * * *'] as const;

/** The patterns of a history of some days: in its first minutes, on every other date or on every third. */
const cadences = [
  '4 8 * * * 2d@2026-03-02',
  '6 8 * * * 2d@2026-03-03',
  '7 8 * * * 3d@2026-03-02',
  '9 8 * * * 2d@2026-02-20',
] as const;

export function cronsOf({ days }: { readonly days: number }) {
  return days > 0 ? cadences : crons;
}

/** The share of subscriptions on Discord that notify somebody, so that their digests are posted in two steps. */
const notifiesShare = 0.4;
const role = '1320000000000000001';

/**
 * Up to four subscriptions. What a history did not always have is drawn apart, so that histories without it are as they
 * would be if there were none.
 */
export async function makeSubscriptions(
  { draws, time }: World,
  seed: number,
  {
    state,
    platforms,
    days,
  }: { readonly state: SharedState; readonly platforms: readonly ModelPlatform[]; readonly days: number },
): Promise<Subscription[]> {
  const store = createSubscriptionStore(state.connect(createDraws(0), { database: 0 }));
  const apart = createDraws(seed ^ 0xd15c0);
  const made: Subscription[] = [];
  const mostChannels = draws.between(1, 3);
  for (let number = draws.between(1, 4); number > 0; number -= 1) {
    const platform = platforms[draws.between(0, platforms.length - 1)];
    // The last channel is a forum, on platforms that have them.
    const id = platform?.channels.at(-draws.between(1, mostChannels)) ?? '';
    const channel: ChannelRef = { platform: platform?.name ?? '', id };
    const cron = draws.pick(crons);
    const subscription: Subscription = {
      ...{ id: `s${number}`, channel, origin: 'chat', name: 'Top stories' },
      schedule: { cron: days > 0 ? apart.pick(cadences) : cron, timezone: 'UTC' },
      criteria: {
        ...{ count: draws.between(1, 4), filter: {}, ...(draws.chance(0.2) && { maxPerOutlet: 1 }) },
        // Without a window of its own, a digest reaches back to the slot before, and at least a day.
        ...(draws.chance(0.3) && { windowMs: draws.between(10, 40) * minuteMs }),
        ...(days > 0 && { windowMs: 3 * dayMs }),
      },
      ...{
        language: 'en',
        style: draws.pick(['rich', 'thread']),
        onEmpty: draws.pick(['skip', 'skip', 'note']),
      },
      catchUp: draws.pick<CatchUp>([
        { kind: 'skip' },
        { kind: 'all' },
        { kind: 'latest', withinMs: 3_600_000 },
      ]),
      ...{ ifUnknown: draws.pick(['leave', 'leave', 'repeat']), updates: draws.pick(['edit', 'leave']) },
      posting: channel.platform === 'discord' ? notifying(apart) : {},
    };
    const at = new Date(time());
    const nextRunAt = nextSlot(subscription.schedule, at) ?? at;
    await store.add({ subscription, nextRunAt }, at);
    made.push(subscription);
  }
  return made;
}

function notifying(draws: Draws): PostingSettings {
  if (!draws.chance(notifiesShare)) return {};
  return draws.pick<PostingSettings>([{ mention: role }, { isDirect: true }]);
}
