import { type Alert, type AlertSettings, maxAlertsOfChannel } from '../../alerts/alert.ts';
import type { AlertStore, KeptAlert } from '../../alerts/alert-store.ts';
import { areSameConditions } from '../../alerts/alert-text.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import { Fault } from '../../platform/fault.ts';
import { type Sentence, sentence } from '../../platform/language/sentence.ts';
import type { Randomness } from '../../platform/randomness.ts';
import { subscriptionIdOf } from '../../subscriptions/subscription-id.ts';

/**
 * Adds an alert with an id of its own, unless the channel has one about the same stories.
 * @returns the one that the channel has
 */
export async function addAlert(
  request: {
    readonly channel: ChannelRef;
    readonly settings: AlertSettings;
    readonly origin: Alert['origin'];
    readonly owner?: string;
  },
  {
    alerts,
    now,
    randomId,
  }: { readonly alerts: AlertStore; readonly now: () => Date } & Pick<Randomness, 'randomId'>,
): Promise<Alert | KeptAlert | Fault<Sentence>> {
  const { settings, ...rest } = request;
  for (;;) {
    const alert: Alert = { id: subscriptionIdOf(randomId()), ...rest, ...settings };
    const added = await alerts.add(alert, now(), ({ conditions }) =>
      areSameConditions(conditions, settings.conditions),
    );
    if (added === 'added') return alert;
    if (added === 'too many')
      return new Fault(
        sentence('There are {max} alerts here already: remove one first.', { max: maxAlertsOfChannel }),
      );
    if (added !== 'id taken') return added;
  }
}
