import { Fault } from '../platform/fault.ts';
import { type Said, type Sentence, sentence } from '../platform/language/sentence.ts';
import {
  type DayPart,
  earlyOf,
  exactTime,
  formatTime,
  inDayPart,
  parseTime,
  type SaidTime,
  spanByDay,
  type Time,
} from './clock-time.ts';
import { everyDay, namedDays, weekdays, weekend } from './named-days.ts';
import { howOften, type Repetition } from './repetition.ts';
import { inPlainWords, monthByWord, weekdayByWord } from './schedule-language.ts';
import { lengthAhead } from './spoken-length.ts';

/** What the words of a schedule say, each part as far as it was said. */
export interface ScheduleReading {
  readonly times: readonly Time[];
  /** Their numbers in cron; all seven where a text says "every day". */
  readonly days: readonly number[];
  readonly repeats?: Repetition;
  /** Of a repetition within the day: its first and last time. */
  readonly span?: readonly [Time, Time];
  /** The date that days or weeks are counted from: "2026-12-07". */
  readonly from?: string;
  /** Times in the early morning that may be meant for the afternoon: "5". */
  readonly early: readonly Time[];
  /** Words that are none of this, in runs: the name of a time zone, or a mistake. */
  readonly others: readonly string[];
}

/** Reads a folded text in any language of the bot. Its words may be in any order. */
export function readScheduleWords(folded: string): ScheduleReading | Fault<Sentence> {
  const moment = lengthAhead(folded);
  if (moment !== undefined)
    return new Fault(
      sentence(
        '"{moment}" is a single moment, but a digest comes again and again; write for example "every day at 9" or "every 2 hours"',
        { moment },
      ),
    );
  const words = inPlainWords(folded).split(' ').filter(Boolean);
  const notes: Notes = { times: [], days: [], left: [], parts: new Set(), others: [], order: '' };
  for (let at = 0; at < words.length; ) {
    const taken = readWord(words, at, notes);
    if (taken instanceof Fault) return taken;
    at += taken;
  }
  return readingOf(notes);
}

/** What has been read so far. */
interface Notes {
  readonly times: SaidTime[];
  readonly days: number[];
  /** "Every day" was said. */
  isDaily?: true;
  /** Days that are left out. */
  readonly left: number[];
  readonly parts: Set<DayPart>;
  readonly others: string[];
  /** Times and days in the order in which they were said: "tdtd" for two schedules in one. */
  order: string;
  isExcept?: true;
  isWeekly?: true;
  isTwice?: true;
  repeats?: Repetition;
  span?: readonly [SaidTime, SaidTime];
  from?: string;
  /** "from monday", without an end. */
  isFromDay?: true;
  /** The position of the last word in `others`. */
  otherAt?: number;
}

/** How many words were read, or why they cannot be. */
type Taken = number | Fault<Sentence>;

function readWord(words: readonly string[], at: number, notes: Notes): Taken {
  const word = words[at] ?? '';
  if (word === 'every' || word.startsWith('every:')) return readEvery(words, at, notes);
  if (word === 'except') {
    notes.isExcept = true;
    return 1;
  }
  if (word === 'twice') {
    notes.isTwice = true;
    return 1;
  }
  if (word === 'morning' || word === 'evening' || word === 'night') {
    notes.parts.add(word);
    return 1;
  }
  if (isLastDay(words, at, notes)) return hasNoLastDay;
  if (word === 'until')
    return new Fault(
      sentence(
        'there is an end but no beginning; write for example "every hour from 8 to 18", or one time, such as 18:00',
      ),
    );
  if (word === 'from' && isFirstDay(words, at + 1)) notes.isFromDay = true;
  if (word === 'week') notes.isWeekly = true;
  if (glue.has(word)) return 1;
  const [, length, unit] = /^length:(\d+):(\w+)$/.exec(word) ?? [];
  if (length !== undefined) return faultOfLength(Number(length), unit === 'hours' ? 'hour' : 'minute');
  const [, year, month, day] = /^date(\d{4})(\d\d)(\d\d)$/.exec(word) ?? [];
  if (year !== undefined) {
    if (notes.from !== undefined) return hasNoLastDay;
    notes.from = `${year}-${month}-${day}`;
    const isReal = new Date(`${notes.from}T00:00Z`).toJSON()?.startsWith(notes.from) === true;
    return isReal ? 1 : new Fault(sentence('"{date}" is not a date', { date: notes.from }));
  }
  if (word === 'tomorrow' || word === 'today')
    return new Fault(
      sentence(
        '"today" and "tomorrow" name a single day, but a digest comes again and again; write for example "every day at 9" or "mondays at 9"',
      ),
    );
  if (word === 'next')
    return new Fault(
      sentence(
        '"next" names a single day, but a digest comes again and again; write for example "mondays at 9"',
      ),
    );
  if (
    /^(?:ordinal|second|third|month|year|biweekly|half|quarter|past|before|later|ouvrables?|\d+(?:st|nd|rd|th))$/.test(
      word,
    )
  )
    return refusedWord(word);
  return readDays(words, at, notes) ?? readTime(words, at, notes) ?? readOther(word, at, notes);
}

