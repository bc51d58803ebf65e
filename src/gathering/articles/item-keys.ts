import { createHash } from 'node:crypto';
import { plainText } from '../../content/reading/plain-text.ts';
import { linkKey, normalizeTitle } from '../../content/story-keys.ts';
import type { FeedItem } from '../reading/parsed-feed.ts';

/** A shorter text may stand in many items: "The news at ten". In characters. */
const tellingText = 40;

/** What an item is known by, so that it becomes one article however often and wherever it comes. */
export interface ItemKeys {
  /** The most reliable first; hashes of equal length. Never empty. */
  readonly keys: readonly string[];
}

/**
 * The keys of a feed's items, in their order: the page that an item links to, in whatever feed; its id within the feed; and
 * its title with its date within the feed, for feeds that change their ids; without a link of its own its words, for feeds
 * that change their dates as well. A link that several items of the document share, or that leads into a page, tells none of
 * them apart, and neither does an id that several pages of it share.
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

/** The same item twice in one document: its link is one page's all the same. */
function isRepeated(
  items: readonly FeedItem[],
  links: readonly (string | undefined)[],
  index: number,
): boolean {
  const title = items[index]?.title;
  return links.every((link, other) => link !== links[index] || items[other]?.title === title);
}

/** An item with an anchor (`#v1.2`) is a part of a page. */
function pageOf(link: string | undefined): string | undefined {
  if (link === undefined || /#.+/.test(link)) return undefined;
  return linkKey(link);
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}
