import type { Article } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { areSamples } from '../content/sample-articles.ts';
import { quoted } from '../platform/one-line.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';

/** What there is to make digests of. */
export type NewsAtHand =
  | { readonly kind: 'none' }
  /** Nothing but the articles that come with Heatline. */
  | { readonly kind: 'samples'; readonly newest: Article }
  | { readonly kind: 'articles'; readonly newest: Article };

type Index = Pick<ArticleIndex, 'newestPublished' | 'hottest' | 'byId' | 'counts'>;

const secondMs = 1_000;

/** @param now articles of the future wait */
export function newsAtHand(index: Index, now: Date): NewsAtHand {
  const until = index.newestPublished(now);
  if (!until) return { kind: 'none' };
  const [newest] = [...index.hottest({ span: { after: new Date(until.getTime() - secondMs), until } })];
  if (!newest) return { kind: 'none' };
  return { kind: areSamples(index) ? 'samples' : 'articles', newest };
}

/** How a person brings news in: that is done where Heatline runs, not in a chat. */
export const howToAddNews = 'Add your own news with: heatline init';

/** "sample articles of December 2021; add your own news with heatline init", behind a count or a noun. */
export const sampleArticles = 'sample articles of December 2021; add your own news with heatline init';

/** Where a digest would be empty: what the newest article is, and what to do. Sentences. */
export function newestArticleLines(news: NewsAtHand, timezone: string): readonly string[] {
  if (news.kind === 'none') return [`There are no articles yet. ${howToAddNews}`];
  const { title, provider, publishedAt } = news.newest;
  const at = formatLocalTime(publishedAt, timezone);
  return [
    `The newest article is ${quoted(title)} (${provider.name}, ${at}).`,
    ...(news.kind === 'samples' ? [`There are only the ${sampleArticles}.`] : []),
  ];
}

/** A source from which nothing came for this long is taken for dry. */
const dryAfterMs = 3 * 24 * 60 * 60_000;

/**
 * Why a schedule sends nothing until news comes, as sentences; undefined where there is news.
 * @param index undefined where articles were not read
 */
export function noNewsWarning(index: Index, now: Date): string | undefined {
  const news = newsAtHand(index, now);
  if (news.kind === 'none')
    return `No digest comes until there is news: there are no articles yet. ${howToAddNews}`;
  if (news.kind === 'samples')
    return `No digest comes until there is news: there are only the ${sampleArticles}.`;
  const days = Math.floor((now.getTime() - news.newest.publishedAt.getTime()) / (24 * 60 * 60_000));
  if (days * 24 * 60 * 60_000 < dryAfterMs) return undefined;
  return `No digest comes until there is news: the newest article is ${days} days old. See that articles still arrive, or add feeds with: heatline init`;
}
