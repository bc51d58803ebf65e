import type { KeptAlert } from '../alerts/alert-store.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import { told } from '../platform/language/sentence.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';

export interface AlertStatus {
  /** What became of the newest story; absent before the first. */
  readonly last?: string;
  /** What keeps it from posting, each with its fix; empty when all is well. */
  readonly problems: readonly string[];
}

/** What an alert did last, and what is wrong with it. */
export async function readAlertStatus(
  { alert, condition, lostSince }: KeptAlert,
  { deliveries }: { readonly deliveries: Pick<DeliveryStore, 'history'> },
): Promise<AlertStatus> {
  const [newest] = await deliveries.history(alert.id, 1);
  const time = (at: Date) => formatLocalTime('en', at, alert.timezone);
  const problems: string[] = [];
  if (condition.state === 'paused') problems.push(`paused since ${time(condition.since)}`);
  if (condition.state === 'off')
    problems.push(
      `off since ${time(condition.since)}: ${told('en', condition.reason)}. ${told('en', condition.fix ?? '')}`.trim(),
    );
  if (lostSince && condition.state === 'active')
    problems.push(`its channel has been unreachable since ${time(lostSince)}`);
  if (newest && condition.state === 'active' && 'error' in newest.status) {
    const { fix = '' } = newest.status.error;
    problems.push(`the last story: ${outcomeOf(newest, alert.timezone)}. ${told('en', fix)}`.trim());
  }
  return { ...(newest && { last: `last: ${outcomeOf(newest, alert.timezone)}` }), problems };
}

/** "sent on Mon, 13 Dec 2021, 09:00, because it matches "log4j"" */
export function outcomeOf({ status, slot, alertReason }: Delivery, timezone: string): string {
  const because = alertReason === undefined ? '' : `, because ${alertReason}`;
  const seen = `first seen ${formatLocalTime('en', slot, timezone)}`;
  switch (status.state) {
    case 'sent':
      return `sent ${formatLocalTime('en', status.at, timezone)}${because}`;
    case 'claimed':
      return `being posted, ${seen}${because}`;
    case 'retrying':
      return `put off until ${formatLocalTime('en', status.retryAt, timezone)}, ${seen}: ${told('en', status.error.message)}`;
    case 'skipped':
      return `not posted, ${seen}: the alert was ${status.reason}`;
    case 'failed':
      return `failed, ${seen}: ${told('en', status.error.message)}`;
    case 'unknown':
      return `may or may not have arrived, ${seen}: ${told('en', status.error.message)}`;
  }
}
