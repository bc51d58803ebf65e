import type { Log } from '../platform/log.ts';
import type { Schedule } from '../subscriptions/subscription.ts';
import type { SubscriptionStore } from '../subscriptions/subscription-store.ts';
import { nextSlot } from './slots.ts';

interface BringBackDeps {
  readonly subscriptions: Pick<SubscriptionStore, 'nextRuns' | 'setNextRun'>;
  readonly log: Log;
}

/**
 * Brings back each `nextRunAt` that lies beyond the next slot: a clock that had leapt ahead has left it there, or a zone
 * whose rules have changed.
 * @throws what kept it from being done: it is to be done again
 */
export async function bringBackNextRuns({ subscriptions, log }: BringBackDeps, now: Date): Promise<void> {
  for (const { id, schedule, nextRunAt } of await subscriptions.nextRuns()) {
    const next = nextOf(id, schedule, now, log);
    if (!next || next >= nextRunAt) continue;
    if (await subscriptions.setNextRun(id, next, { nextRunAt, schedule })) {
      log.warn({ subscriptionId: id, nextRunAt, next }, 'next run brought back');
    }
  }
}

/** A schedule that another version wrote, or a zone that this machine does not know, has none: the others have theirs. */
function nextOf(subscriptionId: string, schedule: Schedule, now: Date, log: Log): Date | undefined {
  try {
    return nextSlot(schedule, now);
  } catch (error) {
    log.error({ subscriptionId, err: error }, 'next run not looked at');
    return undefined;
  }
}
