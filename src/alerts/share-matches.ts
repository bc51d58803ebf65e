import type { ArticleIndex } from '../content/article-index.ts';
import { createMemo } from '../platform/caching/memoize.ts';
import type { AlertConditions } from './alert.ts';
import { type AlertIndex, freshForMs, type MatchingStory, matchingStories } from './matching-stories.ts';

/**
 * `matchingStories`, once for all alerts that look for the same in the same round. Without `since`, stories that are
 * too old for an alert may take places in its limited list of matches.
 */
export type SharedMatches = (
  conditions: AlertConditions,
  options: { readonly now: Date; readonly since?: Date; readonly among?: readonly string[] },
) => readonly MatchingStory[];

export function shareMatches(index: AlertIndex & Pick<ArticleIndex, 'revision'>): SharedMatches {
  const found = createMemo<readonly MatchingStory[]>(200);
  return (conditions, { now, since: after, among }) => {
    const fresh = new Date(now.getTime() - freshForMs);
    // Those of older alerts are shared.
    const since = after && after > fresh ? after : fresh;
    const key = JSON.stringify([index.revision(), now, since, conditions, among]);
    return found(key, () => matchingStories(index, conditions, { since, now, ...(among && { among }) }));
  };
}
