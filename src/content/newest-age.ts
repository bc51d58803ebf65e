import type { ArticleIndex } from './article-index.ts';

/** How long before `now` the newest article was published, in milliseconds; undefined while there is none. */
export function ageOfNewest(index: Pick<ArticleIndex, 'newestPublished'>, now: Date): number | undefined {
  const newestAt = index.newestPublished(now);
  return newestAt && now.getTime() - newestAt.getTime();
}
