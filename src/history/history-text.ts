import { oneLine } from '../platform/text/one-line.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';
import { scheduleText } from '../subscriptions/schedule-words.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { ExplainedSlot, SlotsExplained } from './explain-time.ts';
import type { PastEntry } from './read-history.ts';
import type { Problem, SubscriptionStatus } from './read-status.ts';
import { inactivityText, type OutcomeText, outcomeText } from './slot-outcome-text.ts';

/** One entry of a subscription's history, as text. */
export interface PastText {
  readonly line: string;
  /** Why it happened, and what can be done about it. */
  readonly sentences: readonly string[];
}

export interface ExplanationText {
  /** Introductory lines; empty where slots were due at that time. */
  readonly before: readonly string[];
  readonly slots: readonly PastText[];
}

/** Who reads the history. */
export interface PastReader {
  /** The zone in which times are written. */
  readonly timezone: string;
  /** See `outcomeText`. */
  readonly onEmptyAdvice: string | undefined;
}

export function pastEntryText(entry: PastEntry, reader: PastReader): PastText {
  const { timezone } = reader;
  if (entry.kind === 'slot') return slotText(entry, reader);
  const text = inactivityText(entry, timezone);
  return described(text.label, text);
}

/** @param at the time asked about, as the person wrote it */
export function explanationText(
  at: string,
  { statusChange, areDue, slots }: SlotsExplained,
  reader: PastReader,
): ExplanationText {
  const texts = slots.map((slot) => {
    const { line, sentences } = slotText(slot, reader);
    const byHand = 'The schedule has no digest at that time: it was sent by hand.';
    return { line, sentences: [...sentences, ...(slot.isScheduled ? [] : [byHand])] };
  });
  if (areDue) return { before: [], slots: texts };
  const schedule = statusChange && scheduleText(statusChange.schedule);
  return {
    before: [
      `No digest was due for ${oneLine(at)}${schedule ? `: the schedule says ${schedule}` : ''}.`,
      ...(texts.length > 0 ? ['The nearest was due:'] : []),
    ],
    slots: texts,
  };
}

function slotText({ slot, outcome }: Pick<ExplainedSlot, 'slot' | 'outcome'>, reader: PastReader): PastText {
  const { timezone, onEmptyAdvice } = reader;
  const text = outcomeText(slot, outcome, timezone, onEmptyAdvice);
  const { line, sentences } = described(text.label, text);
  return { line: `${formatLocalTime(slot, timezone)}  ${line}`, sentences };
}

function described(line: string, { reason, fix }: OutcomeText): PastText {
  const sentences = [reason, fix].filter((text) => text !== undefined && text !== '');
  return { line: oneLine(line), sentences: sentences.map((text) => oneLine(text ?? '')) };
}

export interface StatusRow {
  readonly label: 'when' | 'skips' | 'next' | 'last' | 'sent' | 'state' | 'fault' | 'fix';
  readonly text: string;
  /** A command to show after the text. */
  readonly command?: string;
}

/**
 * The status of a subscription, as text.
 * @param resume the command that resumes it
 */
export function statusRows(
  { schedule }: Pick<Subscription, 'schedule'>,
  { nextRunAt, skippedSlot, last, lastSent, problems }: SubscriptionStatus,
  resume: string,
): StatusRow[] {
  const time = (at: Date) => formatLocalTime(at, schedule.timezone);
  const pastText = ({ slot, outcome }: NonNullable<SubscriptionStatus['last']>) =>
    `${time(slot)}: ${outcomeText(slot, outcome, schedule.timezone).label}`;
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
  return [{ label: 'fault', text: fault }, ...fixRows(problem, resume)];
}

function fixRows({ fix, needsResume }: Problem, resume: string): StatusRow[] {
  if (!needsResume) return fix ? [{ label: 'fix', text: fix }] : [];
  return [{ label: 'fix', text: fix ? `${fix} Then: ` : '', command: resume }];
}
