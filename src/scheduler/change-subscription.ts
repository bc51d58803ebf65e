import type { ChannelRef } from '../platform/channel.ts';
import type { Randomness } from '../platform/randomness.ts';
import { mergeSettings } from '../subscriptions/merge-settings.ts';
import type { DigestSettings } from '../subscriptions/settings.ts';
import { nextSlot } from '../subscriptions/slots.ts';
import type { Origin, Schedule, Subscription } from '../subscriptions/subscription.ts';
import { subscriptionIdOf } from '../subscriptions/subscription-id.ts';
import type {
  ScheduledSubscription,
  SubscriptionStore,
  UndecidedSubscription,
} from '../subscriptions/subscription-store.ts';
import { UnreadableSubscription } from '../subscriptions/unreadable-subscription.ts';
import {
  type SkipUndecidedDeps,
  skipBeforeChange,
  skipBeforeRemoval,
  skipWhileInactive,
} from './skip-undecided.ts';

interface ChangeDeps {
  readonly subscriptions: SubscriptionStore;
  readonly now: () => Date;
}

/** The result of adding a subscription. */
export type Addition =
  | { readonly kind: 'made'; readonly subscription: Subscription }
  /** The channel already has the same one. */
  | { readonly kind: 'present'; readonly found: ScheduledSubscription };

/**
 * Adds a subscription that is active from the next slot of its schedule, unless the channel already has the
 * same one, even one that another copy or command adds at the same moment.
 * @param request.isSame whether an existing subscription of the channel is the same
 */
export async function addSubscription(
  request: {
    readonly channel: ChannelRef;
    readonly settings: DigestSettings;
    readonly origin: Exclude<Origin, 'environment'>;
    readonly owner?: string;
    readonly isSame: (present: Subscription) => boolean;
  },
  { subscriptions, now, randomId }: ChangeDeps & Pick<Randomness, 'randomId'>,
): Promise<Addition> {
  const { settings, isSame, ...rest } = request;
  const at = now();
  for (;;) {
    const made = { id: subscriptionIdOf(randomId()), ...rest, ...settings };
    const nextRunAt = firstSlot(settings.schedule, at);
    const added = await subscriptions.add({ subscription: made, nextRunAt }, at, ({ subscription }) =>
      isSame(subscription),
    );
    if (added === 'added') return { kind: 'made', subscription: made };
    if (added !== 'id taken') return { kind: 'present', found: added };
  }
}

/**
 * @param before the settings that were changed to these: what others have changed since then stays. If left out,
 * all settings are replaced
 * @returns false when there is no such subscription
 */
export async function editSubscription(
  id: string,
  changed: DigestSettings,
  { subscriptions, deliveries, now }: ChangeDeps & SkipUndecidedDeps,
  before?: DigestSettings,
): Promise<boolean> {
  const at = now();
  const found = await subscriptions.find(id);
  if (!found) return false;
  const settings = before ? mergeSettings(changed, before, found.subscription) : changed;
  const { schedule } = settings;
  const present = undecided(found);
  const next = isSameSchedule(present.schedule, schedule)
    ? firstSlot(schedule, at)
    : await skipBeforeChange(present, schedule, at, { subscriptions, deliveries });
  const nextRunAt = next ?? firstSlot(schedule, at);
  return subscriptions.update(id, settings, { at, nextRunAt, ...(before && { before: found.subscription }) });
}

/** @returns false when it is already active, or there is none */
export async function resumeSubscription(
  id: string,
  { subscriptions, deliveries, now }: ChangeDeps & SkipUndecidedDeps,
): Promise<boolean> {
  for (;;) {
    const at = now();
    const found = await subscriptions.find(id);
    if (!found || found.condition.state === 'active') return false;
    const { schedule } = found.subscription;
    const { state } = found.condition;
    await skipWhileInactive({ ...undecided(found), state }, at, { subscriptions, deliveries });
    if (await subscriptions.resume(id, { at, nextRunAt: firstSlot(schedule, at), schedule })) return true;
    // Another person has resumed it meanwhile, or changed its schedule.
  }
}

/** @returns false when there is no such subscription */
export async function removeSubscription(
  id: string,
  { subscriptions, deliveries, now }: ChangeDeps & SkipUndecidedDeps,
): Promise<boolean> {
  const at = now();
  const found = await findReadable(id, subscriptions);
  if (found) await skipBeforeRemoval(undecided(found), at, { subscriptions, deliveries });
  return subscriptions.remove(id, at);
}

/** Undefined also when it cannot be read, because removing it is how to fix that. */
async function findReadable(
  id: string,
  subscriptions: SubscriptionStore,
): Promise<ScheduledSubscription | undefined> {
  try {
    return await subscriptions.find(id);
  } catch (error) {
    if (error instanceof UnreadableSubscription) return undefined;
    throw error;
  }
}

/** Makes the stored subscriptions of the environment match what it describes now. */
export async function replaceConfigured(
  configured: readonly Subscription[],
  { subscriptions, deliveries, now }: ChangeDeps & SkipUndecidedDeps,
): Promise<void> {
  const at = now();
  const schedules = new Map(configured.map(({ id, schedule }) => [id, schedule]));
  const nextRuns = new Map<string, Date>();
  for (const before of await subscriptions.dueOfEnvironment(at)) {
    const schedule = schedules.get(before.id);
    if (!schedule) await skipBeforeRemoval(before, at, { subscriptions, deliveries });
    else if (!isSameSchedule(before.schedule, schedule)) {
      const next = await skipBeforeChange(before, schedule, at, { subscriptions, deliveries });
      if (next) nextRuns.set(before.id, next);
    }
  }
  const known = configured.flatMap((subscription) => {
    const nextRunAt = nextRuns.get(subscription.id) ?? nextSlot(subscription.schedule, at);
    return nextRunAt ? [{ subscription, nextRunAt }] : [];
  });
  await subscriptions.replaceConfigured(known, at);
}

function undecided({ subscription, nextRunAt, condition }: ScheduledSubscription): UndecidedSubscription {
  const { id, channel, schedule } = subscription;
  return { id, channel, schedule, nextRunAt, state: condition.state };
}

function isSameSchedule(before: Schedule, after: Schedule): boolean {
  return before.cron === after.cron && before.timezone === after.timezone;
}

function firstSlot(schedule: Schedule, after: Date): Date {
  const slot = nextSlot(schedule, after);
  if (!slot) throw new RangeError(`the schedule "${schedule.cron}" never comes in ${schedule.timezone}`);
  return slot;
}
