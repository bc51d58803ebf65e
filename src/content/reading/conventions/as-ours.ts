import type { ReadingRules } from '../../reading-rules.ts';
import { readDate } from '../published-date.ts';
import { isRefusal } from '../refusal.ts';
import type { Slip } from '../slips.ts';
import { readWrittenDate } from '../written-date.ts';
import { readYesNo } from '../yes-no.ts';
import { imagesFrom } from './alias-images.ts';
import { namesIn, topicsFrom } from './alias-topics.ts';
import { bodyExcerpt } from './body-excerpt.ts';
import { datedName, pathInSite, type SitePlace, sitePlace } from './file-place.ts';
import { type AliasKey, aliasKeys } from './key-aliases.ts';
import { addressOfFile, addressOfPath, addressOfPost, type SitePost } from './site-address.ts';
import { localTimeIn, momentIn } from './zoned-time.ts';

/** A front matter under our own keys. */
export interface OursAndTheirs {
  readonly data: object;
  /** What the file calls a key of ours. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** What is read, and may be meant otherwise. */
  readonly slips: readonly Slip[];
  /** From when on the article is withdrawn. */
  readonly expiresAt?: Date;
  /** Whether it is a page of a site, and no post: it has no date anywhere, nor anything else that only an article has. */
  readonly isPage: boolean;
  /** Whether its address could be made of its path, were the site's known. */
  readonly lacksSite: boolean;
}

interface Reading {
  /** Relative to the content folder. */
  readonly path: string;
  readonly body: Buffer;
  readonly rules: ReadingRules;
}

/** What only a file in our own format has. */
const OWN_KEYS = [
  'publishedDateTime',
  'webUrl',
  'originalUrl',
  'provider',
  'related',
  'heat',
  'quality',
  'story',
];

/** A value for one of our keys, and what the file calls it. */
interface Filling {
  readonly key: string;
  readonly value: unknown;
  readonly name?: readonly string[] | undefined;
}

/** What a front matter has of our keys, and of theirs. */
interface Keys {
  readonly data: object;
  readonly lacks: (key: string) => boolean;
  readonly theirs: ReturnType<typeof aliasKeys>;
}

/**
 * Fills in what a front matter says under the keys of static-site generators, in its file's name or in its body. What it
 * says under our keys stands.
 */
