import type { Article } from '../content/article.ts';
import { isTellingTitle } from '../content/stories/telling-title.ts';
import { linkKey, storyKeys } from '../content/story-keys.ts';
import { memoizeByObject } from '../platform/caching/memoize-by-object.ts';

/** What a story is recognised by: the addresses and titles of its own articles. */
export interface KnownUnder {
  readonly keys: Iterable<string>;
  readonly titled: readonly TitleUse[];
}

/** Who published under a title, and when. */
export interface Published {
  /** The domain of the outlet. */
  readonly outlet: string;
  readonly at: Date;
}

export interface TitleUse extends Published {
  readonly key: string;
}

const leadPrefix = 'lead:';
const titlePrefix = 'title:';

/** What is remembered longest: the page that readers were sent to, in case it leads a story again. */
export function keysOfLead({ url }: Pick<Article, 'url'>): string[] {
  const link = linkKey(url);
  return link === undefined ? [] : [`${leadPrefix}${link}`];
}

export function isOfLead(key: string): boolean {
  return key.startsWith(leadPrefix);
}

export function keysOfArticles(articles: readonly Article[]): string[] {
  return [...new Set(articles.flatMap(keysOf))];
}

/** An article with neither an address of its own nor a letter in its title is recognised by its file. */
const keysOf = memoizeByObject((article: Article): readonly string[] => {
  const keys = storyKeys(article).map((key) => ofOutlet(key, article));
  return keys.length > 0 ? keys : [`file:${article.path}`];
});

/** A generic title such as "News in brief" counts only together with its outlet. */
function ofOutlet(key: string, { title, provider }: Article): string {
  if (!key.startsWith(titlePrefix) || isTellingTitle(title)) return key;
  return `${titlePrefix}${provider.domain}:${key.slice(titlePrefix.length)}`;
}

/** What a page is recognised by: its address and its title. */
export function keysOfPage(url: string, title: string): string[] {
  return storyKeys({ url, title });
}

export function titledBy(articles: readonly Article[]): TitleUse[] {
  return articles.flatMap(titlesOf);
}

/** Digests that are due together choose among the same articles. */
const titlesOf = memoizeByObject((article: Article): readonly TitleUse[] =>
  keysOf(article)
    .filter((key) => key.startsWith(titlePrefix))
    .map((key) => ({ key, outlet: article.provider.domain, at: article.publishedAt })),
);
