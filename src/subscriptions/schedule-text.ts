import { CronPattern } from 'croner';
import { closestMatch } from 'leven';
import { Fault } from '../platform/fault.ts';
import { faultOfCron } from './cron-pattern.ts';

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const everyDay = [0, 1, 2, 3, 4, 5, 6];
const weekdays = [1, 2, 3, 4, 5];
const weekend = [0, 6];

/** Words for days, in lower case, and their numbers in cron. */
const daysByWord: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ...['day', 'days', 'daily'].map((word) => [word, everyDay] as const),
  ...['weekday', 'weekdays', 'workday', 'workdays'].map((word) => [word, weekdays] as const),
  ...['weekend', 'weekends'].map((word) => [word, weekend] as const),
  ...dayNames.flatMap((name, day) => {
    const word = name.toLowerCase();
    const short = [2, 3, 4, 5].map((length) => word.slice(0, length));
    return [word, `${word}s`, ...short].map((known) => [known, [day]] as const);
  }),
]);

const fillers = new Set(['', 'at', 'on', 'every', 'each', 'and', 'the']);

const examples = '"09:00", "9:30 weekdays", "18:15 mon,wed,fri" or "8am weekends"';

const maxLength = 200;

/**
 * Reads what people write for a schedule: one or more times of day, and the days if it is not for every day, in any
 * order ("09:00", "9:30 weekdays", "Mondays to Thursdays at 8am and 6pm", "every hour"); or a cron pattern.
 * @returns the cron pattern
 */
export function parseScheduleText(text: string): string | Fault {
  const trimmed = text.trim().replaceAll(/\s+/g, ' ');
  if (trimmed.length > maxLength)
    return new Fault(`a schedule has at most ${maxLength} characters; write ${examples}`);
  if (isLikeCron(trimmed)) {
    const fault = faultOfCron(trimmed);
    return fault === undefined ? trimmed : new Fault(fault);
  }

  const times: Time[] = [];
  const days: number[] = [];
  let isEveryHour = false;
  for (const word of wordsOf(trimmed)) {
    const named = parseDays(word);
    const time = /^\d/.test(word) || word === 'noon' || word === 'midnight' ? parseTime(word) : undefined;
    if (time instanceof Fault) return time;
    if (time) times.push(time);
    else if (named) days.push(...named);
    else if (word === 'hour' || word === 'hourly') isEveryHour = true;
    else return new Fault(faultOfWord(word));
  }
  if (isEveryHour && times.length > 0)
    return new Fault(`"${trimmed}" names every hour and also a time; write one of them`);
  if (isEveryHour) return `0 * * * ${dayField(days)}`;
  if (times.length === 0)
    return new Fault(`"${trimmed}" names no time of day; write for example ${examples}`);
  return cronOfTimes(times, days);
}

/** Whether a text names days and nothing else: "weekdays", "on Mondays and Fridays". */
export function isOfDaysAlone(text: string): boolean {
  const words = wordsOf(text.trim());
  return words.length > 0 && words.every((word) => parseDays(word) !== undefined);
}

/**
 * Formats a pattern as `parseScheduleText` reads it: in words such as "weekdays at 09:00" where possible,
 * otherwise unchanged.
 */
export function formatScheduleText(cron: string): string {
  const { minute, hour, month, dayOfWeek, starDOM } = new CronPattern(cron, undefined, { mode: '5-part' });
  const [minutes, hours, days] = [minute, hour, dayOfWeek].map(positions);
  const isOfEveryWeek = dayOfWeek.every((weeks) => weeks === 0 || weeks === anyWeek);
  if (!minutes || !hours || !days || !starDOM || !month.every(Boolean) || !isOfEveryWeek) return cron;
  const names = nameDays(days);
  if (hours.length === 24 && minutes.join() === '0')
    return days.length === 7 ? 'every hour' : `every hour on ${names}`;
  const times = hours.flatMap((hour) => minutes.map((minute) => formatTime({ hour, minute })));
  return times.length > 4 ? cron : `${names} at ${listed(times)}`;
}

interface Time {
  readonly hour: number;
  readonly minute: number;
}

/** How croner marks a day of the week that counts in every week of the month. */
const anyWeek = 0b111111;

function positions(field: readonly number[]): number[] {
  return field.flatMap((named, position) => (named ? [position] : []));
}

function isLikeCron(text: string): boolean {
  return text.startsWith('@') || /^[\d*?][\d*?,/-]* [\d*?][\d*?,/-]*( |$)/.test(text) || text.startsWith('*');
}

/** Lower case, with ranges and "8 am" as one word each. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('.m.', 'm')
    .replaceAll(/\s*[–—-]\s*|\s+(?:to|through)\s+/g, '-')
    .replaceAll(/(\d)\s+(?=[ap]m\b)/g, '$1')
    .split(/[\s,;&]+/)
    .filter((word) => !fillers.has(word));
}

function parseTime(word: string): Time | Fault {
  if (word === 'midnight') return { hour: 0, minute: 0 };
  if (word === 'noon') return { hour: 12, minute: 0 };
  const [, hours = '', minutes, half] = /^(\d{1,2})(?:[:.h](\d\d))?(am|pm)?$/.exec(word) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  if (hours === '' || (minutes === undefined && half === undefined) || minute > 59) return notATime(word);
  if (half === undefined) return hour <= 23 ? { hour, minute } : notATime(word);
  if (hour < 1 || hour > 12) return notATime(word);
  return { hour: (hour % 12) + (half === 'pm' ? 12 : 0), minute };
}

function notATime(word: string): Fault {
  return new Fault(`"${word}" is not a time of day; write it from 00:00 to 23:59, or as 8am or 8:30pm`);
}

function parseDays(word: string): readonly number[] | undefined {
  const [from, to, ...more] = word.split('-').map((part) => daysByWord.get(part));
  if (to === undefined) return word.includes('-') ? undefined : from;
  const [first, last] = [from?.[0], to[0]];
  if (first === undefined || last === undefined || from?.length !== 1 || to.length !== 1 || more.length > 0)
    return;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (first + step) % 7);
}

function faultOfWord(word: string): string {
  const near = closestMatch(word, [...daysByWord.keys()], { maxDistance: 2 });
  const fix = near && word.length > 3 ? `did you mean "${near}"?` : `write for example ${examples}`;
  return `"${word}" is neither a time nor a day; ${fix}`;
}

/** Cron multiplies: every named hour has every named minute. */
function cronOfTimes(times: readonly Time[], days: readonly number[]): string | Fault {
  const [hours, minutes] = [
    ascending(times.map(({ hour }) => hour)),
    ascending(times.map(({ minute }) => minute)),
  ];
  const named = [...new Set(times.map(formatTime))];
  if (named.length !== hours.length * minutes.length) {
    return new Fault(
      `${listed(named)} do not fit one schedule, as their minutes differ; make a subscription for each`,
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

function nameDays(days: readonly number[]): string {
  if (days.length === 7) return 'every day';
  if (days.join() === weekdays.join()) return 'weekdays';
  if (days.join() === weekend.join()) return 'weekends';
  const fromMonday = days.toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  return listed(fromMonday.map((day) => `${dayNames[day]}s`));
}

function formatTime({ hour, minute }: Time): string {
  return [hour, minute].map((value) => String(value).padStart(2, '0')).join(':');
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
