import type { ArticleFilter, ArticleIndex, TimeSpan } from '../content/article-index.ts';
import { assembleStory, type Story } from './story.ts';

export interface Selection {
  readonly span: TimeSpan;
  readonly filter: ArticleFilter;
  readonly count: number;
  /** Articles dated up to `publishedAfter`, before the span, that first appeared after `arrivedAfter`. */
  readonly late?: { readonly publishedAfter: Date; readonly arrivedAfter: Date };
  /** Story keys that the reader has been shown. */
  readonly shown?: ReadonlySet<string>;
}

/**
 * The hottest stories of a span, at most `count`, hottest lead first, the newest among equals. A story the reader
 * was shown under any of its keys is left out. The same index and selection give the same stories.
 */
export function selectStories(
  index: Pick<ArticleIndex, 'hottest' | 'sharing'>,
  { span, filter, count, late, shown = new Set() }: Selection,
): Story[] {
  const reach: TimeSpan = { after: late?.publishedAfter ?? span.after, until: span.until };
  const stories: Story[] = [];
  const taken = new Set<string>();
  for (const lead of index.hottest({ span, filter, ...(late && { late }) })) {
    if (stories.length >= count) break;
    if (taken.has(lead.id)) continue;
    const story = assembleStory(index, lead, reach);
    for (const article of story.articles) taken.add(article.id);
    if (shown.isDisjointFrom(story.keys)) stories.push(story);
  }
  return stories;
}
