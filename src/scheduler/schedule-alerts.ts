import { type DeliverDeps, deliver } from '../delivery/deliver.ts';
import type { OpenDelivery } from '../delivery/delivery-store.ts';
import type { Log } from '../platform/log.ts';
import { ordersOf } from './alert-orders.ts';
import { type AlertWork, createAlertRounds } from './alert-rounds.ts';
import { retryAlert } from './retry-alert.ts';
import { type RunAlertDeps, runAlert } from './run-alert.ts';

/** What the scheduler does for alerts. */
export interface AlertSchedule {
  /** The alerts that have to look for stories now. */
  due(now: Date): Promise<AlertWork[]>;
  /** Has an alert look for stories. */
  run(work: AlertWork): Promise<undefined>;
  /** Takes up the delivery of an alert's story. */
  retry(delivery: OpenDelivery): Promise<undefined>;
}

type ScheduleAlertsDeps = Omit<RunAlertDeps, 'deliver'> &
  DeliverDeps & {
    readonly index: Parameters<typeof createAlertRounds>[0]['index'];
    readonly log: Log;
  };

export function scheduleAlerts(deps: ScheduleAlertsDeps): AlertSchedule {
  const rounds = createAlertRounds(deps);
  const runDeps: RunAlertDeps = {
    ...deps,
    deliver: (delivery, observer) =>
      deliver(delivery, { ...deps, subscriptions: ordersOf(deps.alerts), observer }),
  };
  return {
    async due(now) {
      try {
        return await rounds.due(now);
      } catch (error) {
        // Alerts hold up no digest.
        deps.log.warn({ err: error }, 'alerts not looked at');
        return [];
      }
    },
    async run(work) {
      rounds.take(work);
      if ((await runAlert(work.subscriptionId, runDeps)) === 'later') rounds.putBack(work);
    },
    async retry(delivery) {
      await retryAlert(delivery, runDeps);
    },
  };
}
