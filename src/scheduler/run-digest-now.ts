import type { ArticleIndex } from '../content/article-index.ts';
import type { ContentFault } from '../content/content-fault.ts';
import { deliver } from '../delivery/deliver.ts';
import { observerByHand } from '../delivery/delivery-observer.ts';
import { storiesByHeat } from '../digest/select-stories.ts';
import { isSlotOf } from '../subscriptions/slots.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { runDigest } from './run-digest.ts';
import type { SchedulerDeps } from './scheduler.ts';

/**
 * Runs one slot because a person asks for it, not because it is due.
 * @returns why nothing was sent: not enough articles can be read
 */
export type RunDigestNow = (subscription: Subscription, slot: Date) => Promise<ContentFault | undefined>;

/** Outside the scheduler nothing watches the clock, so it is trusted as it is. */
export function digestRunner(
  deps: Omit<SchedulerDeps, 'index' | 'postedDigests' | 'alerts' | 'commandNames' | 'everySecond'> & {
    readonly index: Pick<ArticleIndex, 'hottest' | 'story'>;
    readonly isStopping: () => boolean;
  },
): RunDigestNow {
  const clock = { isClockInDoubt: () => false, sinceSetBackMs: () => Infinity };
  return (subscription, slot) => {
    const isDue = isSlotOf(subscription.schedule, slot);
    return runDigest(subscription, slot, {
      ...deps,
      observer: isDue ? deps.observer : observerByHand(deps.observer),
      storiesByHeat: (query) => storiesByHeat(deps.index, query),
      deliver: (delivery, observer) => deliver(delivery, { ...deps, ...clock, observer }),
    });
  };
}