export function asOurs(data: object, { path, body, rules }: Reading): OursAndTheirs {
  const lacks = (key: string) => !Object.hasOwn(data, key) || isNothing(Reflect.get(data, key));
  const keys: Keys = { data, lacks, theirs: aliasKeys(data) };
  const { timezone = 'UTC' } = rules;
  const place = lazily(() => sitePlace(pathInSite(path, rules.folders)));
  const dating = datingOf(keys, place, timezone);
  const address = addressing(keys, dating, place, rules);
  const fillings = [
    ...(dating?.isOther ? [{ key: 'publishedDateTime', value: dating.value, name: dating.key }] : []),
    ...(address.filling ? [address.filling] : []),
    ...topicsOf(keys, place),
    ...picturesOf(keys, rules, address.pageUrl),
    ...excerptOf(keys, body),
    ...draftOf(keys),
  ];
  const expiry = expiryOf(keys, timezone);
  return {
    data:
      fillings.length === 0
        ? data
        : { ...data, ...Object.fromEntries(fillings.map(({ key, value }) => [key, value])) },
    names: new Map(fillings.flatMap(({ key, name }) => (name ? [[key, name] as const] : []))),
    slips: [...slipsOfZone(dating, rules), ...expiry.slips],
    ...(expiry.at && { expiresAt: expiry.at }),
    isPage:
      isUnwritten(keys) ||
      (dating === undefined &&
        !place().isAmongPosts &&
        !address.isElsewhere &&
        !OWN_KEYS.some((key) => Object.hasOwn(data, key))),
    lacksSite: address.lacksSite,
  };
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function datingOf(keys: Keys, place: () => SitePlace, timezone: string): Dating | undefined {
  return keys.lacks('publishedDateTime')
    ? aliasedDate(keys.theirs, place, timezone)
    : ownDate(Reflect.get(keys.data, 'publishedDateTime'), timezone);
}

function slipsOfZone(dating: Dating | undefined, { timezone }: ReadingRules): Slip[] {
  if (!dating?.isNaive || !dating.key || timezone !== undefined) return [];
  const says = 'gives no time zone and is read as UTC: CONTENT_TIMEZONE sets another';
  return [{ key: dating.key, says }];
}

/** Eleventy writes no page for `permalink: false`. */
function isUnwritten({ theirs }: Keys): boolean {
  return theirs('sitePath').some(({ value }) => value === false);
}

interface Addressing {
  readonly filling?: Filling;
  /** Whether the file links to another place than its own site. */
  readonly isElsewhere: boolean;
  /** Whether the site's address is all that is missing. */
  readonly lacksSite: boolean;
  /** Of a post that has its pictures beside it. */
  readonly pageUrl?: string;
}

function addressing(
  keys: Keys,
  dating: Dating | undefined,
  place: () => SitePlace,
  { siteUrl, timezone = 'UTC' }: ReadingRules,
): Addressing {
  const { lacks, theirs } = keys;
  const none = { isElsewhere: false, lacksSite: false };
  if (!lacks('webUrl') || !lacks('originalUrl')) return none;
  const elsewhere = theirs('webUrl').find(isAddress);
  if (elsewhere) {
    const { key, value } = elsewhere;
    return { ...none, isElsewhere: true, filling: { key: 'webUrl', value, name: key } };
  }
  if (isUnwritten(keys) || !isPost(theirs, dating, place)) return none;
  if (siteUrl === undefined) return { ...none, lacksSite: true };
  const date = typeof dating?.value === 'string' ? readDate(dating.value) : undefined;
  const localMs = date instanceof Date ? localTimeIn(timezone, date.getTime()) : undefined;
  const own = ownAddress(siteUrl, theirs, sitePost(theirs, place(), localMs));
  if (own === undefined) return none;
  return {
    ...none,
    filling: { key: 'webUrl', value: own },
    ...(place().isBundle && { pageUrl: own }),
  };
}

function topicsOf({ lacks, theirs }: Keys, place: () => SitePlace): Filling[] {
  if (!lacks('topics')) return [];
  // In our own format it says what kind of file it is.
  const said = theirs('topics').filter(({ key }) => lacks('publishedDateTime') || key[0] !== 'category');
  const value = said.length === 0 ? [] : topicsFrom(said, place().isInUnderscorePosts);
  return value.length === 0 ? [] : [{ key: 'topics', value, name: said[0]?.key }];
}

function picturesOf(
  { data, lacks, theirs }: Keys,
  { siteUrl }: ReadingRules,
  pageUrl: string | undefined,
): Filling[] {
  const said = lacks('images') ? theirs('images') : textsAlone(Reflect.get(data, 'images'));
  if (said.length === 0) return [];
  const resolve = (text: string) => addressOfFile(siteUrl, text, pageUrl);
  return [{ key: 'images', value: said.flatMap(({ value }) => imagesFrom(value, resolve)) }];
}

function excerptOf({ lacks, theirs }: Keys, body: Buffer): Filling[] {
  if (!lacks('excerpt')) return [];
  const said = theirs('excerpt').find(({ value }) => typeof value === 'string');
  return [{ key: 'excerpt', value: said?.value ?? bodyExcerpt(body), name: said?.key }];
}

/** Where several say different things, that it is one: in doubt an article is not shown. */
function draftOf({ lacks, theirs }: Keys): Filling[] {
  const all = theirs('draft');
  const yes = all.find(({ value }) => readYesNo(value, 'draft') === true);
  const said = yes ?? (lacks('draft') ? all[0] : undefined);
  return said ? [{ key: 'draft', value: said.value, name: said.key }] : [];
}

function expiryOf({ theirs }: Keys, timezone: string): { readonly at?: Date; readonly slips: Slip[] } {
  const [said] = theirs('expires');
  if (!said) return { slips: [] };
  const { date } = asDate(said.key, said.value, timezone);
  if (date) return { at: date, slips: [] };
  return { slips: [{ key: said.key, says: 'is no date and has no effect' }] };
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

interface Dating {
  /** As the schema reads it: with its zone, or as it is where it is no date. */
  readonly value: unknown;
  readonly date?: Date;
  /** Undefined where it is in the file's name. */
  readonly key?: readonly string[];
  readonly isNaive: boolean;
  /** Whether it is other than what the file has under our own key. */
  readonly isOther: boolean;
}

/** Words with which Eleventy is told to ask the file system or git, which say nothing here. */
const ASKS_ELSEWHERE = /^(?:git )?(?:last modified|created)$/i;

function aliasedDate(
  keys: (meaning: 'publishedDateTime' | 'modified') => readonly AliasKey[],
  place: () => SitePlace,
  timezone: string,
): Dating | undefined {
  const isSaid = ({ value }: AliasKey) => typeof value !== 'string' || !ASKS_ELSEWHERE.test(value);
  const said = keys('publishedDateTime').find(isSaid);
  if (said) return asDate(said.key, said.value, timezone);
  const inName = datedName(place().stem);
  const named = inName && asDate(undefined, inName.date, timezone);
  if (named?.date) return named;
  const modified = keys('modified').find(isSaid);
  return modified && asDate(modified.key, modified.value, timezone);
}

function asDate(key: readonly string[] | undefined, value: unknown, timezone: string): Dating {
  const asItIs = { value, ...(key && { key }), isNaive: false, isOther: true };
  const written = typeof value === 'string' ? readWrittenDate(value) : undefined;
  if (!written?.hasDay) return asItIs;
  const { localMs, zoneMinutes, hasTime } = written;
  const date = new Date(
    zoneMinutes === undefined ? momentIn(timezone, localMs) : localMs - zoneMinutes * 60_000,
  );
  const isNaive = zoneMinutes === undefined && hasTime;
  return { ...asItIs, value: date.toISOString(), date, isNaive };
}

/** Our own key is read by the schema, and other than in ISO 8601 it is a fault; only its zone may be lacking. */
function ownDate(value: unknown, timezone: string): Dating {
  const dating = { key: ['publishedDateTime'], value, isNaive: false, isOther: false };
  if (typeof value !== 'string') return dating;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value.trim());
  if (isDay && timezone === 'UTC') return dating;
  const local =
    isDay || isRefusal(readDate(value)) ? readDate(isDay ? value : `${value.trim()}Z`) : undefined;
  if (!(local instanceof Date)) return dating;
  const date = new Date(momentIn(timezone, local.getTime()));
  return { ...dating, value: date.toISOString(), isNaive: !isDay, isOther: true };
}

/** A path on its own site is none. What names only one thing is taken as it is, so that a fault in it is named. */
function isAddress({ key, value }: AliasKey): boolean {
  if (typeof value !== 'string') return false;
  if (/^[a-z][\w+.-]*:\/\//i.test(value.trim())) return true;
  return /^(?:external|link)/i.test(key.at(-1) ?? '') && !value.trim().startsWith('/');
}

/** Whether there is anything that tells a post from a page that was only left without an address. */
function isPost(
  keys: ReturnType<typeof aliasKeys>,
  dating: Dating | undefined,
  place: () => SitePlace,
): boolean {
  return (
    (dating !== undefined && dating.key?.[0] !== 'publishedDateTime') ||
    keys('sitePath').length > 0 ||
    keys('slug').length > 0 ||
    place().isAmongPosts
  );
}

function sitePost(
  keys: ReturnType<typeof aliasKeys>,
  place: SitePlace,
  localMs: number | undefined,
): SitePost {
  const [slug] = keys('slug');
  const categories = keys('topics').filter(({ key }) => /^categor/i.test(key.at(-1) ?? ''));
  return {
    place,
    localMs,
    slug: typeof slug?.value === 'string' || typeof slug?.value === 'number' ? String(slug.value) : undefined,
    categories: categories.flatMap(({ key, value }) => namesIn(value, !/y$/i.test(key.at(-1) ?? ''))),
  };
}

function ownAddress(siteUrl: string, keys: ReturnType<typeof aliasKeys>, post: SitePost): string | undefined {
  const path = keys('sitePath').find(({ value }) => typeof value === 'string')?.value;
  const given = typeof path === 'string' ? addressOfPath(siteUrl, path, post) : undefined;
  return given ?? addressOfPost(siteUrl, post);
}

/** Hugo's `images` is a list of texts; ours is one of mappings. */
function textsAlone(images: unknown): AliasKey[] {
  return Array.isArray(images) && images.length > 0 && images.every((image) => typeof image === 'string')
    ? [{ key: ['images'], value: images }]
    : [];
}
