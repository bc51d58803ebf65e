import type { Article } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { areSamples } from '../content/sample-articles.ts';
import { quoted } from '../platform/text/one-line.ts';
import { dayMs, secondMs } from '../platform/time/durations.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';
import type { DigestSettings } from '../subscriptions/settings.ts';

/** What news there is for digests. */
export type NewsAtHand =
  | { readonly kind: 'none' }
  /** All articles are dated in the future and have to wait. */
  | { readonly kind: 'upcoming'; readonly count: number; readonly first: Date }
  /** Only the sample articles that come with Heatline. */
  | { readonly kind: 'samples'; readonly newest: Article }
  | { readonly kind: 'articles'; readonly newest: Article };

type Index = Pick<ArticleIndex, 'newestPublished' | 'upcoming' | 'hottest' | 'byId' | 'counts'>;

/** @param now articles dated later have to wait */
export function newsAtHand(index: Index, now: Date): NewsAtHand {
  const until = index.newestPublished(now);
  const span = until && { after: new Date(until.getTime() - secondMs), until };
  const [newest] = span ? [...index.hottest({ span })] : [];
  if (newest) return { kind: areSamples(index) ? 'samples' : 'articles', newest };
  const { count, first } = index.upcoming(now);
  return first ? { kind: 'upcoming', count, first } : { kind: 'none' };
}

/**
 * How to add news: this is done where Heatline runs, not in a chat.
 * @param listedFeeds how many feeds are listed, if no news has come from any of them yet
 */
export function howToGetNews(listedFeeds: number): string {
  return listedFeeds === 0
    ? 'Add your own news with: heatline init'
    : `${fromFeeds(listedFeeds)}. Fetch it now with: heatline feeds gather`;
}

/** Text to follow a number or "the": what people see who have no other news. */
export function sampleArticles(listedFeeds: number): string {
  return listedFeeds === 0
    ? 'sample articles of December 2021; add your own news with heatline init'
    : `sample articles of December 2021; ${fromFeeds(listedFeeds)}: heatline feeds gather fetches it`;
}

function fromFeeds(count: number): string {
  return `${count === 1 ? '1 feed is' : `${count} feeds are`} listed, and no news has come from ${count === 1 ? 'it' : 'them'} yet`;
}

/** For an empty digest: what the newest article is, and what to do. */
export function newestArticleLines(
  news: NewsAtHand,
  timezone: string,
  listedFeeds: number,
): readonly string[] {
  if (news.kind === 'none') return [`There are no articles yet. ${howToGetNews(listedFeeds)}`];
  if (news.kind === 'upcoming') return [`Nothing is published yet: ${waiting(news, timezone)}.`];
  const { title, provider, publishedAt } = news.newest;
  const at = formatLocalTime('en', publishedAt, timezone);
  return [
    `The newest article is ${quoted(title)} (${provider.name}, ${at}).`,
    ...(news.kind === 'samples' ? [`There are only the ${sampleArticles(listedFeeds)}.`] : []),
  ];
}

/** Articles dated in the future, and the time from which the first one counts. */
export function waiting(
  { count, first }: Pick<Extract<NewsAtHand, { kind: 'upcoming' }>, 'count' | 'first'>,
  timezone: string,
): string {
  const at = formatLocalTime('en', first, timezone);
  return count === 1
    ? `the only article is dated in the future and waits until ${at}`
    : `all ${count} articles are dated in the future; the first waits until ${at}`;
}

/** What happens to digests while there is no news. */
export function untilNews(onEmpty: DigestSettings['onEmpty'] = 'skip'): string {
  return onEmpty === 'note'
    ? 'Until there is news, digests only say that there is none'
    : 'No digest comes until there is news';
}

/** A source that has brought nothing for this long counts as dry. */
export const dryAfterMs = 3 * dayMs;

/**
 * Why a schedule sends no stories until news comes, as sentences; undefined where there is news.
 * @param timezone for the times in the text
 */
export function noNewsWarning(
  index: Index,
  now: Date,
  {
    timezone,
    listedFeeds,
    onEmpty,
  }: {
    readonly timezone: string;
    readonly listedFeeds: number;
    readonly onEmpty?: DigestSettings['onEmpty'];
  },
): string | undefined {
  const nothingComes = untilNews(onEmpty);
  const news = newsAtHand(index, now);
  if (news.kind === 'none') return `${nothingComes}: there are no articles yet. ${howToGetNews(listedFeeds)}`;
  if (news.kind === 'upcoming') return `${nothingComes}: ${waiting(news, timezone)}.`;
  const ageMs = now.getTime() - news.newest.publishedAt.getTime();
  if (ageMs <= dryAfterMs) return undefined;
  if (news.kind === 'samples') return `${nothingComes}: there are only the ${sampleArticles(listedFeeds)}.`;
  const days = Math.floor(ageMs / dayMs);
  return `${nothingComes}: the newest article is ${days} days old. Check that articles still arrive, or add feeds with: heatline init`;
}
