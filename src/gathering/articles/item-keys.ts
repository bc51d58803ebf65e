import { createHash } from 'node:crypto';
import { plainText } from '../../content/reading/plain-text.ts';
import { linkKey, normalizeTitle } from '../../content/story-keys.ts';
import type { FeedItem } from '../reading/parsed-feed.ts';

/** A shorter text may appear in many items: "The news at ten". In characters. */
const tellingText = 40;

/** Identifies an item, so that it becomes a single article however often and wherever it appears. */
export interface ItemKeys {
  /** Most reliable first; hashes of equal length. Never empty. */
  readonly keys: readonly string[];
}

/**
 * The keys of a feed's items, in the feed's order. A key is the page that the item links to, across feeds;
 * its id within the feed; its title and date within the feed, for feeds that change their ids; or, without a
 * link of its own, its text, for feeds that change dates too. A link identifies nothing when several items of
 * the document share it or when it points into a page, and neither does an id shared by several pages.
 * @param feed the feed's address
 */
export function keysOfItems(items: readonly FeedItem[], feed: string): ItemKeys[] {
  const links = items.map(({ link }) => pageOf(link));
  const uses = new Map<string, number>();
  for (const link of links) if (link !== undefined) uses.set(link, (uses.get(link) ?? 0) + 1);
  const byId = Map.groupBy(items.keys(), (index) => items[index]?.id ?? '');
  const isOne = (id: string) => {
    const same = byId.get(id) ?? [];
    const titles = new Set(same.map((index) => items[index]?.title));
    return titles.size === 1 || new Set(same.map((index) => links[index])).size === 1;
  };
  return items.map((item, index) => {
    const link = links[index];
    const title = normalizeTitle(plainText(item.title || item.text.slice(0, 500)));
    const isOnlyOne = link !== undefined && (uses.get(link) === 1 || isRepeated(items, links, index));
    const keys = [
      ...(isOnlyOne ? [`link ${link}`] : []),
      ...(item.id && isOne(item.id) ? [`id ${feed} ${item.id}`] : []),
      ...(title !== '' && item.publishedAt
        ? [`title ${feed} ${item.publishedAt.toISOString()} ${title}`]
        : []),
    ];
    const all = keys.length > 0 ? keys : [`text ${feed} ${item.link ?? ''} ${title}`];
    const hasWords = !isOnlyOne && item.text.length >= tellingText;
    const words = `words ${feed} ${item.link ?? ''} ${item.title} ${item.text}`;
    return { keys: [...all, ...(hasWords ? [words] : [])].map(hashOf) };
  });
}

/** Whether this is the same item twice in one document: its link still identifies one page. */
function isRepeated(
  items: readonly FeedItem[],
  links: readonly (string | undefined)[],
  index: number,
): boolean {
  const title = items[index]?.title;
  return links.every((link, other) => link !== links[index] || items[other]?.title === title);
}

/** A link with an anchor (`#v1.2`) is part of a page, not a page. */
function pageOf(link: string | undefined): string | undefined {
  if (link === undefined || /#.+/.test(link)) return undefined;
  return linkKey(link);
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}
