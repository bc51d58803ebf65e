import type { ReadingRules } from '../../reading-rules.ts';
import { cleanExcerpt } from '../clean-excerpt.ts';
import { plainText } from '../plain-text.ts';
import type { Slip } from '../slip.ts';
import { addressing, isUnwritten } from './addressing.ts';
import { imagesFrom } from './alias-images.ts';
import { topicsFrom } from './alias-topics.ts';
import { bodyExcerpt } from './body-excerpt.ts';
import { datingOf, slipsOfDating } from './dating.ts';
import { folderOf, pathInSite, type SitePlace, sitePlace } from './file-place.ts';
import type { AliasKey } from './key-aliases.ts';
import { type Filling, type SaidKeys, saidKeys } from './said-keys.ts';
import { addressOfFile } from './site-address.ts';
import { draftOf, expiryOf } from './withholding.ts';

/** A front matter translated to our own keys. */
export interface OursAndTheirs {
  readonly data: object;
  /** What the file calls one of our keys. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** What was read but may have been intended differently. */
  readonly slips: readonly Slip[];
  /** From then on the article is withdrawn. */
  readonly expiresAt?: Date;
  /**
   * Whether it is a page of a site rather than a post: it has no date anywhere, nor anything else that only
   * an article has.
   */
  readonly isPage: boolean;
  /** Whether its address could be derived from its path if the site's were known. */
  readonly lacksSite: boolean;
}

interface Reading {
  /** Relative to the content folder. */
  readonly path: string;
  readonly body: Buffer;
  readonly rules: ReadingRules;
}

/** Keys that only a file in our own format has. */
const ownKeys = [
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
 * Fills in what a front matter gives under the keys of static-site generators, in its file's name or in its
 * body. Values under our own keys win.
 */
export function asOurs(data: object, { path, body, rules }: Reading): OursAndTheirs {
  const keys = saidKeys(data);
  const { timezone = 'UTC' } = rules;
  const siteUrl = folderOf(path, rules.folders)?.siteUrl;
  const place = lazily(() => sitePlace(pathInSite(path, rules.folders)));
  const dating = datingOf(keys, place, timezone);
  const address = addressing(keys, dating, place, { siteUrl, timezone });
  const fillings = [
    ...(dating?.isOther ? [{ key: 'publishedDateTime', value: dating.value, name: dating.key }] : []),
    ...(address.filling ? [address.filling] : []),
    ...topicsOf(keys, place),
    ...picturesOf(keys, siteUrl, address.pageUrl),
    ...excerptOf(keys, body),
    ...draftOf(keys),
    // Here it is a date, so it does not say whether the article is published.
    ...(dating?.key?.[0] === 'published' ? [{ key: 'published', value: undefined }] : []),
  ];
  const expiry = expiryOf(keys, timezone);
  return {
    data:
      fillings.length === 0
        ? data
        : { ...data, ...Object.fromEntries(fillings.map(({ key, value }) => [key, value])) },
    names: new Map(fillings.flatMap(({ key, name }) => (name ? [[key, name] as const] : []))),
    slips: [...slipsOfDating(dating, rules.timezone), ...address.slips, ...expiry.slips],
    ...(expiry.at && { expiresAt: expiry.at }),
    isPage:
      isUnwritten(keys) ||
      (dating === undefined &&
        !place().isAmongPosts &&
        !address.isElsewhere &&
        !ownKeys.some((key) => Object.hasOwn(data, key))),
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

function topicsOf({ lacks, theirs }: SaidKeys, place: () => SitePlace): Filling[] {
  if (!lacks('topics')) return [];
  // In our own format this key gives the kind of file.
  const said = theirs('topics').filter(({ key }) => lacks('publishedDateTime') || key[0] !== 'category');
  const value = said.length === 0 ? [] : topicsFrom(said, place().isInUnderscorePosts);
  return value.length === 0 ? [] : [{ key: 'topics', value, name: said[0]?.key }];
}

function picturesOf(
  { data, lacks, theirs }: SaidKeys,
  siteUrl: string | undefined,
  pageUrl: string | undefined,
): Filling[] {
  const said = lacks('images') ? theirs('images') : textsAlone(Reflect.get(data, 'images'));
  if (said.length === 0) return [];
  const resolve = (text: string) => addressOfFile(siteUrl, text, pageUrl);
  return [{ key: 'images', value: said.flatMap(({ value }) => imagesFrom(value, resolve)) }];
}

/** An excerpt that only repeats the title says nothing, so the next source is tried. */
function excerptOf({ data, lacks, theirs }: SaidKeys, body: Buffer): Filling[] {
  if (!lacks('excerpt')) return [];
  const said: unknown = Reflect.get(data, 'title');
  const title = typeof said === 'string' ? plainText(said) : '';
  const isTelling = (text: string) => cleanExcerpt(plainText(text), title) !== '';
  const given = theirs('excerpt').find(({ value }) => typeof value === 'string' && isTelling(value));
  return [{ key: 'excerpt', value: given?.value ?? bodyExcerpt(body, isTelling), name: given?.key }];
}

/** Hugo's `images` is a list of texts; ours is a list of mappings. */
function textsAlone(images: unknown): AliasKey[] {
  return Array.isArray(images) && images.length > 0 && images.every((image) => typeof image === 'string')
    ? [{ key: ['images'], value: images }]
    : [];
}
