import type { ArticleIndex } from '../content/article-index.ts';
import { createMemo } from '../platform/caching/memoize.ts';
import type { AlertConditions } from './alert.ts';
import { type AlertIndex, freshForMs, type MatchingStory, matchingStories } from './matching-stories.ts';

/** `matchingStories`, once for all alerts that look for the same in the same round. */
export type SharedMatches = (
  conditions: AlertConditions,
  options: { readonly now: Date; readonly among?: readonly string[] },
) => readonly MatchingStory[];

export function shareMatches(index: AlertIndex & Pick<ArticleIndex, 'revision'>): SharedMatches {
  const found = createMemo<readonly MatchingStory[]>(200);
  return (conditions, { now, among }) => {
    const key = JSON.stringify([index.revision(), now, conditions, among]);
    const since = new Date(now.getTime() - freshForMs);
    return found(key, () => matchingStories(index, conditions, { since, now, ...(among && { among }) }));
  };
}
