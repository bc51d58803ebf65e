import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { scheduleText } from '../schedule-words.ts';
import { fateText } from './slot-fate-text.ts';
import type { Problem, SubscriptionStatus } from './subscription-status.ts';

export interface StatusRow {
  readonly label: 'when' | 'skips' | 'next' | 'last' | 'sent' | 'state' | 'fault' | 'cure';
  readonly text: string;
  /** A command that belongs behind the text. */
  readonly command?: string;
}

/** How a subscription does, for people. @param resume the command that resumes it */
export function statusRows(
  { schedule }: Pick<Subscription, 'schedule'>,
  { nextRunAt, skippedSlot, last, lastSent, problems }: SubscriptionStatus,
  resume: string,
): StatusRow[] {
  const time = (at: Date) => formatLocalTime(at, schedule.timezone);
  const pastText = ({ slot, fate }: NonNullable<SubscriptionStatus['last']>) =>
    `${time(slot)}: ${fateText(slot, fate, schedule.timezone).outcome}`;
  return [
    { label: 'when', text: scheduleText(schedule) },
    ...(skippedSlot ? [{ label: 'skips', text: time(skippedSlot) } as const] : []),
    { label: 'next', text: nextRunAt ? time(nextRunAt) : 'none' },
    { label: 'last', text: last ? pastText(last) : 'none yet' },
    ...(lastSent ? [{ label: 'sent', text: pastText(lastSent) } as const] : []),
    ...problems.flatMap((problem) => problemRows(problem, resume)),
  ];
}

function problemRows(problem: Problem, resume: string): StatusRow[] {
  const { fault, isWanted } = problem;
  if (isWanted) return [{ label: 'state', text: `${fault}. To resume it: `, command: resume }];
  return [{ label: 'fault', text: fault }, ...cureRows(problem, resume)];
}

function cureRows({ cure, needsResume }: Problem, resume: string): StatusRow[] {
  if (!needsResume) return cure ? [{ label: 'cure', text: cure }] : [];
  return [{ label: 'cure', text: cure ? `${cure} Then: ` : '', command: resume }];
}
