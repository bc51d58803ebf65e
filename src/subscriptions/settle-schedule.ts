import { CronPattern } from 'croner';
import { Fault } from '../platform/fault.ts';
import { type Sentence, sentence } from '../platform/language/sentence.ts';
import { splitCadence, withCadence } from './cadence.ts';
import { localDate } from './local-time.ts';
import { formatScheduleText, scheduleSaid } from './schedule-format.ts';
import { insistsOnOften } from './schedule-text.ts';
import { nextSlot } from './slots.ts';
import type { Schedule } from './subscription.ts';

/** More digests on one day are a slip more often than a wish: one every half an hour. */
const maxUnquestioned = 48;

/**
 * The schedule as a person gets it who asks for it now: one of every few days or weeks is counted from its
 * first date.
 * @param text what they wrote; "anyway" at its end insists on a schedule that is questioned
 * @returns a fault that questions a very frequent one; it names how to insist
 */
export function settledSchedule(
  schedule: Schedule,
  { before, text, now }: { readonly before: Schedule; readonly text: string; readonly now: Date },
): Schedule | Fault<Sentence> {
  if (schedule.cron === before.cron) return schedule;
  const { pattern, cadence } = splitCadence(schedule.cron);
  if (cadence && cadence.from === undefined) {
    const first = nextSlot({ ...schedule, cron: pattern }, now) ?? now;
    const from = localDate(first, schedule.timezone);
    return { ...schedule, cron: withCadence(pattern, { ...cadence, from }) };
  }
  const perDay = mostPerDay(pattern);
  if (perDay <= maxUnquestioned || insistsOnOften(text)) return schedule;
  return new Fault(
    sentence(
      '"{words}" can post {count, number} digests a day; if you want that, write "{words} anyway", otherwise something rarer, such as "every 2 hours"',
      { words: scheduleSaid(schedule.cron), count: perDay },
    ),
  );
}

/** What to write to get the same schedule again: the days of one of every few days included, and without a question. */
export function repeatableScheduleText({ cron }: Schedule): string {
  const { pattern, cadence } = splitCadence(cron);
  const text = cadence ? cron : formatScheduleText(cron);
  return mostPerDay(pattern) > maxUnquestioned ? `${text} anyway` : text;
}

function mostPerDay(pattern: string): number {
  const { minute, hour } = new CronPattern(pattern, undefined, { mode: '5-part' });
  return minute.filter(Boolean).length * hour.filter(Boolean).length;
}
