import type { Article } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { areSamples } from '../content/sample-articles.ts';
import type { Language } from '../platform/language/language.ts';
import { say } from '../platform/language/say.ts';
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
export function howToGetNews(listedFeeds: number, language: Language = 'en'): string {
  return listedFeeds === 0
    ? say(language, 'Add your own news with: heatline init')
    : say(
        language,
        '{feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}. Fetch it now with: heatline feeds gather',
        { feeds: listedFeeds },
      );
}

/** Text to follow a number or "the": what people see who have no other news. */
export function sampleArticles(listedFeeds: number): string {
  return listedFeeds === 0
    ? 'sample articles of December 2021; add your own news with heatline init'
    : `sample articles of December 2021; ${listedFeeds === 1 ? '1 feed is' : `${listedFeeds} feeds are`} listed, and no news has come from ${listedFeeds === 1 ? 'it' : 'them'} yet: heatline feeds gather fetches it`;
}

function onlySamples(listedFeeds: number, language: Language): string {
  return listedFeeds === 0
    ? say(
        language,
        'There are only the sample articles of December 2021; add your own news with heatline init.',
      )
    : say(
        language,
        'There are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.',
        { feeds: listedFeeds },
      );
}

function onlySamplesSoNothing(nothingComes: string, listedFeeds: number, language: Language): string {
  return listedFeeds === 0
    ? say(
        language,
        '{nothingComes}: there are only the sample articles of December 2021; add your own news with heatline init.',
        { nothingComes },
      )
    : say(
        language,
        '{nothingComes}: there are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.',
        { nothingComes, feeds: listedFeeds },
      );
}

/** For an empty digest: what the newest article is, and what to do. */
export function newestArticleLines(
  news: NewsAtHand,
  { timezone, listedFeeds }: { readonly timezone: string; readonly listedFeeds: number },
  language: Language,
): readonly string[] {
  if (news.kind === 'none') {
    const advice = howToGetNews(listedFeeds, language);
    return [say(language, 'There are no articles yet. {advice}', { advice })];
  }
  if (news.kind === 'upcoming') {
    const waits = waiting(news, timezone, language);
    return [say(language, 'Nothing is published yet: {waits}.', { waits })];
  }
  const { title, provider, publishedAt } = news.newest;
  return [
    say(language, 'The newest article is {title} ({outlet}, {time}).', {
      ...{ title: quoted(title), outlet: provider.name },
      time: formatLocalTime(language, publishedAt, timezone),
    }),
    ...(news.kind === 'samples' ? [onlySamples(listedFeeds, language)] : []),
  ];
}

/** Articles dated in the future, and the time from which the first one counts. */
export function waiting(
  { count, first }: Pick<Extract<NewsAtHand, { kind: 'upcoming' }>, 'count' | 'first'>,
  timezone: string,
  language: Language = 'en',
): string {
  return say(
    language,
    '{count, plural, =1 {the only article is dated in the future and waits until {time}} other {all # articles are dated in the future; the first waits until {time}}}',
    { count, time: formatLocalTime(language, first, timezone) },
  );
}

/** What happens to digests while there is no news. */
export function untilNews(onEmpty: DigestSettings['onEmpty'] = 'skip', language: Language = 'en'): string {
  return onEmpty === 'note'
    ? say(language, 'Until there is news, digests only say that there is none')
    : say(language, 'No digest comes until there is news');
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
  language: Language,
): string | undefined {
  const nothingComes = untilNews(onEmpty, language);
  const news = newsAtHand(index, now);
  if (news.kind === 'none') {
    const advice = howToGetNews(listedFeeds, language);
    return say(language, '{nothingComes}: there are no articles yet. {advice}', { nothingComes, advice });
  }
  if (news.kind === 'upcoming') {
    const waits = waiting(news, timezone, language);
    return say(language, '{nothingComes}: {waits}.', { nothingComes, waits });
  }
  const ageMs = now.getTime() - news.newest.publishedAt.getTime();
  if (ageMs <= dryAfterMs) return undefined;
  if (news.kind === 'samples') return onlySamplesSoNothing(nothingComes, listedFeeds, language);
  const days = Math.floor(ageMs / dayMs);
  return say(
    language,
    '{nothingComes}: the newest article is {days} days old. Check that articles still arrive, or add feeds with: heatline init',
    { nothingComes, days },
  );
}
