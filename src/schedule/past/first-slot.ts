import { nextSlot } from '../../subscriptions/slots.ts';
import type { Schedule } from '../../subscriptions/subscription.ts';
import type { SubscriptionStore } from '../../subscriptions/subscription-store.ts';

/**
 * The first slot after `after`, past or to come, by the schedule that held at the time, which is given with it; undefined
 * when none comes any more.
 */
export async function firstSlotAfter(
  id: string,
  after: Date,
  { subscriptions }: { readonly subscriptions: Pick<SubscriptionStore, 'standings'> },
): Promise<{ readonly slot: Date; readonly schedule: Schedule } | undefined> {
  const standings = await subscriptions.standings(id);
  for (const [position, { since, schedule, condition }] of standings.entries()) {
    if (condition.state === 'removed') continue;
    const until = standings[position + 1]?.since;
    const slot = nextSlot(schedule, after > since ? after : since);
    if (slot && (until === undefined || slot <= until)) return { slot, schedule };
  }
  return undefined;
}
