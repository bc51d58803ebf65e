import { isOneSlipFrom } from '../misnamed-key.ts';

/**
 * What static-site generators and their themes call our front matter keys, in the order in which the names
 * are tried. They ignore case, hyphens and underscores. A key of our own always wins.
 */
export const aliases = {
  /** When it was published. */
  publishedDateTime: [
    ...['publishDate', 'pubDate', 'publishedAt', 'publishedDate', 'publishedOn', 'datePublished'],
    ...['date', 'dateTime', 'created', 'createdAt', 'dateCreated'],
  ],
  /** Used where neither a key nor the file's name has a date. */
  modified: [
    ...['lastmod', 'lastModified', 'lastModifiedAt', 'modified', 'modifiedAt', 'dateModified'],
    ...['updated', 'updatedAt', 'updatedDate'],
  ],
  /**
   * The full address of an article elsewhere. The last ones may also be a path on a site, and then don't
   * count.
   */
  webUrl: ['externalUrl', 'externalLink', 'linkUrl', 'link', 'url', 'permalink', 'canonicalUrl'],
  /** The path on its own site. */
  sitePath: ['permalink', 'url', 'link', 'path'],
  /** The last part of that path. */
  slug: ['slug'],
  excerpt: [
    ...['description', 'summary', 'subtitle', 'lead', 'teaser', 'abstract', 'spoiler', 'intro', 'standfirst'],
    ...['dek', 'metaDescription', 'seoDescription', 'ogDescription'],
  ],
  /** All of these together. */
  topics: ['tags', 'categories', 'category'],
  images: [
    ...['image', 'cover', 'coverImage', 'thumbnail', 'heroImage', 'featuredImage', 'featureImage'],
    ...['banner', 'ogImage', 'socialImage'],
  ],
  /** Hugo ignores case, and a draft is not shown. */
  draft: ['draft', 'isDraft', 'unlisted', 'hidden', 'private'],
  /** Only words for a hidden state are read from these. */
  state: ['status', 'state'],
  /** The article is withdrawn from the earliest of these on. */
  expires: [
    ...['expiryDate', 'expires', 'expiresAt', 'expiresOn', 'expiry', 'expiryTime', 'expireDate', 'expireAt'],
    ...['expire', 'expired', 'expirationDate', 'expiration', 'validUntil', 'publishUntil', 'publishedUntil'],
    ...['unpublishDate', 'unpublish', 'unpublishAt', 'unpublishOn', 'unpublishedAt', 'unpublished'],
  ],
  /** Known, so that it is not taken for a typo. Not shown: a story names its outlet. */
  author: ['author', 'authors'],
} as const;

export type Meaning = keyof typeof aliases;

/** A key of a front matter that is not our own. */
export interface AliasKey {
  /** As the file has it, with its table. */
  readonly key: readonly string[];
  readonly value: unknown;
}

/** Tables in which generators expect keys that they don't know: Hugo's, and Zola's two. */
const tables = ['params', 'extra', 'taxonomies'];

const foldedNames = new Map<string, string>(
  Object.values(aliases)
    .flat()
    .map((name) => [name, fold(name)]),
);

const known = new Set(foldedNames.values());

const meanings = Object.keys(aliases).filter((name): name is Meaning => Object.hasOwn(aliases, name));

/** `key:` with nothing after it counts as absent. */
export function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function fold(key: string): string {
  return key.toLowerCase().replaceAll(/[-_]/g, '');
}

/** Whether a key is one of these, however it is spelled. */
export function isAlias(key: string): boolean {
  return key.length < 40 && known.has(fold(key));
}

/** What a key means by its name alone, however it is spelled. */
export function meaningOf(key: string): Meaning | undefined {
  if (key.length >= 40) return undefined;
  const folded = fold(key);
  return meanings.find((meaning) => aliases[meaning].some((name) => foldedNames.get(name) === folded));
}

/** Keys one letter away from a name for an article's expiry, with that name. */
export function likelyExpiryKeys(data: object): readonly (AliasKey & { readonly meant: string })[] {
  return Object.entries(data).flatMap(([key, value]) => {
    if (!/^e?xp|^u?np|^un/i.test(key) || isAlias(key) || isNothing(value)) return [];
    const meant = aliases.expires.find((name) => name.length >= 6 && isOneSlipFrom(fold(key), fold(name)));
    return meant === undefined ? [] : [{ key: [key], value, meant }];
  });
}

/** Whether a key may contain other keys. */
export function isTable(key: string): boolean {
  return tables.includes(key);
}

/**
 * The keys of a front matter that have one of these meanings and a value, in the order of the table; those of
 * one name in the file's order, outer ones first.
 */
export function aliasKeys(data: object): (meaning: Meaning) => readonly AliasKey[] {
  const found = new Map<string, AliasKey[]>();
  for (const [key, value] of Object.entries(data)) note([key], value);
  for (const table of tables) {
    const inner: unknown = Object.hasOwn(data, table) ? Reflect.get(data, table) : undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) continue;
    for (const [key, value] of Object.entries(inner)) note([table, key], value);
  }
  function note(key: readonly string[], value: unknown): void {
    const name = key.at(-1) ?? '';
    if (isNothing(value) || name.length >= 40) return;
    const folded = fold(name);
    if (!known.has(folded)) return;
    const alike = found.get(folded);
    if (alike) alike.push({ key, value });
    else found.set(folded, [{ key, value }]);
  }
  if (found.size === 0) return () => [];
  return (meaning) => aliases[meaning].flatMap((name) => found.get(foldedNames.get(name) ?? '') ?? []);
}
