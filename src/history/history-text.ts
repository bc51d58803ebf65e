import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
import { oneLine } from '../platform/text/one-line.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';
import { scheduleText } from '../subscriptions/schedule-words.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { ownSettingsText } from '../subscriptions/written-settings.ts';
import type { ExplainedSlot, SlotsExplained } from './explain-time.ts';
import type { PastEntry } from './read-history.ts';
import type { Problem, SubscriptionStatus } from './read-status.ts';
import { inactivityText, type OutcomeText, outcomeText, type PastReader } from './slot-outcome-text.ts';

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

export function pastEntryText(entry: PastEntry, reader: PastReader): PastText {
  if (entry.kind === 'slot') return slotText(entry, reader);
  const text = inactivityText(entry, reader);
  return described(text.label, text);
}

/** @param at the time asked about, as the person wrote it */
export function explanationText(
  at: string,
  { statusChange, areDue, slots }: SlotsExplained,
  reader: PastReader,
): ExplanationText {
  const { language } = reader;
  const byHand = say(language, 'The schedule has no digest at that time: it was sent by hand.');
  const texts = slots.map((slot) => {
    const { line, sentences } = slotText(slot, reader);
    return { line, sentences: [...sentences, ...(slot.isScheduled ? [] : [byHand])] };
  });
  if (areDue) return { before: [], slots: texts };
  const schedule = statusChange && scheduleText(language, statusChange.schedule);
  return {
    before: [
      schedule
        ? say(language, 'No digest was due for {at}: the schedule says {schedule}.', {
            ...{ at: oneLine(at), schedule },
          })
        : say(language, 'No digest was due for {at}.', { at: oneLine(at) }),
      ...(texts.length > 0 ? [say(language, 'The nearest was due:')] : []),
    ],
    slots: texts,
  };
}

function slotText({ slot, outcome }: Pick<ExplainedSlot, 'slot' | 'outcome'>, reader: PastReader): PastText {
  const text = outcomeText(slot, outcome, reader);
  const { line, sentences } = described(text.label, text);
  return { line: `${formatLocalTime(reader.language, slot, reader.timezone)}  ${line}`, sentences };
}

function described(line: string, { reason, fix }: OutcomeText): PastText {
  const sentences = [reason, fix].filter((text) => text !== undefined && text !== '');
  return { line: oneLine(line), sentences: sentences.map((text) => oneLine(text ?? '')) };
}

export interface StatusRow {
  readonly kind: 'when' | 'with' | 'skips' | 'next' | 'last' | 'sent' | 'state' | 'fault' | 'fix';
  readonly text: string;
  /** A command to show after the text. */
  readonly command?: string;
}

/** The status of a subscription, as text. */
export function statusRows(
  subscription: Subscription,
  { nextRunAt, skippedSlot, last, lastSent, problems }: SubscriptionStatus,
  reader: StatusReader,
): StatusRow[] {
  const { language } = reader;
  const { schedule } = subscription;
  const { timezone } = schedule;
  const settings = ownSettingsText(subscription);
  const time = (at: Date) => formatLocalTime(language, at, timezone);
  const pastText = ({ slot, outcome }: NonNullable<SubscriptionStatus['last']>) =>
    `${time(slot)}: ${outcomeText(slot, outcome, { language, timezone }).label}`;
  return [
    { kind: 'when', text: scheduleText(language, schedule) },
    ...(settings === '' ? [] : [{ kind: 'with', text: settings } as const]),
    ...(skippedSlot ? [{ kind: 'skips', text: time(skippedSlot) } as const] : []),
    { kind: 'next', text: nextRunAt ? time(nextRunAt) : say(language, 'none') },
    { kind: 'last', text: last ? pastText(last) : say(language, 'none yet') },
    ...(lastSent ? [{ kind: 'sent', text: pastText(lastSent) } as const] : []),
    ...problems.flatMap((problem) => problemRows(problem, reader)),
  ];
}

interface StatusReader {
  readonly language: Language;
  /** The command that resumes the subscription. */
  readonly resume: string;
}

function problemRows(problem: Problem, reader: StatusReader): StatusRow[] {
  const { fault, isWanted } = problem;
  const { language, resume } = reader;
  if (isWanted)
    return [{ kind: 'state', text: say(language, '{fault}. To resume it: ', { fault }), command: resume }];
  return [{ kind: 'fault', text: fault }, ...fixRows(problem, reader)];
}

function fixRows({ fix, needsResume }: Problem, { language, resume }: StatusReader): StatusRow[] {
  if (!needsResume) return fix ? [{ kind: 'fix', text: fix }] : [];
  return [{ kind: 'fix', text: fix ? say(language, '{fix} Then: ', { fix }) : '', command: resume }];
}