const hasNoLastDay = new Fault(
  sentence(
    'a digest has no last day: it comes until someone pauses or removes it; leave the end out, or write a range of days, such as "mon-fri"',
  ),
);

/** Words that only hold others together. */
const glue = new Set(['and', 'to', 'from', 'between', 'a', 'au', 'until', 'time', 'hour', 'hours', 'week']);

function faultOfLength(count: number, unit: 'hour' | 'minute'): Fault<Sentence> {
  return new Fault(
    sentence(
      '"{count} {unit, select, hour {{count, plural, one {hour} other {hours}}} other {{count, plural, one {minute} other {minutes}}}}" is a length of time; write a time of day, such as 09:00, or how often, as in "{often}"',
      { count, unit, often: howOften({ count, unit }) },
    ),
  );
}

function refusedWord(word: string): Fault<Sentence> {
  if (word === 'biweekly')
    return new Fault(
      sentence(
        '"biweekly" can mean twice a week or every two weeks; write "mon,thu" or "every 2 weeks on Mondays"',
      ),
    );
  if (word.startsWith('ouvrable'))
    return new Fault(
      sentence('"jours ouvrables" may include Saturdays; write "lundi-vendredi" or "lundi-samedi"'),
    );
  if (word === 'half' || word === 'quarter' || word === 'past' || word === 'before' || word === 'later')
    return new Fault(sentence('the time is not clear; write it in digits, such as 8:30'));
  return new Fault(
    sentence(
      'days of the month need a cron pattern, such as "0 9 1 * *" for 09:00 on the 1st or "0 9 * * MON#1" for the first Monday',
    ),
  );
}

const counts: ReadonlyMap<string, number> = new Map([
  ['second', 2],
  ['third', 3],
]);

/** "every 2 hours" is one word by now: `every:2:hour`. */
function readEvery(words: readonly string[], at: number, notes: Notes): Taken {
  const [, number = '', written = ''] = /^every:(\w*):(\w+)$/.exec(words[at] ?? '') ?? [];
  if (written === '') return readEveryDay(words, at, notes);
  const said = number === '' ? 1 : (counts.get(number) ?? Number(number));
  const isHours = written === 'minute' && said > 0 && said % 60 === 0;
  const [count, unit] = isHours ? [said / 60, 'hour'] : [said, written];
  if (unit === 'month' || unit === 'year') return refusedWord(unit);
  if (unit === 'day' && count === 1) addDays(everyDay, notes);
  else if (unit === 'week' && count === 1) notes.isWeekly = true;
  else if (unit === 'minute' || unit === 'hour' || unit === 'day' || unit === 'week') {
    if (notes.repeats) return new Fault(sentence('two repetitions are given; write one of them'));
    if (count < 1)
      return new Fault(sentence('"{often}" is not possible', { often: howOften({ count, unit }) }));
    notes.repeats = { count, unit };
  }
  return 1;
}

/** "every Monday", or "every other Monday" */
function readEveryDay(words: readonly string[], at: number, notes: Notes): Taken {
  const [number = '', day = ''] = words.slice(at + 1);
  if (/^\d+$/.test(number) && (day === '' || Number(number) > 23))
    return new Fault(
      sentence(
        '"every {number}" has no unit; write for example "every {number} minutes", or a time, as in "every day at 9"',
        { number },
      ),
    );
  const count = counts.get(number) ?? (/^[2-9]$/.test(number) ? Number(number) : undefined);
  if (count === undefined || !daysOf(day)) return 1;
  if (day === 'weekday')
    return new Fault(
      sentence(
        '"every other weekday" is not clear; write "every other day", or the days, as in "mon,wed,fri"',
      ),
    );
  if (notes.repeats) return new Fault(sentence('two repetitions are given; write one of them'));
  notes.repeats = { count, unit: 'week' };
  return 2;
}

