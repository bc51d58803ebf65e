import type { Log } from '../platform/log.ts';
import type { Clock } from '../platform/time/clock.ts';
import { minuteMs } from '../platform/time/durations.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';

/** A row breaks only through an edit by hand or a failing disk, so an occasional look is enough. */
const lookEveryMs = 5 * minuteMs;
/** The interval while one is broken, because a person is waiting to see it fixed. */
const lookAgainMs = minuteMs;

export interface SubscriptionWatch {
  /** The subscriptions that cannot be read, one line each with how to fix it. */
  faults(): string[];
  stop(): void;
}

interface WatchDeps extends Pick<Clock, 'callIn'> {
  readonly subscriptions: Pick<SubscriptionStore, 'unreadable'>;
  readonly log: Log;
}

/**
 * Looks for unreadable subscriptions, now and every few minutes: they appear in no list and get no digest.
 * Each is logged once.
 */
export async function watchSubscriptions({
  subscriptions,
  callIn,
  log,
}: WatchDeps): Promise<SubscriptionWatch> {
  let faults = new Map<string, string>();
  let isStopped = false;
  let cancel = () => {};
  const look = async () => {
    try {
      const unreadable = await subscriptions.unreadable();
      for (const { id, message, fault, fix } of unreadable) {
        if (faults.get(id) !== message) log.error({ subscriptionId: id, fix }, fault);
      }
      faults = new Map(unreadable.map(({ id, message }) => [id, message]));
    } catch (error) {
      log[isStopped ? 'debug' : 'warn']({ err: error }, 'subscriptions not checked');
    }
    if (!isStopped) cancel = callIn(faults.size > 0 ? lookAgainMs : lookEveryMs, () => void look());
  };
  await look();
  return {
    faults: () => [...faults.values()],
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
