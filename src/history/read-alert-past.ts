import type { AlertStore } from '../alerts/alert-store.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';

/** One entry of an alert's history; the title is empty where it is not known. */
export type AlertPastEntry = { readonly at: Date; readonly title: string } & (
  | { readonly kind: 'story'; readonly delivery: Delivery }
  /** Left out, because the alert had posted as many as it may that day. */
  | { readonly kind: 'passed over' }
);

export interface AlertPastDeps {
  readonly alerts: Pick<AlertStore, 'passedOver'>;
  readonly deliveries: Pick<DeliveryStore, 'history' | 'storiesOf'>;
}

/** What an alert did, newest first, at most `limit` entries. */
export async function readAlertPast(
  id: string,
  limit: number,
  { alerts, deliveries }: AlertPastDeps,
): Promise<AlertPastEntry[]> {
  const taken = await deliveries.history(id, limit);
  const stories = await Promise.all(
    taken.map(async (delivery): Promise<AlertPastEntry> => {
      const [story] = await deliveries.storiesOf(delivery);
      const at = delivery.status.state === 'sent' ? delivery.status.at : delivery.slot;
      return { kind: 'story', at, title: story?.title ?? '', delivery };
    }),
  );
  const passedOver = (await alerts.passedOver(id, limit)).map(
    ({ at, title }): AlertPastEntry => ({ kind: 'passed over', at, title }),
  );
  return [...stories, ...passedOver]
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, limit);
}
