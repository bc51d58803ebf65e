import { minYear } from './published-date.ts';

/** Hours east of UTC for the zones that people name; V8 knows only those of the United States. */
const zoneHours: Readonly<Record<string, number>> = {
  ...{ UT: 0, UTC: 0, GMT: 0, Z: 0, WET: 0, WEST: 1, BST: 1, IST: 5.5, CET: 1, CEST: 2, MEZ: 1, MESZ: 2 },
  ...{ MET: 1, MEST: 2, EET: 2, EEST: 3, MSK: 3, MSD: 4, SAST: 2, PKT: 5, SGT: 8, HKT: 8, PHT: 8 },
  ...{ AWST: 8, JST: 9, KST: 9, ACST: 9.5, ACDT: 10.5, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13 },
  ...{ NST: -3.5, NDT: -2.5, AST: -4, ADT: -3, BRT: -3, BRST: -2, ART: -3, CLT: -4 },
  ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, AKST: -9, AKDT: -8, HST: -10 },
};

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const zone = String.raw`\s*(?<zone>z|[a-z]{2,5}|(?:gmt|utc)?\s*[+-]\d{1,2}:?\d{0,2})?`;
const time = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{1,2})(?:[:.](?<second>\d{1,2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?`;
/** `2021-12-13T05:54:00Z`, `2021-12-13`, `20211213`, `2021/12/13 05:54` */
const iso = new RegExp(
  String.raw`^(?<year>\d{4})[-/.]?(?<month>\d{1,2})?[-/.]?(?<day>\d{1,2})?(?:[t\s,]+${time}${zone})?$`,
  'i',
);
/** `Mon, 13 Dec 2021 05:54:00 GMT`, `13-Dec-21`, `13 December 2021` */
const dayFirst = new RegExp(
  String.raw`^(?:\p{L}+[.,]*\s+)?(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?<name>\p{L}{3,})\.?,?[\s-]+(?<year>\d{4}|\d{2})(?:[\s,t]+(?:at\s+)?${time}${zone})?`,
  'iu',
);
/** `Dec 13, 2021 5:54 pm EST`, `Mon Dec 13 05:54:00 UTC 2021` */
const monthFirst = new RegExp(
  String.raw`^(?:\p{L}+[.,]*\s+)?(?<name>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(?<year>\d{4}))?(?:[\s,]+(?:at\s+)?${time}${zone})?(?:\s+(?<last>\d{4}))?`,
  'iu',
);

/** A date as written. */
export interface WrittenDate {
  readonly year: number;
  /** The local time, as milliseconds on the UTC scale. */
  readonly localMs: number;
  readonly hasDay: boolean;
  readonly hasTime: boolean;
  /** East of UTC; undefined where it gives no zone, or an unknown one. */
  readonly zoneMinutes: number | undefined;
}

/**
 * Parses a date as people and programs write it: ISO 8601 with its short and sloppy forms, RFC 822 and its
 * relatives. Undefined for anything else.
 */
export function readWrittenDate(written: string): WrittenDate | undefined {
  const text = written.trim().replace(/\s+/g, ' ').slice(0, 80);
  const parts = (iso.exec(text) ?? dayFirst.exec(text) ?? monthFirst.exec(text))?.groups;
  if (!parts) return undefined;
  const year = fullYear(parts['year'] ?? parts['last'] ?? '');
  const month = parts['name'] === undefined ? Number(parts['month'] ?? 1) : monthOf(parts['name']);
  const day = Number(parts['day'] ?? 1);
  const hour = hourOf(Number(parts['hour'] ?? 0), parts['half']);
  const minute = Number(parts['minute'] ?? 0);
  const zoneMinutes = zoneMinutesOf(parts['zone'] ?? '');
  if (year < minYear || month < 1 || month > 12 || hour > 24 || minute > 59 || zoneMinutes === 'unknown') {
    return undefined;
  }
  // A day beyond the end of its month would roll over; midnight written as 24:00 is meant to.
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return undefined;
  return {
    year,
    localMs: Date.UTC(year, month - 1, day, hour, minute, Number(parts['second'] ?? 0)),
    hasDay: parts['day'] !== undefined,
    hasTime: parts['hour'] !== undefined,
    zoneMinutes,
  };
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? year + (year < 70 ? 2_000 : 1_900) : year;
}

/** English names, and those of other languages that begin alike. */
function monthOf(name: string): number {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return months.indexOf(folded.slice(0, 3)) + 1 || (otherMonths[folded.slice(0, 3)] ?? 0);
}

const otherMonths: Readonly<Record<string, number>> = {
  ...{ mrz: 3, mai: 5, mag: 5, maj: 5, okt: 10, dez: 12, dic: 12, ene: 1, gen: 1, abr: 4, avr: 4, ago: 8 },
  ...{ fev: 2, out: 10, set: 9, ott: 10, giu: 6, lug: 7, des: 12 },
};

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

/** East of UTC; undefined for nothing or a word that is not a zone. */
function zoneMinutesOf(text: string): number | undefined | 'unknown' {
  const [, sign, hours = '', minutes = ''] = /([+-])(\d{1,2}):?(\d{0,2})$/.exec(text) ?? [];
  if (sign === undefined) {
    const named = zoneHours[text.toUpperCase()];
    return named === undefined ? undefined : named * 60;
  }
  const east = Number(hours) * 60 + Number(minutes);
  if (east > 14 * 60) return 'unknown';
  return sign === '-' ? -east : east;
}
