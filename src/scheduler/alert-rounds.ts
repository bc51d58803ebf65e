import type { AlertStore } from '../alerts/alert-store.ts';
import { isQuiet } from '../alerts/quiet-hours.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import type { ContentStep } from '../content/content-step.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { Clock } from '../platform/time/clock.ts';
import { minuteMs, secondMs } from '../platform/time/durations.ts';

/** News may have come for an alert, whose id stands in the place of a subscription's. */
export interface AlertWork {
  readonly kind: 'alert';
  readonly channel: ChannelRef;
  readonly subscriptionId: string;
}

/** Decides when the alerts look for stories: in rounds, when the index has changed. */
export interface AlertRounds {
  /** Those that have to look now; each until it is taken. */
  due(now: Date): Promise<AlertWork[]>;
  /** It looks now. What changes from here on is for another round. */
  take(work: AlertWork): void;
  /** It could not look, and has to as soon as possible. */
  putBack(work: AlertWork): void;
}

/** While news keeps coming in, as long as this passes between two rounds. */
const restMs = 5 * secondMs;

/**
 * A round comes at least this often: quiet hours end, dates that lay ahead come, and other copies add alerts.
 */
const atLeastEveryMs = minuteMs;

interface AlertRoundsDeps extends Pick<Clock, 'elapsedMs'> {
  readonly alerts: Pick<AlertStore, 'active'>;
  readonly index: Pick<ArticleIndex, 'revision'>;
  readonly contentStep: ContentStep;
  /** A clock that may be wrong ends no quiet hours. */
  readonly isClockInDoubt: () => boolean;
}

export function createAlertRounds(deps: AlertRoundsDeps): AlertRounds {
  const { alerts, index, contentStep, isClockInDoubt, elapsedMs } = deps;
  const waiting = new Map<string, AlertWork>();
  let lastAtMs = Number.NEGATIVE_INFINITY;
  let lastRevision: string | undefined;

  function isDue(): boolean {
    const passedMs = elapsedMs() - lastAtMs;
    if (passedMs >= atLeastEveryMs) return true;
    return passedMs >= restMs && index.revision() !== lastRevision;
  }

  return {
    async due(now) {
      if (contentStep.fault() || isClockInDoubt()) return [];
      if (isDue()) {
        // Read before the alerts look, so that a change meanwhile begins another round.
        const revision = index.revision();
        const active = await alerts.active();
        waiting.clear();
        for (const { alert } of active) {
          const { id, channel, quiet, timezone } = alert;
          if (!isQuiet(quiet, now, timezone)) waiting.set(id, { kind: 'alert', channel, subscriptionId: id });
        }
        lastRevision = revision;
        lastAtMs = elapsedMs();
      }
      return [...waiting.values()];
    },
    take: ({ subscriptionId }) => void waiting.delete(subscriptionId),
    putBack: (work) => void waiting.set(work.subscriptionId, work),
  };
}
