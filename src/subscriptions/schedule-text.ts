import { closestMatch } from 'leven';
import { Fault } from '../platform/fault.ts';
import { type Said, type Sentence, sentence } from '../platform/language/sentence.ts';
import { maxCadence, splitCadence, withCadence } from './cadence.ts';
import { formatTime, type Time } from './clock-time.ts';
import { faultOfCron } from './cron-pattern.ts';
import { namedDays } from './named-days.ts';
import { howOften, type Repetition } from './repetition.ts';
import { formatScheduleText } from './schedule-format.ts';
import { insistence, weekdayByWord } from './schedule-language.ts';
import { readScheduleWords, type ScheduleReading } from './schedule-reading.ts';
import { suggestTimezones } from './timezone.ts';
import { readZones, type SaidZone, takeLongZones } from './zone-words.ts';

/** A schedule as a person wrote it. */
export interface WrittenPattern {
  /** The cron pattern, which may end in a cadence. */
  readonly cron: string;
  /** The time zone, if the text names one. */
  readonly zone?: SaidZone;
  /** Times in the early morning that may be meant for the afternoon: "5". */
  readonly early?: readonly Time[];
}

const examples = sentence('"09:00", "9:30 weekdays", "18:15 mon,wed,fri", "8am weekends" or "every 2 hours"');

const maxLength = 200;

/**
 * Reads what people write for a schedule, in any language of the bot and any order: times of day, days and a
 * time zone ("9", "9:30 weekdays", "monday 8am berlin time", "tous les jours à 9h"), or how often ("every 2
 * hours", "every other day at 9"); or a cron pattern.
 */
export function readSchedule(text: string): WrittenPattern | Fault<Sentence> {
  const trimmed = withoutInsistence(inOneSpace(text));
  if (trimmed.length > maxLength)
    return new Fault(
      sentence('a schedule has at most {max} characters; write {examples}', { max: maxLength, examples }),
    );
  if (isLikeCron(trimmed)) return readPattern(trimmed);

  const { rest, zones: long } = takeLongZones(trimmed);
  const reading = readScheduleWords(rest);
  if (reading instanceof Fault) return reading;
  const { zone, fault, unknown } = readZones([...long, ...reading.others]);
  if (fault !== undefined) return withUnderstood(fault, reading);
  if (unknown !== undefined) return withUnderstood(faultOfWords(unknown), reading);
  const cron = cronOf(reading, trimmed);
  return cron instanceof Fault
    ? cron
    : {
        cron,
        ...(zone && { zone: { ...zone, said: asWritten(zone.said, trimmed) } }),
        ...(reading.early.length > 0 && { early: reading.early }),
      };
}

/** "est" as it stands in the text: "EST". */
function asWritten(said: string, text: string): string {
  const at = text.toLowerCase().indexOf(said.toLowerCase());
  return at < 0 ? said : text.slice(at, at + said.length);
}

/**
 * The same without its zone.
 * @returns the cron pattern, which may end in a cadence
 */
export function parseScheduleText(text: string): string | Fault<Sentence> {
  const read = readSchedule(text);
  return read instanceof Fault ? read : read.cron;
}

/** "every minute anyway": the word that confirms that this many digests are wanted. */
export function insistsOnOften(text: string): boolean {
  return insistence.test(inOneSpace(text));
}

