import type { DeliveryStatus, SkipReason } from '../../delivery/delivery.ts';
import { formatElapsed, formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { formatScheduleText } from '../../subscriptions/schedule-text.ts';
import type { Standing } from '../../subscriptions/subscription-store.ts';
import type { MessageCount, Rest, SlotFate } from './slot-fate.ts';

/** Times are shown by the minute, and composing a digest takes seconds. */
const onTimeMs = 60_000;

/** What became of a slot, for people. */
export interface FateText {
  /** Short enough for a line of a table. */
  readonly outcome: string;
  /** Why, as sentences; absent where there is nothing to say. */
  readonly reason?: string;
  /** What a person can do about it, as sentences. */
  readonly cure?: string;
}

/**
 * @param timezone in which times are written
 * @param onEmptyAdvice how the subscription is had to post something also when nothing is new, for whoever reads this
 */
export function fateText(slot: Date, fate: SlotFate, timezone: string, onEmptyAdvice?: string): FateText {
  const time = (at: Date) => formatLocalTime(at, timezone);
  switch (fate.kind) {
    case 'recorded':
      return {
        ...statusText(slot, fate.status, fate.messages, timezone),
        ...(onEmptyAdvice !== undefined && isNothingNew(fate.status) && { cure: onEmptyAdvice }),
        ...(fate.rest && restReason(fate.rest, timezone)),
      };
    case 'not yet made':
      return { outcome: 'not due', reason: `The subscription was made later: ${time(fate.madeAt)}.` };
    case 'not active':
      return restText(fate, timezone);
    case 'to come':
      return { outcome: 'to come' };
    case 'to be skipped':
      return { outcome: 'to be skipped', reason: 'Someone asked to skip it.' };
    case 'waiting':
      if (fate.fault) {
        const { fault, cure } = fate.fault;
        return { outcome: 'put off', reason: `It is due, but ${sentence(fault)}`, cure };
      }
      return {
        outcome: 'not decided yet',
        reason: 'It is due, and no service has come to it.',
        cure: 'Start the service (heatline start), or see in its log what holds it up.',
      };
    case 'cut short':
      return {
        outcome: 'not sent',
        reason: `No service had come to it when the subscription ${becameText(fate.by)}: ${time(fate.by.since)}.`,
      };
    case 'passed over':
      return {
        outcome: 'not sent',
        reason: 'No service could send it for so long that it was passed over without a record.',
      };
  }
}

function isNothingNew(status: DeliveryStatus): boolean {
  return status.state === 'skipped' && status.reason === 'nothing new';
}

/** "paused": what a standing says of a time in which nothing was sent. */
export function restText(rest: Rest, timezone: string): FateText {
  return { outcome: rest.standing.condition.state, ...restReason(rest, timezone) };
}

function restReason({ standing, until }: Rest, timezone: string): Omit<FateText, 'outcome'> {
  const { since, condition } = standing;
  const [from, to] = [since, until].map((at) => at && formatLocalTime(at, timezone));
  const span = to ? `from ${from} to ${to}` : `since ${from}`;
  switch (condition.state) {
    case 'active':
      return { reason: `It was active ${span}.` };
    case 'paused':
      return { reason: `It was paused ${span}.` };
    case 'removed':
      return { reason: `It was removed ${span}.` };
    case 'off':
      return {
        reason: `It was off ${span}: ${sentence(condition.reason)}`,
        ...(condition.cure && { cure: condition.cure }),
      };
  }
}

function statusText(
  slot: Date,
  status: DeliveryStatus,
  messages: MessageCount | undefined,
  timezone: string,
): FateText {
  const arrived = messages ? arrivedText(messages) : '';
  switch (status.state) {
    case 'claimed':
      return { outcome: 'being sent', reason: arrived };
    case 'sent': {
      const lateMs = Math.max(0, status.at.getTime() - slot.getTime());
      const when = lateMs < onTimeMs ? 'on time' : `${formatElapsed(lateMs)} late`;
      return { outcome: `sent ${when}, ${countText(messages?.planned ?? 0)}` };
    }
    case 'skipped':
      return { outcome: `skipped: ${status.reason}`, ...skipTexts[status.reason] };
    case 'retrying':
      return {
        outcome: `put off until ${formatLocalTime(status.retryAt, timezone)}`,
        ...errorText(status.error, arrived),
      };
    case 'failed':
      return { outcome: 'failed', ...errorText(status.error, arrived) };
    case 'unknown':
      return {
        outcome: 'may have arrived or not',
        ...errorText(status.error, `Nobody can tell whether it arrived, so it is left at that. ${arrived}`),
      };
  }
}

const skipTexts: Readonly<Record<SkipReason, Omit<FateText, 'outcome'>>> = {
  'nothing new': { reason: 'There were no new stories for it.' },
  'articles unread': {
    reason:
      'There were no new stories in the articles that could be read. Others could not be, until the next digest was due.',
    cure: 'heatline check names what cannot be read.',
  },
  'too late': {
    reason:
      'No service could send it at the time: none was running, or its articles could not be read. It was too late when one could.',
    cure: 'Its catch-up decides what is sent late: skip, latest 6h or all.',
  },
  superseded: {
    reason:
      'No service could send it at the time: none was running, or its articles could not be read. A newer digest was sent in its place.',
    cure: 'With catch-up "all" each missed digest is sent.',
  },
  'asked to skip': { reason: 'Someone asked to skip it.' },
  rescheduled: { reason: 'The subscription was given another schedule before any service came to it.' },
  paused: { reason: 'The subscription was paused.' },
  'switched off': { reason: 'The subscription was off.' },
  removed: { reason: 'The subscription was removed before it was sent.' },
};

function errorText(
  { message, cure }: { readonly message: string; readonly cure?: string },
  more: string,
): Omit<FateText, 'outcome'> {
  return { reason: `${sentence(message)} ${more}`.trim(), ...(cure && { cure }) };
}

function arrivedText({ arrived, planned }: MessageCount): string {
  return arrived === 0 ? '' : `${arrived} of ${countText(planned)} arrived.`;
}

function countText(count: number): string {
  return `${count} ${count === 1 ? 'message' : 'messages'}`;
}

function becameText({ condition, schedule }: Standing): string {
  switch (condition.state) {
    case 'active':
      return `was given another schedule (${formatScheduleText(schedule.cron)})`;
    case 'off':
      return 'was switched off';
    case 'paused':
    case 'removed':
      return `was ${condition.state}`;
  }
}

/** A message of an error as a sentence. */
function sentence(message: string): string {
  const text = message.trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
