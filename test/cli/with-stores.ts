import { join } from 'node:path';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import type { FeedbackStore } from '../../src/digest/story-feedback.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { createFeedbackStore } from '../../src/store/feedback/feedback-store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import type { SubscriptionStore } from '../../src/subscriptions/subscription-store.ts';

/** Works on the state in a folder, as a service beside the commands would. */
export async function withStores<Result>(
  folder: string,
  work: (stores: {
    subscriptions: SubscriptionStore;
    deliveries: DeliveryStore;
    feedback: FeedbackStore;
  }) => Promise<Result>,
): Promise<Result> {
  await using db = await openState({ kind: 'sqlite', file: join(folder, 'state.sqlite') }, machineClock);
  return await work({
    subscriptions: createSubscriptionStore(db),
    deliveries: createDeliveryStore(db, 'a service', machineClock),
    feedback: createFeedbackStore(db),
  });
}
