import { Fault } from '../platform/fault.ts';
import { type Sentence, sentence } from '../platform/language/sentence.ts';

/** A time of day. */
export interface Time {
  readonly hour: number;
  readonly minute: number;
}

/** A time as a person wrote it. */
export interface SaidTime extends Time {
  readonly word: string;
  /** An hour and nothing else: "9". */
  readonly isBare: boolean;
  /** Written with "am" or "pm". */
  readonly hasHalf: boolean;
  /** Of half past five: 30. Of a quarter to six, whose hour is 6: -15. */
  readonly shiftMinutes?: number;
}

/** A part of the day, as in "8 in the evening". */
export type DayPart = 'morning' | 'evening' | 'night';

/** "9", "9h", "9:30", "7.45", "0800", "8:30pm", "noon"; `less:15:9` is a quarter to nine. */
export function parseTime(word: string): SaidTime | Fault<Sentence> {
  const [, way, shift, base] = /^(less|plus):(\d{1,2}):(.+)$/.exec(word) ?? [];
  if (base !== undefined) {
    const time = parseTime(base);
    if (time instanceof Fault) return time;
    return { ...time, isBare: false, shiftMinutes: way === 'less' ? -Number(shift) : Number(shift) };
  }
  const said = { word, isBare: false, hasHalf: false };
  if (word === 'midnight') return { ...said, hour: 0, minute: 0 };
  if (word === 'noon') return { ...said, hour: 12, minute: 0 };
  const [, hours, minutes, half] = /^(\d{1,2}?)(?:[:.h]?(\d\d)|h)?(am|pm)?$/.exec(word) ?? [];
  if (hours === undefined) return notATime(word);
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  if (minute > 59) return notATime(word);
  if (half === undefined) {
    return hour <= 23 ? { ...said, isBare: /^\d{1,2}$/.test(word), hour, minute } : notATime(word);
  }
  if (hour < 1 || hour > 12) return notATime(word);
  return { ...said, hasHalf: true, hour: (hour % 12) + (half === 'pm' ? 12 : 0), minute };
}

/** The time itself: 08:45 for a quarter to nine. */
export function exactTime({ hour, minute, shiftMinutes = 0 }: SaidTime): Time {
  const ofDay = (hour * 60 + minute + shiftMinutes + dayMinutes) % dayMinutes;
  return { hour: Math.floor(ofDay / 60), minute: ofDay % 60 };
}

const dayMinutes = 24 * 60;

/**
 * The times in the early morning that may be meant for the afternoon: "5" and "5:30", but not "05:00" or "5h". None
 * where a time in the afternoon shows that all 24 hours are counted.
 */
export function earlyOf(said: readonly SaidTime[]): Time[] {
  if (said.some(({ hour, hasHalf }) => hasHalf || hour > 12)) return [];
  return said
    .filter(({ word, hour }) => hour >= 1 && hour <= 7 && /^[1-7](?!\d*h|\d{3})/.test(word))
    .map(exactTime);
}

/** The first and the last time of a day; "from 9 to 5" ends in the afternoon. */
export function spanByDay([first, last]: readonly [SaidTime, SaidTime]): readonly [SaidTime, SaidTime] {
  const isAfternoon = last.isBare && !first.hasHalf && last.hour >= 1 && last.hour < 12;
  return isAfternoon && last.hour <= first.hour && first.hour <= 12
    ? [first, { ...last, hour: last.hour + 12 }]
    : [first, last];
}

/** The time in that part of the day: 8 in the evening is 20:00. */
export function inDayPart(time: SaidTime, part: DayPart): SaidTime | Fault<Sentence> {
  const { hour, word } = time;
  if (time.hasHalf || word === 'noon' || word === 'midnight' || hour > 12 || hour === 0) {
    const isMorning = hour < 12;
    const fits = part === 'night' || isMorning === (part === 'morning');
    return fits
      ? time
      : new Fault(
          sentence(
            '"{word}" is not in the {part, select, morning {morning} evening {evening} other {night}}; write {time} alone if you mean that',
            { word, part, time: formatTime(time) },
          ),
        );
  }
  if (part === 'morning') return { ...time, hour: hour % 12 };
  // "1 at night" comes after midnight.
  if (part === 'night' && (hour === 12 || hour < 6)) return { ...time, hour: hour % 12 };
  return { ...time, hour: (hour % 12) + 12 };
}

export function formatTime({ hour, minute }: Time): string {
  return [hour, minute].map((value) => String(value).padStart(2, '0')).join(':');
}

function notATime(word: string): Fault<Sentence> {
  return new Fault(
    sentence('"{word}" is not a time of day; write it from 00:00 to 23:59, or as 8am or 8:30pm', { word }),
  );
}
