import type { Article } from '../content/article.ts';
import { rememberByObject } from '../content/remember-by-object.ts';
import { isTellingTitle } from '../content/stories/telling-title.ts';
import { linkKey, storyKeys } from '../content/story-keys.ts';

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

const LEAD = 'lead:';
const TITLE = 'title:';

/** What is remembered longest: the page that readers were sent to, in case it leads a story again. */
export function keysOfLead({ url }: Pick<Article, 'url'>): string[] {
  const link = linkKey(url);
  return link === undefined ? [] : [`${LEAD}${link}`];
}

export function isOfLead(key: string): boolean {
  return key.startsWith(LEAD);
}

export function keysOfArticles(articles: readonly Article[]): string[] {
  return [...new Set(articles.flatMap(keysOf))];
}

/** An article with neither an address of its own nor a letter in its title is recognised by its file. */
const keysOf = rememberByObject((article: Article): readonly string[] => {
  const keys = storyKeys(article).map((key) => ofOutlet(key, article));
  return keys.length > 0 ? keys : [`file:${article.path}`];
});

/** A generic title such as "News in brief" counts only together with its outlet. */
function ofOutlet(key: string, { title, provider }: Article): string {
  if (!key.startsWith(TITLE) || isTellingTitle(title)) return key;
  return `${TITLE}${provider.domain}:${key.slice(TITLE.length)}`;
}

/** What a page is recognised by: its address and its title. */
export function keysOfPage(url: string, title: string): string[] {
  return storyKeys({ url, title });
}

export function titledBy(articles: readonly Article[]): TitleUse[] {
  return articles.flatMap(titlesOf);
}

/** Digests that are due together choose among the same articles. */
const titlesOf = rememberByObject((article: Article): readonly TitleUse[] =>
  keysOf(article)
    .filter((key) => key.startsWith(TITLE))
    .map((key) => ({ key, outlet: article.provider.domain, at: article.publishedAt })),
);