function readDays(words: readonly string[], at: number, notes: Notes): Taken | undefined {
  const days = daysOf(words[at]);
  if (!days) return undefined;
  const last = isTo(words[at + 1]) ? daysOf(words[at + 2]) : undefined;
  if (!last) {
    addDays(days, notes);
    return 1;
  }
  const range: Said = sentence('{first}-{last}', { first: namedDays(days), last: namedDays(last) });
  if (days.length > 1 || last.length > 1)
    return new Fault(sentence('"{range}" is not a range of days, such as "mon-fri"', { range }));
  if (isTo(words[at + 3]) && daysOf(words[at + 4]))
    return new Fault(
      sentence('"{range} …" is not a range of days; write "mon,wed,fri" or "mon-fri"', { range }),
    );
  const [first = 0, end = 0] = [...days, ...last];
  const length = ((end - first + 7) % 7) + 1;
  addDays(
    everyDay.slice(0, length).map((step) => (first + step) % 7),
    notes,
  );
  return 3;
}

function addDays(days: readonly number[], notes: Notes): void {
  // "except Sundays every day": nobody leaves out all of them.
  if (notes.isExcept && days !== everyDay) return void notes.left.push(...days);
  if (days === everyDay) notes.isDaily = true;
  else notes.days.push(...days);
  notes.order += 'd';
}

function daysOf(word: string | undefined): readonly number[] | undefined {
  if (word === undefined) return undefined;
  const day = weekdayByWord.get(word);
  return day === undefined ? groups.get(word) : [day];
}

const groups: ReadonlyMap<string, readonly number[]> = new Map([
  ['day', everyDay],
  ['weekday', weekdays],
  ['weekend', weekend],
]);

/** "to", or the Spanish, Portuguese and French words, which also mean "at". */
function isTo(word: string | undefined): boolean {
  return word === 'to' || word === 'until' || word === 'a' || word === 'au';
}

/** "monday", unless it begins a range or a list or stands for every Monday. */
function isFirstDay(words: readonly string[], at: number): boolean {
  const [word, next, after] = words.slice(at, at + 3);
  const isFirstOfMany = (isTo(next) || next === 'and') && daysOf(after) !== undefined;
  return daysOf(word)?.length === 1 && !isFirstOfMany && word?.endsWith('days') !== true;
}

/** "until", unless a time follows; "to friday" after other days. The ends of ranges have been read by now. */
function isLastDay(words: readonly string[], at: number, { days }: Notes): boolean {
  const [word, next, after = ''] = words.slice(at, at + 3);
  if (word === 'to') return days.length > 0 && daysOf(next) !== undefined;
  return word === 'until' && (!isTime(next) || isMonth(after));
}

/** "mar" is a day in French and Spanish. */
function isMonth(word: string): boolean {
  return monthByWord.has(word) && !weekdayByWord.has(word);
}

function isTime(word: string | undefined): boolean {
  return word !== undefined && /^(?:(?:less|plus):\d+:)?(?:\d|noon$|midnight$)/.test(word);
}

function readTime(words: readonly string[], at: number, notes: Notes): Taken | undefined {
  const [word = '', next, third = ''] = words.slice(at, at + 3);
  if (!isTime(word)) return undefined;
  const time = parseTime(word);
  if (time instanceof Fault) return time;
  if (isTo(next) && isTime(third) && !isMonth(words[at + 3] ?? '')) {
    const last = parseTime(third);
    if (last instanceof Fault) return last;
    notes.span = [time, last];
    return 3;
  }
  // "9 y a las 18"
  const wordBefore = words[at - 1] === 'a' ? words[at - 2] : words[at - 1];
  const fault = faultOfNextTime(time, wordBefore, notes.times.at(-1));
  if (fault !== undefined) return new Fault(fault);
  notes.times.push(time);
  notes.order += 't';
  return 1;
}

