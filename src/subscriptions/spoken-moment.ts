import { Fault } from '../platform/fault.ts';
import { dayMs, hourMs, minuteMs } from '../platform/time/durations.ts';
import { type DayPart, exactTime, inDayPart, parseTime } from './clock-time.ts';
import { firstInstant, localTime } from './local-time.ts';
import { parseMoment } from './moment.ts';
import { foldWords, inPlainWords, weekdayByWord } from './schedule-language.ts';

/**
 * Reads "yesterday", "tomorrow 9am", "monday at 18:00" or "half past eight" in `timezone`; a weekday is the latest one
 * that has begun, a day alone means its first moment. Also what `parseMoment` reads, and "now".
 */
export function readMoment(
  text: string,
  { now, timezone }: { readonly now: Date; readonly timezone: string },
): Date | undefined {
  const written = parseMoment(text);
  if (written) return written;
  const folded = foldWords(text).trim();
  if (folded === 'now') return now;
  const local = localTime(timezone, now.getTime());
  const today = Math.floor(local / dayMs) * dayMs;
  const days: number[] = [];
  const times: string[] = [];
  let part: DayPart | undefined;
  for (const word of inPlainWords(folded).split(' ').filter(Boolean)) {
    const weekday = weekdayByWord.get(word);
    if (word === 'yesterday') days.push(today - dayMs);
    else if (word === 'today') days.push(today);
    else if (word === 'tomorrow') days.push(today + dayMs);
    else if (weekday !== undefined)
      days.push(today - ((new Date(today).getUTCDay() - weekday + 7) % 7) * dayMs);
    else if (word === 'morning' || word === 'evening' || word === 'night') part = word;
    else times.push(word);
  }
  if (days.length > 1 || times.length > 1 || days.length + times.length === 0) return undefined;
  const ofDay = timeOfDay(times[0], part);
  if (ofDay === undefined) return undefined;
  const instant = firstInstant(timezone, (days[0] ?? today) + ofDay);
  return instant === undefined ? undefined : new Date(instant);
}

function timeOfDay(word: string | undefined, part: DayPart | undefined): number | undefined {
  if (word === undefined) return part === undefined ? 0 : undefined;
  const said = parseTime(word);
  const time = said instanceof Fault || part === undefined ? said : inDayPart(said, part);
  if (time instanceof Fault) return undefined;
  const { hour, minute } = exactTime(time);
  return hour * hourMs + minute * minuteMs;
}
