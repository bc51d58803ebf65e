import { readDate } from '../published-date.ts';
import type { Slip } from '../slip.ts';
import { namesIn } from './alias-topics.ts';
import type { Dating } from './dating.ts';
import type { SitePlace } from './file-place.ts';
import type { AliasKey } from './key-aliases.ts';
import type { Filling, SaidKeys } from './said-keys.ts';
import { addressOfPath, addressOfPost, isTemplate, type SitePost } from './site-address.ts';
import { localTimeIn } from './zoned-time.ts';

/** The address of an article that has none under our own keys. */
export interface Addressing {
  readonly filling?: Filling;
  /** Whether the file links to a place outside its own site. */
  readonly isElsewhere: boolean;
  /** Whether only the site's address is missing. */
  readonly lacksSite: boolean;
  /** For a post with its images beside it. */
  readonly pageUrl?: string;
  readonly slips: readonly Slip[];
}

interface Site {
  readonly siteUrl: string | undefined;
  readonly timezone: string;
}

/** Eleventy writes no page for `permalink: false`. */
export function isUnwritten({ theirs }: SaidKeys): boolean {
  return theirs('sitePath').some(({ value }) => value === false);
}

export function addressing(
  keys: SaidKeys,
  dating: Dating | undefined,
  place: () => SitePlace,
  { siteUrl, timezone }: Site,
): Addressing {
  const { lacks, theirs } = keys;
  const none = { isElsewhere: false, lacksSite: false, slips: [] };
  if (!lacks('webUrl') || !lacks('originalUrl')) return none;
  const elsewhere = theirs('webUrl').find(isAddress);
  if (elsewhere) {
    const { key, value } = elsewhere;
    return { ...none, isElsewhere: true, filling: { key: 'webUrl', value, name: key } };
  }
  if (isUnwritten(keys) || !isPost(keys, dating, place)) return none;
  if (siteUrl === undefined) return { ...none, lacksSite: true };
  const date = typeof dating?.value === 'string' ? readDate(dating.value) : undefined;
  const localMs = date instanceof Date ? localTimeIn(timezone, date.getTime()) : undefined;
  const post = sitePost(keys, place(), localMs);
  const paths = theirs('sitePath').filter(({ value }) => typeof value === 'string');
  const path = paths.find(({ value }) => !isTemplate(String(value)));
  const own = (path && addressOfPath(siteUrl, String(path.value), post)) ?? addressOfPost(siteUrl, post);
  const template = path ? undefined : paths[0];
  if (own === undefined) return none;
  return {
    ...none,
    filling: { key: 'webUrl', value: own },
    ...(place().isBundle && { pageUrl: own }),
    slips: template
      ? [{ key: template.key, says: `is a template, which is not filled in: the address is ${own}` }]
      : [],
  };
}

/**
 * A path on its own site doesn't count. If the key can only mean an address, its value is taken unchecked, so
 * that a fault in it is reported.
 */
function isAddress({ key, value }: AliasKey): boolean {
  if (typeof value !== 'string') return false;
  if (/^[a-z][\w+.-]*:\/\//i.test(value.trim())) return true;
  return /^(?:external|link)/i.test(key.at(-1) ?? '') && !value.trim().startsWith('/') && !isTemplate(value);
}

/** Whether anything shows that this is a post, and not a page that just has no address. */
function isPost({ theirs }: SaidKeys, dating: Dating | undefined, place: () => SitePlace): boolean {
  return (
    (dating !== undefined && dating.key?.[0] !== 'publishedDateTime') ||
    theirs('sitePath').length > 0 ||
    theirs('slug').length > 0 ||
    place().isAmongPosts
  );
}

function sitePost({ theirs }: SaidKeys, place: SitePlace, localMs: number | undefined): SitePost {
  const slug = theirs('slug').find(({ value }) => typeof value !== 'string' || !isTemplate(value));
  const categories = theirs('topics').filter(({ key }) => /^categor/i.test(key.at(-1) ?? ''));
  return {
    place,
    localMs,
    slug: typeof slug?.value === 'string' || typeof slug?.value === 'number' ? String(slug.value) : undefined,
    categories: categories.flatMap(({ key, value }) => namesIn(value, !/y$/i.test(key.at(-1) ?? ''))),
  };
}
