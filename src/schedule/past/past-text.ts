import { oneLine } from '../../platform/one-line.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { scheduleText } from '../schedule-words.ts';
import type { ExplainedSlot, SlotsExplained } from './explain-time.ts';
import type { PastEntry } from './read-history.ts';
import { type FateText, fateText, restText } from './slot-fate-text.ts';

/** One thing in the history of a subscription, for people. */
export interface PastText {
  readonly line: string;
  /** Why, and what can be done about it. */
  readonly sentences: readonly string[];
}

export interface ExplanationText {
  /** What is said before; empty where slots were due then. */
  readonly before: readonly string[];
  readonly slots: readonly PastText[];
}

/** For whom the past is told. */
export interface PastReader {
  /** In which times are written. */
  readonly timezone: string;
  /** See `fateText`. */
  readonly onEmptyAdvice: string | undefined;
}

export function pastEntryText(entry: PastEntry, reader: PastReader): PastText {
  const { timezone } = reader;
  if (entry.kind === 'slot') return slotText(entry, reader);
  const text = restText(entry, timezone);
  return described(text.outcome, text);
}

/** @param at the time that was asked about, as it was written */
export function explanationText(
  at: string,
  { standing, areDue, slots }: SlotsExplained,
  reader: PastReader,
): ExplanationText {
  const texts = slots.map((slot) => {
    const { line, sentences } = slotText(slot, reader);
    const byHand = 'The schedule did not name that time: it was sent by hand.';
    return { line, sentences: [...sentences, ...(slot.isScheduled ? [] : [byHand])] };
  });
  if (areDue) return { before: [], slots: texts };
  const schedule = standing && scheduleText(standing.schedule);
  return {
    before: [
      `No digest was due ${oneLine(at)}${schedule ? `: the schedule says ${schedule}` : ''}.`,
      ...(texts.length > 0 ? ['The nearest was due:'] : []),
    ],
    slots: texts,
  };
}

function slotText({ slot, fate }: Pick<ExplainedSlot, 'slot' | 'fate'>, reader: PastReader): PastText {
  const { timezone, onEmptyAdvice } = reader;
  const text = fateText(slot, fate, timezone, onEmptyAdvice);
  const { line, sentences } = described(text.outcome, text);
  return { line: `${formatLocalTime(slot, timezone)}  ${line}`, sentences };
}

function described(line: string, { reason, cure }: FateText): PastText {
  const sentences = [reason, cure].filter((text) => text !== undefined && text !== '');
  return { line: oneLine(line), sentences: sentences.map((text) => oneLine(text ?? '')) };
}