/** Two times next to each other can mean many things. */
function faultOfNextTime(
  time: SaidTime,
  wordBefore: string | undefined,
  before: SaidTime | undefined,
): Sentence | undefined {
  if (!before) return undefined;
  const { word } = time;
  if (time.isBare && before.isBare && wordBefore === before.word)
    return sentence(
      '"{first} {second}" can mean {first}:{minutes}, or {first}:00 and {second}:00; write one of these',
      { first: before.word, second: word, minutes: word.padStart(2, '0') },
    );
  if (time.isBare && wordBefore !== 'and')
    return sentence(
      '"{word}" may be another hour or another setting; write "and {word}" for the hour, or name the setting, as in count:{word}',
      { word },
    );
  if (before.isBare && before.hour <= 12 && time.hasHalf) {
    const hour = before.hour % 12;
    return sentence('"{word}" may be in the morning or in the evening; write {morning} or {evening}', {
      word: before.word,
      morning: formatTime({ hour, minute: 0 }),
      evening: formatTime({ hour: hour + 12, minute: 0 }),
    });
  }
  return undefined;
}

function readOther(word: string, at: number, notes: Notes): Taken {
  const isSameRun = notes.otherAt === at - 1;
  notes.others.push(isSameRun ? `${notes.others.pop()} ${word}` : word);
  notes.otherAt = at;
  return 1;
}

/** Of weeks, or of as many days: "every 14 days" */
function isOfWeeks(repeats: Repetition | undefined): boolean {
  return repeats?.unit === 'week' || (repeats?.unit === 'day' && repeats.count % 7 === 0);
}

/** "daily, Monday to Friday" narrows every day; in "daily, and at weekends" nobody knows. */
const minNarrowing = 3;

function readingOf(notes: Notes): ScheduleReading | Fault<Sentence> {
  if (/tdtd|dtdt/.test(notes.order.replaceAll(/(.)\1+/g, '$1')))
    return new Fault(sentence('different days have different times; make a subscription for each'));
  if (notes.isTwice && notes.times.length < 2)
    return new Fault(sentence('the times are missing; write for example "9 and 18"'));
  // "every 2 weeks from Monday" names the day of the week.
  if (notes.isFromDay && !notes.isWeekly && !isOfWeeks(notes.repeats))
    return new Fault(
      notes.repeats?.unit === 'day'
        ? sentence('write the first day as a date, as in "every other day at 9 from 2026-12-07"')
        : sentence(
            'a digest has no first day: it comes from now on; leave the beginning out, or write only the days, as in "mondays at 9"',
          ),
    );
  const [part, otherPart] = notes.parts;
  if (otherPart)
    return new Fault(
      sentence('some times are in the morning and some are later; write them as in "08:00 and 20:00"'),
    );
  if (notes.isExcept && notes.left.length === 0)
    return new Fault(sentence('the days to leave out are missing; write for example "except sundays"'));
  const said = [...notes.times, ...(notes.span ? spanByDay(notes.span) : [])];
  const times: Time[] = [];
  for (const time of said) {
    const exact = part ? inDayPart(time, part) : time;
    if (exact instanceof Fault) return exact;
    times.push(exactTime(exact));
  }
  if (part && said.length === 0)
    return new Fault(
      sentence(
        '"{part, select, morning {morning} evening {evening} other {night}}" is not a time of day; write the hour, such as 8am or 20:00',
        { part },
      ),
    );
  const [first, last] = notes.span ? times.splice(-2) : [];
  const single = [...new Set(notes.days)].sort();
  if (notes.isDaily && single.length > 0 && single.length < minNarrowing)
    return new Fault(
      sentence('"every day" and {days} do not fit together; write one of them', { days: namedDays(single) }),
    );
  const named = single.length === 0 && (notes.isDaily || notes.left.length > 0) ? everyDay : single;
  const days = named.filter((day) => !notes.left.includes(day));
  if (named.length > 0 && days.length === 0)
    return new Fault(sentence('every day is left out; leave out fewer'));
  if ((notes.isWeekly || notes.repeats?.unit === 'week') && days.length === 0)
    return new Fault(
      notes.isWeekly
        ? sentence('the day of the week is missing; write for example "Mondays at 9"')
        : sentence('the day of the week is missing; write for example "every 2 weeks on Mondays at 9"'),
    );
  return {
    times,
    days,
    early: part ? [] : earlyOf(said),
    others: notes.others,
    ...(notes.repeats && { repeats: notes.repeats }),
    ...(first && last && { span: [first, last] as const }),
    ...(notes.from !== undefined && { from: notes.from }),
  };
}
