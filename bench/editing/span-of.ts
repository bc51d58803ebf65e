import type { Article } from '../../src/content/article.ts';
import type { TimeSpan } from '../../src/content/article-query.ts';
import { dayMs } from '../../src/platform/time/durations.ts';

/** The days on which a daily digest could contain these articles. */
export function spanOf(articles: readonly Article[]): TimeSpan {
  const dates = articles.map(({ publishedAt }) => publishedAt.getTime()).sort((a, b) => a - b);
  return { after: new Date((dates[0] ?? 0) - 1), until: new Date((dates.at(-1) ?? 0) + dayMs) };
}
