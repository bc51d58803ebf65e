import { Fault } from '../../../platform/fault.ts';
import { minuteMs } from '../../../platform/time/durations.ts';
import { readDate } from '../published-date.ts';
import type { Slip } from '../slip.ts';
import { readWrittenDate } from '../written-date.ts';
import { saysWhen } from '../yes-no.ts';
import { datedFolders, datedName, type SitePlace } from './file-place.ts';
import type { AliasKey } from './key-aliases.ts';
import type { SaidKeys } from './said-keys.ts';
import { momentIn } from './zoned-time.ts';

/** When an article was published, and where that is stated. */
export interface Dating {
  /** As the schema reads it: with its zone, or unchanged where it is not a date. */
  readonly value: unknown;
  readonly date?: Date;
  /** Undefined where it is in the file's name or path. */
  readonly key?: readonly string[];
  readonly isNaive: boolean;
  /** Whether it differs from what the file has under our own key. */
  readonly isOther: boolean;
  /** The key with an impossible date, which this one replaces. */
  readonly insteadOf?: readonly string[];
}

export function datingOf(keys: SaidKeys, place: () => SitePlace, timezone: string): Dating | undefined {
  return keys.lacks('publishedDateTime')
    ? aliasedDate(keys, place, timezone)
    : ownDate(Reflect.get(keys.data, 'publishedDateTime'), timezone);
}

/** Notes on a date that gives no zone, or that another date replaces. */
export function slipsOfDating(dating: Dating | undefined, timezone: string | undefined): Slip[] {
  const slips: Slip[] = [];
  if (dating?.isNaive && dating.key && timezone === undefined) {
    const says = 'gives no time zone and is read as UTC: CONTENT_TIMEZONE sets another';
    slips.push({ key: dating.key, says });
  }
  if (dating?.insteadOf) {
    const other = dating.key ? `"${dating.key.join('.')}" counts` : 'the one in the file name counts';
    slips.push({ key: dating.insteadOf, says: `is a date that does not exist: ${other}` });
  }
  return slips;
}

/** Words that tell Eleventy to ask the file system or git, and say nothing here. */
const asksElsewhere = /^(?:git )?(?:last modified|created)$/i;

function aliasedDate(
  { data, theirs }: SaidKeys,
  place: () => SitePlace,
  timezone: string,
): Dating | undefined {
  const isSaid = ({ value }: AliasKey) => typeof value !== 'string' || !asksElsewhere.test(value);
  const [first, ...others] = [...theirs('publishedDateTime').filter(isSaid), ...datePublished(data)].map(
    ({ key, value }) => asDate(key, value, timezone),
  );
  if (first?.date) return first;
  const inName = datedName(place().stem)?.date ?? datedFolders(place().folders);
  const named = inName === undefined ? undefined : asDate(undefined, inName, timezone);
  if (first) {
    // A word such as "soon" is not a typo.
    const isSlip = typeof first.value === 'string' && /\d{4}/.test(first.value);
    const other = isSlip ? [...others, named].find((dating) => dating?.date) : undefined;
    return other ? { ...other, ...(first.key && { insteadOf: first.key }) } : first;
  }
  if (named?.date) return named;
  const inPath = theirs('sitePath').map(({ value }) =>
    typeof value === 'string' ? datedFolders(value.split('/')) : undefined,
  );
  const onSite = inPath.find((date) => date !== undefined);
  const dated = onSite === undefined ? undefined : asDate(undefined, onSite, timezone);
  if (dated?.date) return dated;
  const modified = theirs('modified').find(isSaid);
  return modified && asDate(modified.key, modified.value, timezone);
}

/** `published` says whether, and on some sites when. */
function datePublished(data: object): AliasKey[] {
  const value: unknown = Object.hasOwn(data, 'published') ? Reflect.get(data, 'published') : undefined;
  return saysWhen(value) ? [{ key: ['published'], value }] : [];
}

export function asDate(key: readonly string[] | undefined, value: unknown, timezone: string): Dating {
  const asItIs = { value, ...(key && { key }), isNaive: false, isOther: true };
  const written = typeof value === 'string' ? readWrittenDate(value) : undefined;
  if (!written?.hasDay) return asItIs;
  const { localMs, zoneMinutes, hasTime } = written;
  const date = new Date(
    zoneMinutes === undefined ? momentIn(timezone, localMs) : localMs - zoneMinutes * minuteMs,
  );
  const isNaive = zoneMinutes === undefined && hasTime;
  return { ...asItIs, value: date.toISOString(), date, isNaive };
}

/**
 * Our own key is read by the schema, where anything but ISO 8601 is a fault; only its zone may be missing.
 */
function ownDate(value: unknown, timezone: string): Dating {
  const dating = { key: ['publishedDateTime'], value, isNaive: false, isOther: false };
  if (typeof value !== 'string') return dating;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value.trim());
  if (isDay && timezone === 'UTC') return dating;
  const local =
    isDay || readDate(value) instanceof Fault ? readDate(isDay ? value : `${value.trim()}Z`) : undefined;
  if (!(local instanceof Date)) return dating;
  const date = new Date(momentIn(timezone, local.getTime()));
  return { ...dating, value: date.toISOString(), isNaive: !isDay, isOther: true };
}
