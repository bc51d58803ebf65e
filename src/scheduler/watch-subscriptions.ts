import type { Log } from '../platform/log.ts';
import type { Clock } from '../platform/time/clock.ts';
import { minuteMs } from '../platform/time/durations.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';

/** A row that breaks was changed by hand or by a failing disk: rare enough to look for it only now and then. */
const lookEveryMs = 5 * minuteMs;
/** While one is broken: a person waits to see it fixed. */
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
 * Looks for subscriptions that cannot be read, now and every few minutes: no list has them, and they get no digest. Each
 * is logged once.
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
      log[isStopped ? 'debug' : 'warn']({ err: error }, 'subscriptions not looked through');
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
