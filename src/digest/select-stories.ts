import type { ArticleIndex } from '../content/article-index.ts';
import type { HottestQuery } from '../content/article-query.ts';
import { rememberByObject } from '../content/remember-by-object.ts';
import { storiesByHeat } from './stories-by-heat.ts';
import type { Story } from './story.ts';
import { noveltyOf, type StoryMemory } from './story-memory.ts';

export interface Selection extends HottestQuery {
  readonly count: number;
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
  index: Pick<ArticleIndex, 'hottest' | 'story'>,
  { count, memory, ...query }: Selection,
): SelectedStory[] {
  return takeNews(storiesByHeat(index, query), count, memory);
}

/** The first `count` of the stories that are news to a reader with this memory. Reads no further than it must. */
export function takeNews(
  stories: Iterable<Story>,
  count: number,
  memory: StoryMemory = new Map(),
): SelectedStory[] {
  return Iterator.from(stories)
    .flatMap((story) => {
      const novelty = noveltyOf(story, memory);
      if (novelty === 'known') return [];
      return [novelty === 'update' ? asUpdate(story) : asNew(story)];
    })
    .take(count)
    .toArray();
}

/** The same for everyone who is shown it: what is made of it for one reader serves all. */
const asNew = rememberByObject((story: Story): SelectedStory => ({ ...story, isUpdate: false }));
const asUpdate = rememberByObject((story: Story): SelectedStory => ({ ...story, isUpdate: true }));
