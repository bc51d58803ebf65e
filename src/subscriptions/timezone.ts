import leven from 'leven';
import { memoize } from '../platform/caching/memoize.ts';
import { type Sentence, sentence, told } from '../platform/language/sentence.ts';

/** What is wrong with the name of a time zone, as a sentence with its fix; undefined when it is valid. */
export function faultOfTimezone(timezone: string): Sentence | undefined {
  const isShort = abbreviations.has(timezone.toLowerCase());
  if (isTimezone(timezone) && !isShort) return undefined;
  const near = suggestTimezones(timezone).slice(0, 3);
  const named = { timezone: timezone.slice(0, 100), kind: isShort ? 'short' : 'unknown' };
  return near.length === 0
    ? sentence(
        '"{timezone}" is not a time zone{kind, select, short { but an abbreviation} other {}}; use an IANA name such as Europe/Berlin',
        named,
      )
    : sentence(
        '"{timezone}" is not a time zone{kind, select, short { but an abbreviation} other {}}; did you mean {zones}?',
        { ...named, zones: { kind: 'disjunction', items: near } },
      );
}

/**
 * The time zones that a person may mean, by IANA name, likeliest first: those whose name, city or
 * abbreviation matches in any case and without accents; otherwise those with a word that begins with the
 * text; otherwise those spelled most alike.
 */
export function suggestTimezones(text: string): string[] {
  const wanted = fold(text.slice(0, 100));
  if (wanted === '') return [];
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((name) => ({ name, folded: fold(name) }));
  const named = [
    ...(abbreviations.get(wanted) ?? []),
    ...zones
      .filter(({ folded }) => folded === wanted || folded.endsWith(` ${wanted}`))
      .map(({ name }) => name),
    ...otherNames(wanted),
  ];
  const begun = zones.filter(({ folded }) => ` ${folded}`.includes(` ${wanted}`)).map(({ name }) => name);
  return named.length + begun.length > 0 ? [...new Set([...named, ...begun])] : alike(wanted, zones);
}

/** Whether this machine knows a zone, also by one of its short names. */
export const isTimezone = memoize((name) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}, 1_000);

/**
 * None of these is a zone: they cover only half of the year, and some mean several zones. Intl still accepts
 * many of them, and takes "BST" for Dhaka.
 */
const abbreviated: readonly (readonly [names: string, zones: readonly string[]])[] = [
  ['aedt aest', ['Australia/Sydney', 'Australia/Brisbane']],
  ['bst', ['Europe/London']],
  ['cdt ct', ['America/Chicago']],
  ['cest cet mesz mez', ['Europe/Berlin', 'Europe/Paris']],
  ['cst', ['America/Chicago', 'Asia/Shanghai']],
  ['edt est et', ['America/New_York']],
  ['eest eet', ['Europe/Helsinki', 'Europe/Athens']],
  ['hst', ['Pacific/Honolulu']],
  ['ist', ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin']],
  ['jst', ['Asia/Tokyo']],
  ['kst', ['Asia/Seoul']],
  ['mdt mst mt', ['America/Denver', 'America/Phoenix']],
  ['msk', ['Europe/Moscow']],
  ['nzdt nzst', ['Pacific/Auckland']],
  ['pdt pst pt', ['America/Los_Angeles']],
  ['sgt', ['Asia/Singapore']],
  ['west wet', ['Europe/Lisbon']],
];

const abbreviations = new Map(
  abbreviated.flatMap(([names, zones]) => names.split(' ').map((name) => [name, zones] as const)),
);

const regions = [
  ...['Africa', 'America', 'Antarctica', 'Asia', 'Atlantic', 'Australia', 'Canada', 'Europe', 'Indian'],
  ...['Pacific', 'US'],
];

/**
 * Zones are listed under one name each, which is not always the common one (Calcutta, Kiev); Intl knows the
 * others too.
 */
function otherNames(wanted: string): string[] {
  const region = regions.find((name) => wanted.startsWith(`${name.toLowerCase()} `));
  const city = region ? wanted.slice(region.length + 1) : wanted;
  const title = city
    .split(' ')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('_');
  return regions.map((name) => `${name}/${title}`).filter(isTimezone);
}

interface Zone {
  readonly name: string;
  readonly folded: string;
}

/** Those at the smallest edit distance, if that is at most one letter in four. */
function alike(wanted: string, zones: readonly Zone[]): string[] {
  const limit = Math.floor(wanted.length / 4);
  const distances = zones.map(({ name, folded }) => {
    const city = fold(name.slice(name.lastIndexOf('/') + 1));
    const distances = [folded, city].map((known) => leven(wanted, known, { maxDistance: limit + 1 }));
    return { name, distance: Math.min(...distances) };
  });
  const least = Math.min(...distances.map(({ distance }) => distance));
  return distances.filter(({ distance }) => distance === least && least <= limit).map(({ name }) => name);
}

/** As lower-case words, without accents, dots and apostrophes. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\p{M}.'’]/gu, '')
    .replaceAll(/[\s_/-]+/g, ' ')
    .toLowerCase()
    .trim();
}

/**
 * What is wrong with the value of the variable TZ, in English with its fix; undefined when the runtime
 * understands it. A colon may precede the zone's name.
 */
export function faultOfTz(tz: string): string | undefined {
  const name = tz.replace(/^:/, '');
  if (name === '' || databaseNames.has(name)) return undefined;
  // Intl accepts other spellings and UTC offsets, but the machine's own rules, by which TZ is read, take
  // those for UTC.
  const exact = suggestTimezones(name).find((zone) => zone.toLowerCase() === name.trim().toLowerCase());
  if (/^[+-]\d/.test(name))
    return `"${name.slice(0, 100)}" is not a time zone; use an IANA name such as Europe/Berlin`;
  if (exact !== undefined && exact !== name)
    return `"${name.slice(0, 100)}" is not a time zone; write ${exact}`;
  const fault = faultOfTimezone(name);
  return fault && told('en', fault);
}

/** Abbreviations that are names in the time zone database itself. */
const databaseNames: ReadonlySet<string> = new Set(['CET', 'EET', 'EST', 'HST', 'MST', 'WET']);

/** The machine's zone; UTC where TZ names none that exists. */
export function machineTimezone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return faultOfTimezone(timeZone ?? '') === undefined ? timeZone : 'UTC';
}
