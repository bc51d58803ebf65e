import type { Article } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import type { HottestQuery, QueryAnswer } from '../content/article-query.ts';
import { memoizeByObject } from '../platform/caching/memoize-by-object.ts';
import { noveltyOf, type StoryMemory } from './novelty.ts';
import { assembleStory, type Story } from './story.ts';

export interface Selection extends HottestQuery {
  readonly count: number;
  /** What the reader was shown before. */
  readonly memory?: StoryMemory;
}

export interface SelectedStory extends Story {
  /** True when the reader has seen the story and it has grown much since. */
  readonly isUpdate: boolean;
}

/**
 * The hottest stories of a span, at most `count`, hottest lead first, newest first among equals. A story that
 * the reader knows by any of its keys is left out unless it has grown much. The same index and selection give
 * the same stories.
 */
export function selectStories(
  index: Pick<ArticleIndex, 'hottest' | 'story'>,
  { count, memory, ...query }: Selection,
): SelectedStory[] {
  return takeNews(storiesByHeat(index, query), count, memory);
}

/**
 * The first `count` stories that are news to a reader with this memory. Reads no more of them than necessary.
 */
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

/** Shared between readers, so that anything computed from these objects is computed once for all of them. */
const asNew = memoizeByObject((story: Story): SelectedStory => ({ ...story, isUpdate: false }));
const asUpdate = memoizeByObject((story: Story): SelectedStory => ({ ...story, isUpdate: true }));

export type StoriesByHeat = (query: HottestQuery) => Iterable<Story>;

/** The stories of a span as of `asOf`, hottest first. Reads lazily, as far as it is iterated. */
export function* storiesByHeat(
  index: Pick<ArticleIndex, 'hottest' | 'story'>,
  query: HottestQuery,
): Generator<Story> {
  const taken = new Set<string>();
  for (const lead of index.hottest(query)) {
    if (taken.has(lead.id)) continue;
    const story = assembleStory(index, lead, query.asOf ?? query.span.until);
    for (const article of story.articles) taken.add(article.id);
    yield story;
  }
}

/**
 * How `storiesByHeat` treats an article's story: it includes the story if the query accepts any of its
 * articles. If it accepts none, the answer is about the article itself.
 * @returns undefined when the index has no such article
 */
export function answerOnStory(
  index: Pick<ArticleIndex, 'answerOn' | 'story'>,
  article: Article,
  query: HottestQuery,
): QueryAnswer | undefined {
  const { parts } = index.story(article, query.asOf ?? query.span.until);
  const answers = [article, ...parts.map((part) => part.article)].flatMap(
    ({ path }) => index.answerOn(path, query) ?? [],
  );
  return answers.find(({ leftOutBy }) => leftOutBy.length === 0) ?? answers[0];
}
