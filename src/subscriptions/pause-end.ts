import { Fault } from '../platform/fault.ts';
import { type Sentence, sentence } from '../platform/language/sentence.ts';
import { quoted } from '../platform/text/one-line.ts';
import { dayMs, hourMs, minuteMs } from '../platform/time/durations.ts';
import { parseTime } from './clock-time.ts';
import { parseDuration } from './duration.ts';
import { firstInstant, localTime } from './local-time.ts';
import { foldWords, inPlainWords, monthByWord, weekdayByWord } from './schedule-language.ts';

const examples = sentence('"monday", "2026-12-24", "24 december", "friday 9am" or "for 2 weeks"');

/**
 * Reads until when a digest is to pause, in any language of the bot: a weekday or a date, with or without a
 * time, or a length of time. A date alone means its first moment.
 */
export function readPauseEnd(
  text: string,
  { now, timezone }: { readonly now: Date; readonly timezone: string },
): Date | Fault<Sentence> {
  const folded = foldWords(text).trim();
  const written = folded
    .replace(untilWords, '')
    .replace(forWords, '')
    .replace(/^(?:one|an|eine|une|una|uma) (?=[a-z]+$)/, '1 ')
    .replaceAll(/\b(?:next|the|nachsten?|prochaine?|proximo|proxima|zum)\b/g, ' ')
    .replaceAll(/(\d+)月(\d+)日/g, ' month$1 $2 ')
    .replaceAll(/(\d+)\s*(時間|日間?|週間?|[かヶカケ]月間?)(?=$|\s)/g, japaneseLength)
    // "24.12." and "24.12.2026"; without the last dot, it may be a time.
    .replaceAll(/(?<![\d.])(\d{1,2})\.\s?0?(\d{1,2})\.(20\d\d)?(?=\s|$)/g, ' month$2 $1 $3 ')
    .replaceAll(/\b(\d{1,2})(?:st|nd|rd|th|\.)(?= |$)/g, '$1');
  const local = localTime(timezone, now.getTime());
  const end = localEnd(written, local, kindOf(folded));
  if (end === undefined)
    return new Fault(
      sentence('{text} is not a time to pause until; write for example {examples}', {
        text: quoted(text),
        examples,
      }),
    );
  const tooLate = new Fault(sentence('{text} is more than a year ahead', { text: quoted(text) }));
  // Before it is computed with: no calendar goes on without end.
  if (end - local > 367 * dayMs) return tooLate;
  const instant = firstInstant(timezone, end);
  if (instant === undefined || instant <= now.getTime())
    return new Fault(
      sentence('{text} has passed; write a time to come, such as {examples}', {
        text: quoted(text),
        examples,
      }),
    );
  if (instant - now.getTime() > 366 * dayMs) return tooLate;
  return new Date(instant);
}

function japaneseLength(_: string, count: string, unit: string): string {
  const units: Readonly<Record<string, string>> = { 時: 'hour', 日: 'day', 週: 'week' };
  return ` ${count} ${units[unit.charAt(0)] ?? 'month'} `;
}

const untilWords = /^(?:until|till|til|to|bis(?: zum)?|jusqu (?:a|au)|hasta(?: (?:el|la|las))?|ate(?: as)?) /;
const forWords = /^(?:for|fur|pendant|durante|por) /;

/** "jusqu'à 9h" ends at 9 o'clock, "pendant 9h" nine hours from now; "9h" alone is a length, as in settings. */
function kindOf(folded: string): 'time' | 'length' | undefined {
  if (untilWords.test(folded)) return 'time';
  return forWords.test(folded) || /^(?:\d+|eine) stunden?$/.test(folded) ? 'length' : undefined;
}

/** On the scale of local times; undefined when the text says none. */
function localEnd(written: string, local: number, kind: 'time' | 'length' | undefined): number | undefined {
  const short = kind === 'time' ? undefined : parseDuration(written.trim());
  if (short !== undefined) return local + short;
  const words = inPlainWords(written).split(' ').filter(Boolean);
  const length = /^(?:every:)?(\d+|a|one)? ?(hour|day|week|month)$/.exec(words.join(' '));
  if (length) return local + lengthMs(length[1] ?? '1', length[2] ?? '');
  const [, hours] = (kind === 'length' && /^(\d+)h$/.exec(words.join(' '))) || [];
  if (hours !== undefined) return local + lengthMs(hours, 'hour');
  const today = Math.floor(local / dayMs) * dayMs;
  let [date, ofDay]: (number | undefined)[] = [undefined, undefined];
  const numbers: number[] = [];
  let month: number | undefined;
  for (const word of words) {
    const [, ...iso] = /^date(\d{4})(\d\d)(\d\d)$/.exec(word) ?? [];
    const weekday = weekdayByWord.get(word);
    if (date !== undefined && (iso.length > 0 || word === 'tomorrow' || weekday !== undefined))
      return undefined;
    if (iso.length > 0) date = realDate(iso.map(Number));
    else if (word === 'tomorrow') date = today + dayMs;
    else if (monthByWord.has(word)) month = monthByWord.get(word);
    else if (weekday !== undefined) {
      const ahead = (weekday - new Date(today).getUTCDay() + 7) % 7 || 7;
      date = today + ahead * dayMs;
    } else if (/^\d{1,2}$|^20\d\d$/.test(word)) numbers.push(Number(word));
    else if (/^\d|^noon$|^midnight$/.test(word)) {
      const time = parseTime(word);
      if (time instanceof Fault) return undefined;
      ofDay = time.hour * hourMs + time.minute * minuteMs;
    } else if (!['a', 'au', 'to', 'and', 'time'].includes(word)) return undefined;
  }
  if (month !== undefined) date = dateIn(month, numbers, today);
  else if (numbers.length === 1 && date !== undefined && ofDay === undefined)
    ofDay = (numbers[0] ?? 0) * hourMs;
  else if (numbers.length > 0) return undefined;
  if (date === undefined) return ofDay === undefined ? undefined : nextTime(today + ofDay, local);
  return Number.isNaN(date) || (ofDay ?? 0) >= dayMs ? undefined : date + (ofDay ?? 0);
}

function lengthMs(count: string, unit: string): number {
  const units: Readonly<Record<string, number>> = {
    hour: hourMs,
    day: dayMs,
    week: 7 * dayMs,
    month: 30 * dayMs,
  };
  return (/^\d+$/.test(count) ? Number(count) : 1) * (units[unit] ?? dayMs);
}

/** "24 december" in the year in which it comes next, or in the year given. */
function dateIn(month: number, [day, year]: readonly number[], today: number): number {
  if (day === undefined || day < 1 || day > 31) return Number.NaN;
  const thisYear = new Date(today).getUTCFullYear();
  const at = (inYear: number) => realDate([inYear, month + 1, day]);
  if (year !== undefined) return at(year);
  return at(thisYear) > today ? at(thisYear) : at(thisYear + 1);
}

/** NaN for one that does not exist, such as 31 February. */
function realDate([year = 0, month = 0, day = 0]: readonly number[]): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.getTime() : Number.NaN;
}

/** "until 18:00": today, or tomorrow once that has passed. */
function nextTime(at: number, local: number): number {
  return at > local ? at : at + dayMs;
}
