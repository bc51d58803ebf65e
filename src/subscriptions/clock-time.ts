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
}

/** A part of the day, as in "8 in the evening". */
export type DayPart = 'morning' | 'evening' | 'night';

/** "9", "9h", "9:30", "7.45", "0800", "8:30pm", "noon"; `half-to:9` is half past eight. */
export function parseTime(word: string): SaidTime | Fault<Sentence> {
  const said = { word, isBare: false, hasHalf: false };
  if (word === 'midnight') return { ...said, hour: 0, minute: 0 };
  if (word === 'noon') return { ...said, hour: 12, minute: 0 };
  const [, halfTo] = /^half-to:(\d{1,2})$/.exec(word) ?? [];
  if (halfTo !== undefined) {
    const time = { hour: (Number(halfTo) + 23) % 24, minute: 30 };
    return { ...said, word: formatTime(time), ...time };
  }
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
