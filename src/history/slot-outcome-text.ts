import type { DeliveryStatus, SkipReason } from '../delivery/delivery.ts';
import { type Reason, reasonIn } from '../platform/errors.ts';
import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import { told } from '../platform/language/sentence.ts';
import { minuteMs } from '../platform/time/durations.ts';
import { formatElapsed, formatLocalTime } from '../subscriptions/local-time-text.ts';
import { scheduleInWords } from '../subscriptions/schedule-format.ts';
import type { StatusChange } from '../subscriptions/subscription-store.ts';
import type { Inactivity, MessageCount, SlotOutcome } from './slot-outcome.ts';

/** Times are shown to the minute, and composing a digest takes seconds. */
const onTimeMs = minuteMs;

/** What happened to a slot, as text. */
export interface OutcomeText {
  /** Short enough for a line of a table. */
  readonly label: string;
  /** Why, as sentences; absent where there is nothing to add. */
  readonly reason?: string;
  /** What a person can do about it, as sentences. */
  readonly fix?: string;
}

/** Who reads what happened. */
export interface PastReader {
  readonly language: Language;
  /** The zone in which times are written. */
  readonly timezone: string;
  /** How this reader can make the subscription post something even when nothing is new. */
  readonly onEmptyAdvice?: string | undefined;
}

export function outcomeText(slot: Date, outcome: SlotOutcome, reader: PastReader): OutcomeText {
  const { language, timezone, onEmptyAdvice } = reader;
  switch (outcome.kind) {
    case 'recorded':
      return {
        ...statusText(slot, outcome.status, outcome.messages, reader),
        ...(onEmptyAdvice !== undefined && isNothingNew(outcome.status) && { fix: onEmptyAdvice }),
        ...(outcome.inactivity && inactivityReason(outcome.inactivity, reader)),
      };
    case 'not yet made':
      return {
        label: say(language, 'not due'),
        reason: say(language, 'The subscription was made later: {time}.', {
          time: formatLocalTime(language, outcome.madeAt, timezone),
        }),
      };
    case 'not active':
      return inactivityText(outcome, reader);
    case 'to come':
      return { label: say(language, 'to come') };
    case 'to be skipped':
      return { label: say(language, 'to be skipped'), reason: say(language, 'Someone asked to skip it.') };
    case 'waiting':
      if (outcome.fault) {
        const { fault, fix } = outcome.fault;
        return {
          label: say(language, 'put off'),
          reason: say(language, 'It is due, but {fault}', {
            fault: asSentence(language, told(language, fault)),
          }),
          fix: told(language, fix),
        };
      }
      return {
        label: say(language, 'not decided yet'),
        reason: say(language, 'It is due, but no service has handled it.'),
        fix: noServiceFix(language),
      };
    case 'cut short':
      return { label: say(language, 'not sent'), reason: cutShortText(outcome.by, reader) };
    case 'passed over':
      return {
        label: say(language, 'not sent'),
        reason: say(language, 'No service could send it for so long that it was dropped without a record.'),
      };
  }
}

/** What to do if a digest is due and nothing handles it, as a sentence. */
export function noServiceFix(language: Language): string {
  return say(language, 'Start the service (heatline start), or check its log for what is holding it up.');
}

function isNothingNew(status: DeliveryStatus): boolean {
  return status.state === 'skipped' && status.reason === 'nothing new';
}

/** "paused": why nothing was sent during a period, from its status change. */
export function inactivityText(inactivity: Inactivity, reader: PastReader): OutcomeText {
  const { language } = reader;
  const labels = {
    active: say(language, 'active'),
    paused: say(language, 'paused'),
    off: say(language, 'off'),
    removed: say(language, 'removed'),
  };
  return { label: labels[inactivity.statusChange.condition.state], ...inactivityReason(inactivity, reader) };
}

function inactivityReason(
  { statusChange, until }: Inactivity,
  { language, timezone }: PastReader,
): Omit<OutcomeText, 'label'> {
  const { since, condition } = statusChange;
  const from = formatLocalTime(language, since, timezone);
  const to = until && formatLocalTime(language, until, timezone);
  switch (condition.state) {
    case 'active':
      return {
        reason: to
          ? say(language, 'It was active from {from} to {to}.', { from, to })
          : say(language, 'It was active since {from}.', { from }),
      };
    case 'paused':
      return {
        reason: to
          ? say(language, 'It was paused from {from} to {to}.', { from, to })
          : say(language, 'It was paused since {from}.', { from }),
      };
    case 'removed':
      return {
        reason: to
          ? say(language, 'It was removed from {from} to {to}.', { from, to })
          : say(language, 'It was removed since {from}.', { from }),
      };
    case 'off': {
      const { reason, fix } = errorText(language, { message: condition.reason, fix: condition.fix });
      return {
        reason: to
          ? say(language, 'It was off from {from} to {to}: {reason}', { from, to, reason })
          : say(language, 'It was off since {from}: {reason}', { from, reason }),
        ...(fix && { fix }),
      };
    }
  }
}