function inOneSpace(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

function withoutInsistence(text: string): string {
  return text.replace(insistence, '');
}

/** What a text says if it says no more than days, or no more than times; a zone may be with them. */
export function partOfSchedule(text: string): 'days' | 'times' | undefined {
  const { rest, zones } = takeLongZones(text);
  const reading = readScheduleWords(rest);
  if (reading instanceof Fault || reading.span) return undefined;
  const { repeats } = reading;
  const { fault, unknown } = readZones([...zones, ...reading.others]);
  if (fault !== undefined || unknown !== undefined) return undefined;
  if (repeats?.unit === 'hour' || repeats?.unit === 'minute') return undefined;
  const hasDays = reading.days.length > 0 || repeats !== undefined;
  if (reading.times.length > 0) return hasDays ? undefined : 'times';
  return hasDays ? 'days' : undefined;
}

/** "0 9 * * MON" and mistyped ones such as "0 9 * *", but not "9 18 weekdays". */
function isLikeCron(text: string): boolean {
  if (/^(?:@[a-z]|\*)/i.test(text)) return true;
  const [minute = '', hour = '', ...more] = text.split(' ');
  if (![minute, hour].every((field) => /^[\d*?][\d*?,/-]*$/.test(field))) return false;
  return more.length >= 3 || /[*?/]/.test(`${hour}${more.join()}`);
}

function readPattern(cron: string): WrittenPattern | Fault<Sentence> {
  const { pattern, cadence } = splitCadence(cron);
  const fault = faultOfCron(pattern);
  if (fault !== undefined) return new Fault(fault);
  if (!cadence) return { cron };
  // Only what the words can say: with days of the month, it might never come.
  const words = formatScheduleText(cron);
  if (words === cron)
    return new Fault(
      sentence('"{cron}" cannot be combined; write for example "every other day at 9"', { cron }),
    );
  return readSchedule(words);
}

/** Beyond this, cron finds no next run, or one that nobody will see. */
const endOfDates = '2200-01-01';

function cronOf(reading: ScheduleReading, text: string): string | Fault<Sentence> {
  const { times, days, repeats, span, from } = reading;
  const isWithinDay = repeats?.unit === 'hour' || repeats?.unit === 'minute';
  if (from !== undefined && (!repeats || isWithinDay))
    return withUnderstood(
      sentence('a date to count from is for "every other day" and "every 2 weeks"'),
      reading,
    );
  if (from !== undefined && from >= endOfDates)
    return new Fault(sentence('"{date}" is too far ahead to count from', { date: from }));
  if (isWithinDay) return repeatedCron(repeats, reading, text);
  if (span)
    return new Fault(
      sentence(
        '"{first}-{last}" does not say how often; write "every hour from {first} to {last}", or the times themselves, as in "{firstHour} and {lastHour}"',
        {
          first: formatTime(span[0]),
          last: formatTime(span[1]),
          firstHour: span[0].hour,
          lastHour: span[1].hour,
        },
      ),
    );
  if (times.length === 0)
    return withUnderstood(
      sentence('"{text}" names no time of day; write for example {examples}', { text, examples }),
      reading,
    );
  const pattern = cronOfTimes(times, days);
  if (pattern instanceof Fault || !repeats || repeats.count === 1) return pattern;
  const { count, unit } = repeats;
  if (unit !== 'day' && unit !== 'week') return pattern;
  if (count > maxCadence[unit])
    return new Fault(
      sentence('"{often}" is too rare; the rarest is "{rarest}"', {
        often: howOften({ count, unit }),
        rarest: howOften({ count: maxCadence[unit], unit }),
      }),
    );
  // "alle 14 Tage montags"
  const isWeeks = unit === 'day' && count % 7 === 0 && days.length > 0 && days.length < 7;
  if (isWeeks && count === 7) return pattern;
  const cadence = isWeeks ? ({ count: count / 7, unit: 'week' } as const) : { count, unit };
  return withCadence(pattern, { ...cadence, ...(from !== undefined && { from }) });
}

/** "every 2 hours from 8 to 18", "every 30 minutes" */
function repeatedCron(
  repeats: Repetition,
  { times, days, span }: ScheduleReading,
  text: string,
): string | Fault<Sentence> {
  const { count, unit } = repeats;
  if (times.length > 0)
    return new Fault(
      sentence(
        '"{text}" names {often} and also a time; write one of them, or "{often} from 8 to 18" for a part of the day',
        { text, often: howOften(repeats) },
      ),
    );
  const size = unit === 'hour' ? 24 : 60;
  if (count >= size || (size % count !== 0 && !(span && unit === 'hour'))) return unevenly(repeats, size);
  const step = count === 1 ? '' : `/${count}`;
  const day = dayField(days);
  if (!span) return unit === 'hour' ? `0 *${step} * * ${day}` : `*${step} * * * ${day}`;
  const [first, last] = span;
  // "every 20 minutes from 8:00 to 9:40" has its last one within the hour.
  const isWithinHour = unit === 'minute' && last.minute === size - count;
  const isWhole = first.minute === last.minute && (unit === 'hour' || first.minute === 0);
  if (isWithinHour && first.minute === 0 && first.hour <= last.hour)
    return `*${step} ${first.hour}-${last.hour} * * ${day}`;
  if (!isWhole || first.hour >= last.hour)
    return new Fault(
      sentence(
        'the first and the last time of a day must be in order, and whole hours; write for example "every 2 hours from 8 to 18"',
      ),
    );
  return unit === 'hour'
    ? `${first.minute} ${first.hour}-${last.hour}${step} * * ${day}`
    : `*${step} ${first.hour}-${last.hour - 1} * * ${day}`;
}

/** @param size how many of the unit the next larger one has */
function unevenly({ count, unit }: Repetition, size: number): Fault<Sentence> {
  const fitting = Array.from({ length: size / 2 }, (_, step) => step + 1).filter((step) => size % step === 0);
  const near = fitting.toSorted((a, b) => Math.abs(a - count) - Math.abs(b - count)).slice(0, 2);
  const isLong = unit === 'minute' && count > size;
  const rarer: Repetition[] = isLong
    ? [1, 2].map((hours) => ({ count: hours, unit: 'hour' }))
    : ascending(near).map((step) => ({ count: step, unit }));
  const often = howOften({ count, unit });
  if (unit === 'hour' && count > size && count % size === 0)
    return new Fault(
      sentence('{often} is {days}; write "{days} at 9", with the hour that you want', {
        often,
        days: howOften({ count: count / size, unit: 'day' }),
      }),
    );
  const values = {
    ...{ often, unit },
    fixes: {
      kind: 'disjunction',
      items: rarer.map((one) => sentence('"{words}"', { words: howOften(one) })),
    },
  } as const;
  return new Fault(
    count === 24 && unit === 'hour'
      ? sentence(
          '{often} would not come at the same times {unit, select, hour {each day} other {each hour}}; write {fixes}, or once a day, as in "every day at 9"',
          values,
        )
      : sentence(
          '{often} would not come at the same times {unit, select, hour {each day} other {each hour}}; write {fixes}',
          values,
        ),
  );
}

/** Cron multiplies: every named hour has every named minute. */
function cronOfTimes(times: readonly Time[], days: readonly number[]): string | Fault<Sentence> {
  const [hours, minutes] = [
    ascending(times.map(({ hour }) => hour)),
    ascending(times.map(({ minute }) => minute)),
  ];
  const named = [...new Set(times.map(formatTime))];
  if (named.length !== hours.length * minutes.length) {
    return new Fault(
      sentence('{times} do not fit one schedule, as their minutes differ; make a subscription for each', {
        times: { kind: 'conjunction', items: named },
      }),
    );
  }
  return `${minutes.join()} ${hours.join()} * * ${dayField(days)}`;
}

function dayField(days: readonly number[]): string {
  const named = ascending(days);
  if (named.length === 0 || named.length === 7) return '*';
  const [first = 0, last = 0] = [named[0], named.at(-1)];
  return named.length > 2 && last - first === named.length - 1 ? `${first}-${last}` : named.join();
}

/** The fault, and what of the text was understood. */
function withUnderstood(fault: Sentence, { times, days, repeats }: ScheduleReading): Fault<Sentence> {
  const items: Said[] = [
    ...(repeats ? [howOften(repeats)] : []),
    ...(days.length > 0 ? [namedDays(days)] : []),
    ...(times.length > 0
      ? [sentence('at {times}', { times: { kind: 'conjunction', items: times.map(formatTime) } })]
      : []),
  ];
  return new Fault(
    items.length === 0
      ? fault
      : sentence('{fault} (understood: {understood})', { fault, understood: { kind: 'unit', items } }),
  );
}

function faultOfWords(words: string): Sentence {
  const near = closestMatch(words, dayWords, {
    maxDistance: words.length < 6 ? 1 : 2,
  });
  const [zone] = words.length > 4 ? suggestTimezones(words) : [];
  const meant = near && words.length > 3 ? `"${near}"` : zone;
  return meant
    ? sentence('"{words}" is neither a time nor a day nor a time zone; did you mean {meant}?', {
        words,
        meant,
      })
    : sentence('"{words}" is neither a time nor a day nor a time zone; write for example {examples}', {
        words,
        examples,
      });
}

/** Short ones are near to any word. */
const dayWords = [
  ...[...weekdayByWord.keys()].filter((word) => word.length > 3),
  ...['weekdays', 'weekends', 'daily', 'werktags', 'laborables'],
];

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
