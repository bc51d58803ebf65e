import { cleanExcerpt } from '../../content/reading/clean-excerpt.ts';
import { plainText } from '../../content/reading/plain-text.ts';
import { shorten } from '../../platform/text/shorten.ts';
import type { Feed } from '../feed.ts';
import type { FeedItem, ItemImage, ParsedFeed } from '../reading/parsed-feed.ts';
import type { Outlet, Outlets } from './outlet.ts';

/** What an article file says about an item of a feed. */
export interface GatheredArticle {
  readonly title: string;
  readonly excerpt: string;
  readonly publishedAt: Date;
  readonly url: string;
  readonly outlet: Outlet;
  readonly quality: number;
  readonly topics: readonly string[];
  readonly image: ItemImage | undefined;
  /** The feed's address in the form shown to people. */
  readonly feed: string;
}

/** In characters. */
const maxTitleLength = 300;
const maxExcerptLength = 500;
/** For an item without a title, the start of its text becomes one. */
const maxMadeTitleLength = 100;

/** WordPress provides a dozen tags per article. */
const maxCategories = 5;
const maxTopicLength = 40;

/**
 * The article for an item; undefined when the item has neither a title nor a text.
 * @param publishedAt its date, or a substitute
 */
export function articleOfItem(
  item: FeedItem,
  publishedAt: Date,
  {
    feed,
    parsed,
    outlets,
    shownFeed,
  }: { feed: Feed; parsed: ParsedFeed; outlets: Outlets; shownFeed: string },
): GatheredArticle | undefined {
  const written = shorten(plainText(item.title), maxTitleLength);
  const text = plainText(item.text);
  const title = written || firstWords(text);
  if (title === '') return undefined;
  return {
    title,
    excerpt: shorten(cleanExcerpt(text, title), maxExcerptLength),
    publishedAt,
    // Without a link of its own, the article links to the outlet. A whole site is not an article's address,
    // so it joins nothing.
    url: item.link ?? feed.site ?? parsed.site ?? `${new URL(feed.address).origin}/`,
    outlet: outlets.of(item),
    quality: feed.quality,
    topics: topicsOf(feed, item),
    image: item.image,
    feed: shownFeed,
  };
}

function firstWords(text: string): string {
  const [sentence = ''] = /^.{20,}?[.!?。！？](?=\s|$)/u.exec(text.slice(0, maxMadeTitleLength)) ?? [];
  return sentence || shorten(text, maxMadeTitleLength);
}

/** Each once, those of the feeds file first. */
function topicsOf(feed: Feed, { categories }: FeedItem): string[] {
  const own = categories
    .map((category) => plainText(category))
    // Drops the address of a category scheme and lists of keywords.
    .filter((name) => name !== '' && name.length <= maxTopicLength && !/^https?:|[,;/]/.test(name))
    .slice(0, maxCategories);
  const byName = new Map<string, string>();
  for (const topic of [...feed.topics, ...own]) {
    if (!byName.has(topic.toLowerCase())) byName.set(topic.toLowerCase(), topic);
  }
  return [...byName.values()];
}
