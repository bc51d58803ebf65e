import type { AlertStore } from '../alerts/alert-store.ts';
import type { SubscriptionsOfDelivery } from '../delivery/channel-loss.ts';

/** The alerts as what a delivery belongs to: a lost channel switches its alerts off as it does its digests. */
export function ordersOf(alerts: AlertStore): SubscriptionsOfDelivery {
  return {
    called: 'alert',
    async find(id) {
      const found = await alerts.find(id);
      return found && { subscription: found.alert, condition: found.condition };
    },
    noteLost: alerts.noteLost,
    noteReached: alerts.noteReached,
    switchOff: alerts.switchOff,
  };
}
