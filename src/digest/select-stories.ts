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
const asNew = memoizeByObject((story: Story): SelectedStory => ({ ...story, isUpdate: false }));
const asUpdate = memoizeByObject((story: Story): SelectedStory => ({ ...story, isUpdate: true }));

export type StoriesByHeat = (query: HottestQuery) => Iterable<Story>;

/** The stories of a span, the hottest first, as they stood at `asOf`. Reads as far as it is iterated. */
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
 * What `storiesByHeat` makes of the story of an article: it has the story when the query takes any of its articles. When
 * the query takes none, the answer is about the article itself.
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
