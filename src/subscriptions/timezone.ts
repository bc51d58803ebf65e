import leven from 'leven';

/** What is wrong with the name of a time zone, as a sentence with its fix; undefined when nothing is. */
export function faultOfTimezone(timezone: string): string | undefined {
  const isShort = abbreviations.has(timezone.toLowerCase());
  if (isTimezone(timezone) && !isShort) return undefined;
  const near = suggestTimezones(timezone).slice(0, 3);
  const last = near.pop();
  const fix =
    last === undefined
      ? 'use an IANA name such as Europe/Berlin'
      : `did you mean ${near.length > 0 ? `${near.join(', ')} or ` : ''}${last}?`;
  return `"${timezone.slice(0, 100)}" is not a time zone${isShort ? ' but short for one or more' : ''}; ${fix}`;
}

/**
 * The time zones that a person may mean, by IANA name, the likeliest first: those of the name, the city or the
 * abbreviation, whatever its case and accents; those with a word that begins so; or else those spelled most alike.
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
export function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * None of these is a zone: they leave the other half of the year out, and some mean several. Intl takes many of them
 * for one all the same, and "BST" for Dhaka's.
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

/** Zones are listed under one name each, not always the one in use (Calcutta, Kiev); Intl knows the others too. */
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

/** Those at the least distance, if that is at most one letter in four. */
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

/** As words in lower case, without accents, dots and apostrophes. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\p{M}.'’]/gu, '')
    .replaceAll(/[\s_/-]+/g, ' ')
    .toLowerCase()
    .trim();
}

/**
 * What is wrong with a value of the variable TZ, as a sentence with its fix; undefined when the runtime understands it.
 * It may have a colon before the name of the zone.
 */
export function faultOfTz(tz: string): string | undefined {
  const name = tz.replace(/^:/, '');
  if (name === '' || databaseNames.has(name)) return undefined;
  // Intl takes other spellings, and distances to UTC; the variable is read by the machine's own rules, and then means UTC.
  const exact = suggestTimezones(name).find((zone) => zone.toLowerCase() === name.trim().toLowerCase());
  if (/^[+-]\d/.test(name))
    return `"${name.slice(0, 100)}" is not a time zone; use an IANA name such as Europe/Berlin`;
  if (exact !== undefined && exact !== name)
    return `"${name.slice(0, 100)}" is not a time zone; write ${exact}`;
  return faultOfTimezone(name);
}

/** Abbreviations that the time zone database itself has as names. */
const databaseNames: ReadonlySet<string> = new Set(['CET', 'EET', 'EST', 'HST', 'MST', 'WET']);

/** The machine's own zone; UTC where its TZ names none that there is. */
export function machineTimezone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return faultOfTimezone(timeZone ?? '') === undefined ? timeZone : 'UTC';
}
