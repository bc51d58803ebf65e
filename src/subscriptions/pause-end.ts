import { Fault } from '../platform/fault.ts';
import { type Sentence, sentence } from '../platform/language/sentence.ts';
import { quoted } from '../platform/text/one-line.ts';
import { dayMs, hourMs, minuteMs } from '../platform/time/durations.ts';
import { type DayPart, exactTime, formatTime, inDayPart, parseTime } from './clock-time.ts';
import { firstInstant, localTime } from './local-time.ts';
import { foldWords, inPlainWords, monthByWord, weekdayByWord } from './schedule-language.ts';
import { readLength } from './spoken-length.ts';

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
    .replaceAll(/\b(?:next|this|the|nachsten?|prochaine?|proximo|proxima|diese[nrs]?|zum|from now)\b/g, ' ')
    .replaceAll(
      /\b(?:(?:the )?day after tomorrow|ubermorgen|apres-demain|pasado manana|depois de amanha)\b|明後日/g,
      ' overmorrow ',
    )
    .replaceAll(/(\d+)月(\d+)日/g, ' month$1 $2 ')
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
  if (end instanceof Fault) return end;
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

const untilWords = /^(?:until|till|til|to|bis(?: zum)?|jusqu (?:a|au)|hasta(?: (?:el|la|las))?|ate(?: as)?) /;
const forWords = /^(?:for|fur|pendant|pour|durante|por|in|dans|en|em|dentro de|daqui a|within|binnen) /;

const hoursAlone = /^(?:\d+ ?h|[\da-z]+ (?:heures?|horas?)(?: (?:et demie?|y media|e meia))?)$/;

/**
 * "jusqu'à 9h" ends at 9 o'clock, "pendant 9h" nine hours from now; "9h", "2 heures" and "una hora" alone are a
 * length, as in settings.
 */
function kindOf(folded: string): 'time' | 'length' | undefined {
  if (untilWords.test(folded)) return 'time';
  return forWords.test(folded) || hoursAlone.test(folded) || folded.endsWith('後') ? 'length' : undefined;
}

/** On the scale of local times; undefined when the text says none. */
function localEnd(
  written: string,
  local: number,
  kind: 'time' | 'length' | undefined,
): number | undefined | Fault<Sentence> {
  const length = readLength(written, { isLength: kind === 'length' });
  if (length !== undefined) return local + length;
  const today = Math.floor(local / dayMs) * dayMs;
  const said = wordsOfEnd(inPlainWords(written).split(' ').filter(Boolean), today);
  if (!said) return undefined;
  const { dates, months, numbers, times, part } = said;
  if (dates.length + months.length > 1 || times.length > 1) return undefined;
  const [month] = months;
  const date = month === undefined ? dates[0] : dateIn(month, numbers, today);
  const hours = month === undefined ? numbers : [];
  const [hour] = hours;
  if (hour !== undefined) {
    if (hours.length > 1 || times.length > 0 || (date === undefined && kind !== 'time')) return undefined;
    if (date === undefined && part === undefined && hour >= 1 && hour <= 7)
      return new Fault(
        sentence('"{word}" may be in the morning or in the evening; write {morning} or {evening}', {
          word: hour,
          morning: formatTime({ hour, minute: 0 }),
          evening: formatTime({ hour: hour + 12, minute: 0 }),
        }),
      );
    times.push(String(hour));
  }
  const ofDay = timeOfDay(times[0], part);
  if (ofDay instanceof Fault) return ofDay;
  if (Number.isNaN(date) || Number.isNaN(ofDay)) return undefined;
  if (date !== undefined) return date + (ofDay ?? 0);
  return ofDay === undefined ? undefined : nextTime(today + ofDay, local);
}

interface SaidEnd {
  readonly dates: number[];
  readonly months: number[];
  readonly numbers: number[];
  readonly times: string[];
  part?: DayPart;
}

/** What each word says; undefined when one of them says nothing of the kind. */
function wordsOfEnd(words: readonly string[], today: number): SaidEnd | undefined {
  const said: SaidEnd = { dates: [], months: [], numbers: [], times: [] };
  const nextWeekday = (weekday: number) => {
    const ahead = (weekday - new Date(today).getUTCDay() + 7) % 7 || 7;
    return today + ahead * dayMs;
  };
  for (const word of words) {
    const [, ...iso] = /^date(\d{4})(\d\d)(\d\d)$/.exec(word) ?? [];
    const [weekday, month] = [weekdayByWord.get(word), monthByWord.get(word)];
    if (iso.length > 0) said.dates.push(realDate(iso.map(Number)));
    else if (word === 'today') said.dates.push(today);
    else if (word === 'tomorrow') said.dates.push(today + dayMs);
    else if (word === 'overmorrow') said.dates.push(today + 2 * dayMs);
    else if (word === 'weekend') said.dates.push(nextWeekday(6));
    else if (month !== undefined) said.months.push(month);
    else if (weekday !== undefined) said.dates.push(nextWeekday(weekday));
    else if (/^\d{1,2}$|^20\d\d$/.test(word)) said.numbers.push(Number(word));
    else if (/^\d|^(?:less|plus):|^noon$|^midnight$/.test(word)) said.times.push(word);
    else if (word === 'morning' || word === 'evening' || word === 'night') said.part = word;
    else if (!['a', 'au', 'to', 'until', 'and', 'time'].includes(word)) return undefined;
  }
  return said;
}

/** In milliseconds: undefined when no time was said, NaN when it is none. */
function timeOfDay(
  word: string | undefined,
  part: DayPart | undefined,
): number | undefined | Fault<Sentence> {
  if (word === undefined) {
    return (
      part &&
      new Fault(
        sentence(
          '"{part, select, morning {morning} evening {evening} other {night}}" is not a time of day; write the hour, such as 8am or 20:00',
          { part },
        ),
      )
    );
  }
  const said = parseTime(word);
  if (said instanceof Fault) return Number.NaN;
  const time = part === undefined ? said : inDayPart(said, part);
  if (time instanceof Fault) return time;
  const { hour, minute } = exactTime(time);
  return hour * hourMs + minute * minuteMs;
}

/** "24 december" in the year in which it comes next, or in the year given; "january" begins with its first day. */
function dateIn(month: number, numbers: readonly number[], today: number): number {
  const years = numbers.filter((number) => number > 2000);
  const days = numbers.filter((number) => number <= 2000);
  const [year, day = 1] = [years[0], days[0]];
  if (years.length > 1 || days.length > 1 || day < 1 || day > 31) return Number.NaN;
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
