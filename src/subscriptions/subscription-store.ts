import type { Subscription } from './subscription.ts';

/** A subscription and when its next digest is due. */
export interface ScheduledSubscription {
  readonly subscription: Subscription;
  readonly nextRunAt: Date;
}

export interface SubscriptionStore {
  /**
   * Makes the stored subscriptions of the environment those given: new ones are added, changed ones replaced,
   * missing ones removed. A subscription whose schedule did not change keeps its `nextRunAt`, so that a restart
   * neither repeats nor loses a slot.
   */
  replaceConfigured(scheduled: readonly ScheduledSubscription[]): Promise<void>;
  list(): Promise<ScheduledSubscription[]>;
  find(id: string): Promise<ScheduledSubscription | undefined>;
  /** Those whose `nextRunAt` is `now` or earlier, longest due first. */
  due(now: Date): Promise<ScheduledSubscription[]>;
  setNextRun(id: string, nextRunAt: Date): Promise<void>;
}
