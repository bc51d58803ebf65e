import type { DeliveryStatus, SkipReason } from '../delivery/delivery.ts';
import { minuteMs } from '../platform/time/durations.ts';
import { formatElapsed, formatLocalTime } from '../subscriptions/local-time-text.ts';
import { formatScheduleText } from '../subscriptions/schedule-format.ts';
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

/**
 * @param timezone the zone in which times are written
 * @param onEmptyAdvice how this reader can make the subscription post something even when nothing is new
 */
export function outcomeText(
  slot: Date,
  outcome: SlotOutcome,
  timezone: string,
  onEmptyAdvice?: string,
): OutcomeText {
  const time = (at: Date) => formatLocalTime(at, timezone);
  switch (outcome.kind) {
    case 'recorded':
      return {
        ...statusText(slot, outcome.status, outcome.messages, timezone),
        ...(onEmptyAdvice !== undefined && isNothingNew(outcome.status) && { fix: onEmptyAdvice }),
        ...(outcome.inactivity && inactivityReason(outcome.inactivity, timezone)),
      };
    case 'not yet made':
      return { label: 'not due', reason: `The subscription was made later: ${time(outcome.madeAt)}.` };
    case 'not active':
      return inactivityText(outcome, timezone);
    case 'to come':
      return { label: 'to come' };
    case 'to be skipped':
      return { label: 'to be skipped', reason: 'Someone asked to skip it.' };
    case 'waiting':
      if (outcome.fault) {
        const { fault, fix } = outcome.fault;
        return { label: 'put off', reason: `It is due, but ${sentence(fault)}`, fix };
      }
      return {
        label: 'not decided yet',
        reason: 'It is due, but no service has handled it.',
        fix: 'Start the service (heatline start), or check its log for what is holding it up.',
      };
    case 'cut short':
      return {
        label: 'not sent',
        reason: `No service had handled it when the subscription ${becameText(outcome.by)}: ${time(outcome.by.since)}.`,
      };
    case 'passed over':
      return {
        label: 'not sent',
        reason: 'No service could send it for so long that it was dropped without a record.',
      };
  }
}

function isNothingNew(status: DeliveryStatus): boolean {
  return status.state === 'skipped' && status.reason === 'nothing new';
}

/** "paused": why nothing was sent during a period, from its status change. */
export function inactivityText(inactivity: Inactivity, timezone: string): OutcomeText {
  return { label: inactivity.statusChange.condition.state, ...inactivityReason(inactivity, timezone) };
}

function inactivityReason({ statusChange, until }: Inactivity, timezone: string): Omit<OutcomeText, 'label'> {
  const { since, condition } = statusChange;
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
        ...(condition.fix && { fix: condition.fix }),
      };
  }
}

function statusText(
  slot: Date,
  status: DeliveryStatus,
  messages: MessageCount | undefined,
  timezone: string,
): OutcomeText {
  const arrived = messages ? arrivedText(messages) : '';
  switch (status.state) {
    case 'claimed':
      return { label: 'being sent', reason: arrived };
    case 'sent': {
      const lateMs = Math.max(0, status.at.getTime() - slot.getTime());
      const when = lateMs < onTimeMs ? 'on time' : `${formatElapsed(lateMs)} late`;
      return { label: `sent ${when}, ${countText(messages?.planned ?? 0)}` };
    }
    case 'skipped':
      return { label: `skipped: ${status.reason}`, ...skipTexts[status.reason] };
    case 'retrying':
      return {
        label: `put off until ${formatLocalTime(status.retryAt, timezone)}`,
        ...errorText(status.error, arrived),
      };
    case 'failed':
      return { label: 'failed', ...errorText(status.error, arrived) };
    case 'unknown':
      return {
        label: 'may or may not have arrived',
        ...errorText(
          status.error,
          `Nobody can tell whether it arrived, so it won't be sent again. ${arrived}`,
        ),
      };
  }
}

const skipTexts: Readonly<Record<SkipReason, Omit<OutcomeText, 'label'>>> = {
  'nothing new': { reason: 'There were no new stories for it.' },
  'articles unread': {
    reason:
      'There were no new stories in the articles that could be read. Some could not be read until the next digest was due.',
    fix: 'heatline check lists what cannot be read.',
  },
  'too late': {
    reason:
      'No service could send it at the time: none was running, or its articles could not be read. When one could, it was too late.',
    fix: 'The catch-up setting decides what is sent late: skip, latest 6h or all.',
  },
  superseded: {
    reason:
      'No service could send it at the time: none was running, or its articles could not be read. A newer digest was sent instead.',
    fix: 'With catch-up "all", every missed digest is sent.',
  },
  'asked to skip': { reason: 'Someone asked to skip it.' },
  rescheduled: { reason: "The subscription's schedule was changed before any service handled this digest." },
  paused: { reason: 'The subscription was paused.' },
  'switched off': { reason: 'The subscription was off.' },
  removed: { reason: 'The subscription was removed before it was sent.' },
};

function errorText(
  { message, fix }: { readonly message: string; readonly fix?: string },
  more: string,
): Omit<OutcomeText, 'label'> {
  return { reason: `${sentence(message)} ${more}`.trim(), ...(fix && { fix }) };
}

function arrivedText({ arrived, planned }: MessageCount): string {
  return arrived === 0 ? '' : `${arrived} of ${countText(planned)} arrived.`;
}

function countText(count: number): string {
  return `${count} ${count === 1 ? 'message' : 'messages'}`;
}

function becameText({ condition, schedule }: StatusChange): string {
  switch (condition.state) {
    case 'active':
      return `got another schedule (${formatScheduleText(schedule.cron)})`;
    case 'off':
      return 'was switched off';
    case 'paused':
    case 'removed':
      return `was ${condition.state}`;
  }
}

/** An error's message as a sentence. */
function sentence(message: string): string {
  const text = message.trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
