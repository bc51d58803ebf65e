import { logOfDelivery } from '../delivery/delivery-observer.ts';
import type { OpenDelivery } from '../delivery/delivery-store.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { InactiveSubscription } from '../subscriptions/subscription-store.ts';
import type { RunDigestDeps } from './run-digest.ts';

/** Work on one channel for one of its subscriptions. */
export type DueWork = {
  readonly channel: ChannelRef;
  readonly subscriptionId: string;
} & (
  | { readonly kind: 'retry'; readonly delivery: OpenDelivery }
  | { readonly kind: 'slots' }
  /** Slots that passed while the subscription was paused or off. */
  | { readonly kind: 'passed slots'; readonly inactive: InactiveSubscription }
);

/** What is due at `now`: retries before new slots, because they are the older work of their channel. */
export async function findDueWork(
  deps: Pick<RunDigestDeps, 'deliveries' | 'subscriptions' | 'contentStep' | 'isStopping' | 'log'>,
  now: Date,
): Promise<DueWork[]> {
  await settleInterrupted(deps, now);
  const retries = await deps.deliveries.dueRetries(now);
  // A slot whose digest cannot be chosen now stays due. A retry has had its digest chosen already.
  const due = deps.contentStep.fault() ? [] : await deps.subscriptions.due(now);
  return [
    ...retries.map((delivery): DueWork => {
      const { channel, subscriptionId } = delivery;
      return { kind: 'retry', channel, subscriptionId, delivery };
    }),
    ...due.map(({ id, channel }): DueWork => ({ kind: 'slots', channel, subscriptionId: id })),
  ];
}

/** The slots that passed at `now` while their subscriptions were paused or off, which the ledger has yet to record. */
export async function findPassedSlots(
  { subscriptions }: Pick<RunDigestDeps, 'subscriptions'>,
  now: Date,
): Promise<DueWork[]> {
  const inactive = await subscriptions.inactive(now);
  return inactive.map((one) => {
    const { channel, id: subscriptionId } = one;
    return { kind: 'passed slots', channel, subscriptionId, inactive: one };
  });
}

/** What cannot be settled is tried again on the next tick; it holds up no other work. */
async function settleInterrupted(
  { deliveries, isStopping, log }: Pick<RunDigestDeps, 'deliveries' | 'isStopping' | 'log'>,
  now: Date,
): Promise<void> {
  try {
    for (const { status, ...key } of await deliveries.settleInterrupted(now)) {
      logOfDelivery(key, log).warn({ state: status.state }, 'delivery was interrupted');
    }
  } catch (error) {
    log[isStopping() ? 'warn' : 'error']({ err: error }, 'interrupted deliveries not settled');
  }
}
