import type { KeptAlert } from '../alerts/alert-store.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import { told } from '../platform/language/sentence.ts';
import { shortened } from '../platform/text/one-line.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';
import { alertOutcome } from './alert-outcome-text.ts';
import type { PastReader } from './slot-outcome-text.ts';

export interface AlertStatus {
  /** What became of the newest story; absent before the first. */
  readonly last?: string;
  /** What keeps it from posting, each with its fix; empty when all is well. */
  readonly problems: readonly string[];
}

/** What an alert did last, and what is wrong with it. */
export async function readAlertStatus(
  { alert, condition, lostSince }: KeptAlert,
  {
    deliveries,
    language,
  }: {
    readonly deliveries: Pick<DeliveryStore, 'history' | 'storiesOf'>;
    readonly language: Language;
  },
): Promise<AlertStatus> {
  const [newest] = await deliveries.history(alert.id, 1);
  const [story] = newest ? await deliveries.storiesOf(newest) : [];
  const time = (at: Date) => formatLocalTime(language, at, alert.timezone);
  const problems: string[] = [];
  if (condition.state === 'paused')
    problems.push(say(language, 'paused since {since}', { since: time(condition.since) }));
  if (condition.state === 'off') {
    const { since, reason, fix = '' } = condition;
    problems.push(
      say(language, 'off since {since}: {reason}. {fix}', {
        since: time(since),
        reason: told(language, reason),
        fix: told(language, fix),
      }).trim(),
    );
  }
  if (lostSince && condition.state === 'active')
    problems.push(
      say(language, 'its channel has been unreachable since {since}', { since: time(lostSince) }),
    );
  if (newest && condition.state === 'active' && 'error' in newest.status) {
    const { message, fix = '' } = newest.status.error;
    const outcome = alertOutcome(newest, { language, timezone: alert.timezone });
    problems.push(
      say(language, 'the last story: {outcome}: {fault}. {fix}', {
        outcome,
        fault: told(language, message),
        fix: told(language, fix),
      }).trim(),
    );
  }
  return {
    ...(newest && {
      last: lastText(newest, { title: story?.title ?? '', language, timezone: alert.timezone }),
    }),
    problems,
  };
}

/** `last: "Flaw found in log4j", sent Mon, 13 Dec 2021, 09:00 (matches "log4j")` */
function lastText(newest: Delivery, { title, ...reader }: PastReader & { readonly title: string }): string {
  const { language } = reader;
  return say(language, 'last: "{title}", {outcome} ({reason})', {
    ...{ title: shortened(title), outcome: alertOutcome(newest, reader) },
    reason: told(language, newest.alertReason ?? ''),
  });
}