function statusText(
  slot: Date,
  status: DeliveryStatus,
  messages: MessageCount | undefined,
  { language, timezone }: PastReader,
): OutcomeText {
  const arrived = messages ? arrivedText(language, messages) : '';
  switch (status.state) {
    case 'claimed':
      return { label: say(language, 'being sent'), reason: arrived };
    case 'sent': {
      const lateMs = Math.max(0, status.at.getTime() - slot.getTime());
      const count = messages?.planned ?? 0;
      return {
        label:
          lateMs < onTimeMs
            ? say(language, 'sent on time, {count, plural, one {# message} other {# messages}}', { count })
            : say(language, 'sent {time} late, {count, plural, one {# message} other {# messages}}', {
                ...{ time: formatElapsed(language, lateMs), count },
              }),
      };
    }
    case 'skipped':
      return skipTexts[status.reason](language);
    case 'retrying':
      return {
        label: say(language, 'put off until {time}', {
          time: formatLocalTime(language, status.retryAt, timezone),
        }),
        ...errorText(language, status.error, arrived),
      };
    case 'failed':
      return { label: say(language, 'failed'), ...errorText(language, status.error, arrived) };
    case 'unknown': {
      const unknown = say(language, "Nobody can tell whether it arrived, so it won't be sent again.");
      return {
        label: say(language, 'may or may not have arrived'),
        ...errorText(language, status.error, `${unknown} ${arrived}`),
      };
    }
  }
}

const skipTexts: Readonly<Record<SkipReason, (language: Language) => OutcomeText>> = {
  'nothing new': (language) => ({
    label: say(language, 'skipped: nothing new'),
    reason: say(language, 'There were no new stories for it.'),
  }),
  'articles unread': (language) => ({
    label: say(language, 'skipped: articles unread'),
    reason: say(
      language,
      'There were no new stories in the articles that could be read. Some could not be read until the next digest was due.',
    ),
    fix: say(language, 'heatline check lists what cannot be read.'),
  }),
  'too late': (language) => ({
    label: say(language, 'skipped: too late'),
    reason: say(
      language,
      'No service could send it at the time: none was running, or its articles could not be read. When one could, it was too late.',
    ),
    fix: say(language, 'The catch-up setting decides what is sent late: skip, latest 6h or all.'),
  }),
  superseded: (language) => ({
    label: say(language, 'skipped: superseded'),
    reason: say(
      language,
      'No service could send it at the time: none was running, or its articles could not be read. A newer digest was sent instead.',
    ),
    fix: say(language, 'With catch-up "all", every missed digest is sent.'),
  }),
  'asked to skip': (language) => ({
    label: say(language, 'skipped: asked to skip'),
    reason: say(language, 'Someone asked to skip it.'),
  }),
  rescheduled: (language) => ({
    label: say(language, 'skipped: rescheduled'),
    reason: say(language, "The subscription's schedule was changed before any service handled this digest."),
  }),
  paused: (language) => ({
    label: say(language, 'skipped: paused'),
    reason: say(language, 'The subscription was paused.'),
  }),
  'switched off': (language) => ({
    label: say(language, 'skipped: switched off'),
    reason: say(language, 'The subscription was off.'),
  }),
  removed: (language) => ({
    label: say(language, 'skipped: removed'),
    reason: say(language, 'The subscription was removed before it was sent.'),
  }),
};

function errorText(language: Language, error: Reason, more = ''): { reason: string; fix?: string } {
  const { message, fix } = reasonIn(language, error);
  return { reason: `${asSentence(language, message)} ${more}`.trim(), ...(fix && { fix }) };
}

function arrivedText(language: Language, { arrived, planned }: MessageCount): string {
  if (arrived === 0) return '';
  return say(language, '{arrived} of {planned, plural, one {# message} other {# messages}} arrived.', {
    arrived,
    planned,
  });
}

/** Why nothing was sent before the subscription changed. */
function cutShortText(
  { since, condition, schedule }: StatusChange,
  { language, timezone }: PastReader,
): string {
  const time = formatLocalTime(language, since, timezone);
  switch (condition.state) {
    case 'active':
      return say(
        language,
        'No service had handled it when the subscription got another schedule ({schedule}): {time}.',
        { schedule: scheduleInWords(language, schedule.cron), time },
      );
    case 'off':
      return say(language, 'No service had handled it when the subscription was switched off: {time}.', {
        time,
      });
    case 'paused':
      return say(language, 'No service had handled it when the subscription was paused: {time}.', { time });
    case 'removed':
      return say(language, 'No service had handled it when the subscription was removed: {time}.', { time });
  }
}

/** An error's message as a sentence. */
function asSentence(language: Language, message: string): string {
  const text = message.trim();
  if (/[.!?。]$/.test(text)) return text;
  return language === 'ja' ? `${text}。` : `${text}.`;
}
