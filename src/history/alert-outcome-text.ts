import type { Delivery } from '../delivery/delivery.ts';
import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import { told } from '../platform/language/sentence.ts';
import { oneLine, shortened } from '../platform/text/one-line.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';
import type { PastText } from './history-text.ts';
import type { AlertPastEntry } from './read-alert-past.ts';
import type { PastReader } from './slot-outcome-text.ts';

/** What became of a story that an alert took: "sent Mon, 13 Dec 2021, 09:00". */
export function alertOutcome(
  { status }: Pick<Delivery, 'status'>,
  { language, timezone }: PastReader,
): string {
  switch (status.state) {
    case 'sent':
      return say(language, 'sent {time}', { time: formatLocalTime(language, status.at, timezone) });
    case 'claimed':
      return say(language, 'being posted');
    case 'retrying': {
      const time = formatLocalTime(language, status.retryAt, timezone);
      return say(language, 'put off until {time}', { time });
    }
    case 'skipped':
      return skippedText(status.reason, language);
    case 'failed':
      return say(language, 'failed');
    case 'unknown':
      return say(language, 'may or may not have arrived');
  }
}

function skippedText(reason: string, language: Language): string {
  switch (reason) {
    case 'paused':
      return say(language, 'not posted, because the alert was paused');
    case 'switched off':
      return say(language, 'not posted, because the alert was off');
    case 'removed':
      return say(language, 'not posted, because the alert was removed');
    default:
      return say(language, 'not posted, because it was too late');
  }
}

/** Why it was taken, and what went wrong: sentences for people. */
export function alertOutcomeReasons({ status, alertReason }: Delivery, { language }: PastReader): string[] {
  const error = 'error' in status ? status.error : undefined;
  return [
    ...(alertReason === undefined
      ? []
      : [say(language, 'It came because of this: {reason}.', { reason: told(language, alertReason) })]),
    ...(error ? [`${told(language, error.message)}. ${told(language, error.fix ?? '')}`.trim()] : []),
  ];
}

/** One entry of an alert's history. */
export function alertPastText(entry: AlertPastEntry, reader: PastReader): PastText {
  const { language, timezone } = reader;
  const title = shortened(entry.title);
  if (entry.kind === 'passed over')
    return {
      line: say(language, '{time}  left out: {title}', {
        ...{ time: formatLocalTime(language, entry.at, timezone), title },
      }),
      sentences: [say(language, 'The alert had posted as many stories as it may that day.')],
    };
  const { delivery } = entry;
  const outcome = alertOutcome(delivery, reader);
  return {
    line: oneLine(title === '' ? outcome : say(language, '{title}: {outcome}', { title, outcome })),
    sentences: [
      say(language, 'It was first seen {time}.', {
        time: formatLocalTime(language, delivery.slot, timezone),
      }),
      ...alertOutcomeReasons(delivery, reader),
    ].map((text) => oneLine(text)),
  };
}
