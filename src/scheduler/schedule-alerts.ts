import type { AlertIndex } from '../alerts/matching-stories.ts';
import { shareMatches } from '../alerts/share-matches.ts';
import { type DeliverDeps, deliver } from '../delivery/deliver.ts';
import type { OpenDelivery } from '../delivery/delivery-store.ts';
import type { Clock } from '../platform/time/clock.ts';
import { createSlices } from '../platform/time/in-slices.ts';
import { ordersOf } from './alert-orders.ts';
import { type AlertRoundsDeps, type AlertWork, createAlertRounds } from './alert-rounds.ts';
import { retryAlert } from './retry-alert.ts';
import { type RunAlertDeps, runAlert } from './run-alert.ts';

/** What the scheduler does for alerts. */
export interface AlertSchedule {
  /** The alerts that have found stories. */
  due(): AlertWork[];
  /** Has an alert post what it has found. */
  run(work: AlertWork): Promise<undefined>;
  /** Takes up the delivery of an alert's story. */
  retry(delivery: OpenDelivery): Promise<undefined>;
  /** Resolves when no alert looks for stories any more. */
  ended(): Promise<void>;
}

type ScheduleAlertsDeps = Omit<RunAlertDeps, 'deliver' | 'matches' | 'inSlices'> &
  DeliverDeps &
  Pick<Clock, 'callIn' | 'elapsedMs'> & { readonly index: AlertIndex & AlertRoundsDeps['index'] };

export function scheduleAlerts(given: ScheduleAlertsDeps): AlertSchedule {
  const deps = { ...given, matches: shareMatches(given.index), inSlices: createSlices(given) };
  const rounds = createAlertRounds(deps);
  const runDeps: RunAlertDeps = {
    ...deps,
    deliver: (delivery, observer) =>
      deliver(delivery, { ...deps, subscriptions: ordersOf(deps.alerts), observer }),
  };
  return {
    due: rounds.due,
    async run(work) {
      rounds.take(work);
      const result = await runAlert(work, runDeps);
      if (result === 'later') rounds.putBack(work);
      // Unless it is finished, a later round finds the same again.
      if (result === 'done') rounds.finish(work);
    },
    async retry(delivery) {
      await retryAlert(delivery, runDeps);
    },
    ended: rounds.ended,
  };
}
