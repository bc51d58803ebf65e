import type { ArticleIndex } from '../content/article-index.ts';
import type { ArticleFilter, TimeSpan } from '../content/article-query.ts';
import { assembleStory, type Story } from './story.ts';
import { noveltyOf, type StoryMemory } from './story-memory.ts';

export interface Selection {
  readonly span: TimeSpan;
  readonly filter: ArticleFilter;
  readonly count: number;
  /** Articles dated up to `publishedAfter`, before the span, that first appeared after `arrivedAfter`. */
  readonly late?: { readonly publishedAfter: Date; readonly arrivedAfter: Date };
  /** What the reader was shown before. */
  readonly memory?: StoryMemory;
}

export interface SelectedStory extends Story {
  /** True when the reader knows the story, and it has grown much since. */
  readonly isUpdate: boolean;
}

/**
 * The hottest stories of a span, at most `count`, hottest lead first, the newest among equals. A story that the reader
 * knows under any of its keys is left out, unless it has grown much. The same index and selection give the same stories.
 */
export function selectStories(
  index: Pick<ArticleIndex, 'hottest' | 'sharing'>,
  { span, filter, count, late, memory = new Map() }: Selection,
): SelectedStory[] {
  const reach: TimeSpan = { after: late?.publishedAfter ?? span.after, until: span.until };
  const stories: SelectedStory[] = [];
  const taken = new Set<string>();
  for (const lead of index.hottest({ span, filter, ...(late && { late }) })) {
    if (stories.length >= count) break;
    if (taken.has(lead.id)) continue;
    const story = assembleStory(index, lead, reach);
    for (const article of story.articles) taken.add(article.id);
    const novelty = noveltyOf(story, memory);
    if (novelty !== 'known') stories.push({ ...story, isUpdate: novelty === 'update' });
  }
  return stories;
}
