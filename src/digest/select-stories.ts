import type { Article } from '../content/article.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import type { HottestQuery, QueryAnswer } from '../content/article-query.ts';
import { memoizeByObject } from '../platform/caching/memoize-by-object.ts';
import { type Balance, type CrowdedOut, crowdedOut } from './balance.ts';
import { noveltyOf, type StoryMemory } from './novelty.ts';
import { assembleStory, type Story } from './story.ts';
import { type Unwanted, unwantedOf } from './unwanted-story.ts';

/** What a reader takes from the stories offered. */
export interface Taking {
  readonly count: number;
  /** What the reader was shown before. */
  readonly memory?: StoryMemory;
  readonly balance?: Balance;
}

export interface Selection extends HottestQuery, Taking {}

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
  { count, memory, balance, ...query }: Selection,
): SelectedStory[] {
  return takeNews(storiesByHeat(index, query), {
    count,
    ...(memory && { memory }),
    ...(balance && { balance }),
  });
}

/** The stories that a reader takes of those offered. */
export function takeNews(stories: Iterable<Story>, taking: Taking): SelectedStory[] {
  return considerNews(stories, taking)
    .flatMap(({ story, crowdedOut: by }) => (by ? [] : [story]))
    .toArray();
}

/** A story that is news to a reader. */
export interface ConsideredStory {
  readonly story: SelectedStory;
  /** Set where the stories before it leave it no place. */
  readonly crowdedOut?: CrowdedOut;
}

/** A digest of one outlet only must not read the whole archive in search of another. */
const maxCrowdedOut = 1_000;

/**
 * Goes through the stories in order until `count` are taken. Reads no more of them than necessary. A story
 * that is crowded out gives its place to the next.
 */
export function* considerNews(
  stories: Iterable<Story>,
  { count, memory = new Map(), balance = {} }: Taking,
): Generator<ConsideredStory, undefined> {
  const taken: Story[] = [];
  let passedOver = 0;
  if (count === 0) return;
  for (const story of stories) {
    const novelty = noveltyOf(story, memory);
    if (novelty === 'known') continue;
    const news = novelty === 'update' ? asUpdate(story) : asNew(story);
    const by = crowdedOut(story, taken, balance);
    if (by) passedOver += 1;
    else taken.push(story);
    yield { story: news, ...(by && { crowdedOut: by }) };
    if (taken.length === count || passedOver === maxCrowdedOut) return;
  }
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
  const { filter = {} } = query;
  const taken = new Set<string>();
  for (const lead of index.hottest(query)) {
    if (taken.has(lead.id)) continue;
    const story = assembleStory(index, lead, query.asOf ?? query.span.until, filter);
    for (const article of story.articles) taken.add(article.id);
    if (unwantedOf(story, filter).length === 0) yield story;
  }
}

/** How `storiesByHeat` treats a story. */
export interface StoryAnswer extends QueryAnswer {
  /** Set where the whole story is left out for what is in it. */
  readonly unwanted: readonly Unwanted[];
}

/**
 * How `storiesByHeat` treats an article's story: it includes the story if the query accepts any of its
 * articles and wants nothing in it left out. If it accepts none, the answer is about one that is only outside the
 * window, or about the article itself.
 * @returns undefined when the index has no such article
 */
export function answerOnStory(
  index: Pick<ArticleIndex, 'answerOn' | 'story'>,
  article: Article,
  query: HottestQuery,
): StoryAnswer | undefined {
  const { filter = {} } = query;
  const story = assembleStory(index, article, query.asOf ?? query.span.until, filter);
  const answers = story.articles.flatMap(({ path }) => index.answerOn(path, query) ?? []);
  const answer =
    answers.find(({ leftOutBy }) => leftOutBy.length === 0) ??
    answers.find(({ leftOutBy }) => leftOutBy.every((condition) => condition === 'window')) ??
    answers[0];
  if (!answer) return undefined;
  const unwanted = unwantedOf(story, filter);
  const leftOutBy = new Set([...answer.leftOutBy, ...unwanted.map(({ setting }) => setting)]);
  return { ...answer, leftOutBy: [...leftOutBy], unwanted };
}
