import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { scheduleText } from '../schedule-words.ts';
import { fateText } from './slot-fate-text.ts';
import type { Problem, SubscriptionStatus } from './subscription-status.ts';

export interface StatusRow {
  readonly label: 'when' | 'skips' | 'next' | 'last' | 'fault' | 'cure';
  readonly text: string;
  /** A command that belongs behind the text. */
  readonly command?: string;
}

/** How a subscription does, for people. @param resume the command that resumes it */
export function statusRows(
  { schedule }: Pick<Subscription, 'schedule'>,
  { nextRunAt, skippedSlot, last, problems }: SubscriptionStatus,
  resume: string,
): StatusRow[] {
  const time = (at: Date) => formatLocalTime(at, schedule.timezone);
  return [
    { label: 'when', text: scheduleText(schedule) },
    ...(skippedSlot ? [{ label: 'skips', text: time(skippedSlot) } as const] : []),
    { label: 'next', text: nextRunAt ? time(nextRunAt) : 'none' },
    {
      label: 'last',
      text: last
        ? `${time(last.slot)}: ${fateText(last.slot, last.fate, schedule.timezone).outcome}`
        : 'none yet',
    },
    ...problems.flatMap((problem) => [
      { label: 'fault', text: problem.fault } as const,
      ...cureRows(problem, resume),
    ]),
  ];
}

function cureRows({ cure, needsResume }: Problem, resume: string): StatusRow[] {
  if (!needsResume) return cure ? [{ label: 'cure', text: cure }] : [];
  return [{ label: 'cure', text: cure ? `${cure} Then: ` : '', command: resume }];
}
