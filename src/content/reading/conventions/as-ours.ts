import type { ReadingRules } from '../../reading-rules.ts';
import { readDate } from '../published-date.ts';
import { isRefusal } from '../refusal.ts';
import type { Slip } from '../slips.ts';
import { readWrittenDate } from '../written-date.ts';
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

/**
 * Fills in what a front matter says under the keys of static-site generators, in its file's name or in its body. What it
 * says under our keys stands.
 */
export function asOurs(data: object, { path, body, rules }: Reading): OursAndTheirs {
  const lacks = (key: string) => !Object.hasOwn(data, key) || isNothing(Reflect.get(data, key));
  const keys = aliasKeys(data);
  const filled = new Map<string, unknown>();
  const names = new Map<string, readonly string[]>();
  const slips: Slip[] = [];
  const { timezone = 'UTC' } = rules;
  let known: SitePlace | undefined;
  const place = () => {
    known ??= sitePlace(pathInSite(path, rules.folders));
    return known;
  };
  const fill = (key: string, value: unknown, name?: readonly string[]) => {
    filled.set(key, value);
    if (name) names.set(key, name);
  };

  const dating = lacks('publishedDateTime')
    ? aliasedDate(keys, place, timezone)
    : ownDate(Reflect.get(data, 'publishedDateTime'), timezone);
  if (dating) {
    if (dating.isOther) fill('publishedDateTime', dating.value, dating.key);
    const { key } = dating;
    if (dating.isNaive && key && rules.timezone === undefined) {
      slips.push({ key, says: 'gives no time zone and is read as UTC: CONTENT_TIMEZONE sets another' });
    }
  }

  let post: SitePost | undefined;
  let lacksSite = false;
  let isElsewhere = false;
  // Eleventy writes no page for `permalink: false`.
  const isHidden = keys('sitePath').some(({ value }) => value === false);
  if (lacks('webUrl') && lacks('originalUrl')) {
    const elsewhere = keys('webUrl').find(isAddress);
    isElsewhere = elsewhere !== undefined;
    if (elsewhere) fill('webUrl', elsewhere.value, elsewhere.key);
    else if (!isHidden && isPost(keys, dating, place)) {
      const date = typeof dating?.value === 'string' ? readDate(dating.value) : undefined;
      post = sitePost(
        keys,
        place(),
        date instanceof Date ? localTimeIn(timezone, date.getTime()) : undefined,
      );
      const own = rules.siteUrl === undefined ? undefined : ownAddress(rules.siteUrl, keys, post);
      if (own !== undefined) fill('webUrl', own);
      lacksSite = rules.siteUrl === undefined;
    }
  }

  if (lacks('topics')) {
    // In our own format it says what kind of file it is.
    const said = keys('topics').filter(({ key }) => lacks('publishedDateTime') || key[0] !== 'category');
    const topics = said.length === 0 ? [] : topicsFrom(said, place().isInUnderscorePosts);
    if (topics.length > 0) fill('topics', topics, said[0]?.key);
  }
  const ownImages: unknown = Reflect.get(data, 'images');
  const pictures = lacks('images') ? keys('images') : textsAlone(ownImages);
  if (pictures.length > 0) {
    const address = filled.get('webUrl');
    const page = post && place().isBundle && typeof address === 'string' ? address : undefined;
    const resolve = (text: string) => addressOfFile(rules.siteUrl, text, page);
    fill(
      'images',
      pictures.flatMap(({ value }) => imagesFrom(value, resolve)),
    );
  }
  if (lacks('excerpt')) {
    const said = keys('excerpt').find(({ value }) => typeof value === 'string');
    const text = said?.value ?? bodyExcerpt(body);
    if (text !== '') fill('excerpt', text, said?.key);
  }

  const [end] = keys('expires');
  const expiry = end && asDate(end.key, end.value, timezone);
  if (end && !expiry?.date) slips.push({ key: end.key, says: 'is no date and has no effect' });
  return {
    data: filled.size === 0 ? data : { ...data, ...Object.fromEntries(filled) },
    names,
    slips,
    ...(expiry?.date && { expiresAt: expiry.date }),
    isPage:
      isHidden ||
      (dating === undefined &&
        !place().isAmongPosts &&
        !isElsewhere &&
        !OWN_KEYS.some((key) => Object.hasOwn(data, key))),
    lacksSite,
  };
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
