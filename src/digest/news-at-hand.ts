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

/** Behind a number, or "the": what a person sees who has added no news. */
export const sampleArticles = 'sample articles of December 2021; add your own news with heatline init';

/** Where a digest would be empty: what the newest article is, and what to do. */
export function newestArticleLines(news: NewsAtHand, timezone: string): readonly string[] {
  if (news.kind === 'none') return [`There are no articles yet. ${howToAddNews}`];
  const { title, provider, publishedAt } = news.newest;
  const at = formatLocalTime(publishedAt, timezone);
  return [
    `The newest article is ${quoted(title)} (${provider.name}, ${at}).`,
    ...(news.kind === 'samples' ? [`There are only the ${sampleArticles}.`] : []),
  ];
}

const dayMs = 24 * 60 * 60_000;

/** A source from which nothing came for this long is taken for dry. */
export const dryAfterMs = 3 * dayMs;

/** Why a schedule sends nothing until news comes, as sentences; undefined where there is news. */
export function noNewsWarning(index: Index, now: Date): string | undefined {
  const news = newsAtHand(index, now);
  if (news.kind === 'none') return `${nothingComes}: there are no articles yet. ${howToAddNews}`;
  const ageMs = now.getTime() - news.newest.publishedAt.getTime();
  if (ageMs <= dryAfterMs) return undefined;
  if (news.kind === 'samples') return `${nothingComes}: there are only the ${sampleArticles}.`;
  const days = Math.floor(ageMs / dayMs);
  return `${nothingComes}: the newest article is ${days} days old. See that articles still arrive, or add feeds with: heatline init`;
}

const nothingComes = 'No digest comes until there is news';
