import type Database from 'better-sqlite3';
import type { Article } from './article.ts';
import type { ArticleSearch, HottestQuery, QueryAnswer, TimeSpan } from './article-query.ts';
import type { GroupedStory } from './grouped-story.ts';
import { createHottestPlaces, type HottestPlaces } from './index/choose-hottest.ts';
import { type ArticleFinder, createArticleFinder } from './index/find-articles.ts';
import { createIndexFacts, type IndexFacts } from './index/index-facts.ts';
import type { IndexLocation } from './index/index-location.ts';
import { createIndexReader } from './index/index-reader.ts';
import { createRecentStoryReader, type RecentStory, type RecentStoryReader } from './index/read-recent.ts';
import { createStoryReader, type StoryReader } from './index/read-stories.ts';
import {
  createKnowsOutlet,
  createListsOutlet,
  createSearch,
  type FoundOrdinal,
  type Search,
  type SearchAnswer,
} from './index/search-articles.ts';
import { createSuggestTitles, type SuggestTitles, type TitleSuggestion } from './index/suggest-titles.ts';
import { createVocabulary } from './index/vocabulary.ts';
import type { Comparison } from './stories/compare.ts';

/**
 * The published articles of the content folders, as of the last sync. Nothing here reads the folders. Until
 * an index has been built, everything is empty; if another process replaces the index, the next call reads
 * the new one.
 */
export interface ArticleIndex extends IndexFacts {
  /** False until the first build is done. */
  isBuilt(): boolean;
  /** Changes whenever the index is deleted or replaced; undefined while there is none. */
  version(): number | undefined;
  /** Changes whenever anything in the index has changed; undefined while there is none. Costs next to nothing. */
  revision(): string | undefined;
  /**
   * Hottest first; among equals, those that spread faster, then the newest. Computed heats are as of `asOf`.
   * Reads lazily, as far as it is iterated.
   */
  hottest(query: HottestQuery): Iterable<Article>;
  /** How a query treats one article, by its path; undefined when no article has that path. */
  answerOn(path: string, query: HottestQuery): QueryAnswer | undefined;
  /** When an article was first seen; undefined when none has that id or path. */
  arrivedAt(id: string): Date | undefined;
  /** The story an article belongs to, as of `until`. Stories were grouped when articles were indexed. */
  story(article: Article, until: Date): GroupedStory;
  /** What two articles have in common, and what separates them; undefined while there is no index. */
  compare(a: Article, b: Article): Comparison | undefined;
  /** Articles that have one of these keys (see `storyKeys`), newest first. */
  knownBy(keys: readonly string[], span?: TimeSpan): Article[];
  /** Articles that list a link's page as related, newest first. */
  listing(link: string, span?: TimeSpan): Article[];
  /**
   * The stories of which an article was published in a span, in no order. Reads lazily, and ends early if another
   * process replaces the index meanwhile.
   */
  recentStories(span: TimeSpan): Iterable<RecentStory>;
  /** The words of these articles as indexed, by path. */
  wordsOf(paths: readonly string[]): ReadonlySet<string>;
  /** By id, or by path with or without its extension. */
  byId(id: string): Article | undefined;
  /** Whether the file exists and its publisher withdrew the article; a deleted file is not withdrawn. */
  isWithdrawn(path: string): boolean;
  /** The paths of withdrawn articles' files, in order. */
  withdrawn(): string[];
  /**
   * The articles found for the words of a query, best first, and how the words were understood. Articles with
   * all words come first, then those with all but one, then those with any; the looser matches are added only
   * while there are fewer than ten. Within each group the words decide, rare ones most, and those in the
   * title more than those in the excerpt; heat and date break ties. Only the newest few hundred of each group
   * are considered.
   */
  lookUp(query: ArticleSearch): LookUp;
  /**
   * Whether an outlet whose name or domain contains this text published an article or is listed as related by
   * one.
   */
  knowsOutlet(name: string): boolean;
  /** Whether one of the newest articles lists coverage by an outlet with exactly this name or domain, in any case. */
  listsOutlet(name: string): boolean;
  /** The articles that `lookUp` finds. */
  search(query: ArticleSearch): Article[];
  /**
   * Titles with these words or words that begin with them, in any order, the hottest recent ones first, then
   * titles that match except for a typo. The newest titles for an empty text. With `until`, none of an
   * article dated later, to the second.
   */
  suggestTitles(prefix: string, limit: number, until?: Date): TitleSuggestion[];
  close(): void;
}

/** The result of a search. */
export interface LookUp extends Omit<SearchAnswer, 'found'> {
  readonly found: readonly FoundArticle[];
}

export interface FoundArticle extends Omit<FoundOrdinal, 'ordinal'> {
  readonly article: Article;
}

interface IndexView extends IndexFacts, ArticleFinder, StoryReader, RecentStoryReader {
  readonly hottestPlaces: HottestPlaces;
  readonly search: Search;
  readonly knowsOutlet: (name: string) => boolean;
  readonly listsOutlet: (name: string) => boolean;
  readonly suggestTitles: SuggestTitles;
}

function withStories(
  db: Database.Database,
  finder: ArticleFinder,
): ArticleFinder & StoryReader & RecentStoryReader {
  return { ...finder, ...createStoryReader(db, finder), ...createRecentStoryReader(db, finder) };
}

/**
 * Opens the index of a content folder for reading, within milliseconds and without looking at the folder: it
 * has the state of the last sync until another finds the changes.
 * @throws when the index exists but cannot be opened (permissions)
 */
export function openArticleIndex(location: IndexLocation): ArticleIndex {
  const reader = createIndexReader<IndexView>(location, (db) => {
    const vocabulary = createVocabulary(db);
    const finder = createArticleFinder(db);
    return {
      ...createIndexFacts(db),
      ...withStories(db, finder),
      hottestPlaces: createHottestPlaces(db, vocabulary),
      search: createSearch(db, vocabulary),
      knowsOutlet: createKnowsOutlet(db),
      listsOutlet: createListsOutlet(db, finder),
      suggestTitles: createSuggestTitles(db, vocabulary),
    };
  });

  function lookUp(query: ArticleSearch): LookUp {
    return reader.read({ found: [], words: [], onlyExcludes: false, meant: [] }, ({ search, at }) => {
      const { found, ...answer } = search(query);
      const articles = found.flatMap(({ ordinal, ...score }): FoundArticle[] => {
        const article = at(ordinal);
        return article ? [{ article, ...score }] : [];
      });
      return { ...answer, found: articles };
    });
  }

  /** Reads in pages, so that no statement stays open while the caller works or waits. */
  function* hottest(query: HottestQuery): Generator<Article> {
    const told = new Set<string>();
    for (let isReplaced = true; isReplaced; ) {
      const start = reader.read(undefined, (view) => ({
        view,
        nextPlaces: view.hottestPlaces.places(query),
      }));
      if (!start) return;
      // Places are valid for one index only: if another process has replaced it, start over.
      const read = <T>(work: (view: IndexView) => T) =>
        reader.read(undefined, (view) => (view === start.view ? { result: work(view) } : undefined));
      isReplaced = false;
      for (let places = read(start.nextPlaces); !isReplaced; places = read(start.nextPlaces)) {
        if (places && !places.result) return;
        isReplaced = places === undefined;
        for (const { ordinal } of places?.result ?? []) {
          const found = read(({ at }) => at(ordinal));
          isReplaced ||= found === undefined;
          const article = found?.result;
          if (!article || told.has(article.id)) continue;
          told.add(article.id);
          yield article;
        }
      }
      if (!reader.view()) return;
    }
  }

  function* recentStories(span: TimeSpan): Generator<RecentStory> {
    const start = reader.read(undefined, (view) => ({ view, stories: view.recentStories(span) }));
    for (const ordinals of start?.stories ?? []) {
      const story = reader.read(undefined, (view) =>
        view === start?.view ? view.recentStory(ordinals) : undefined,
      );
      if (!story) return;
      yield story;
    }
  }

  return {
    isBuilt: () => reader.view() !== undefined,
    version: reader.version,
    revision: reader.revision,
    hottest: (query) => ({ [Symbol.iterator]: () => hottest(query) }),
    answerOn: (path, query) =>
      reader.read(undefined, ({ ordinalOfPath, hottestPlaces }) => {
        const ordinal = ordinalOfPath(path);
        return ordinal === undefined ? undefined : hottestPlaces.answerOn(ordinal, query);
      }),
    story: (article, until) =>
      reader.read({ parts: [], spread: { outlets: 0, paceMs: 0 } }, ({ story }) => story(article, until)),
    compare: (a, b) => reader.read(undefined, ({ compare }) => compare(a, b)),
    knownBy: (keys, span) => reader.read([], ({ knownBy }) => knownBy(keys, span)),
    listing: (link, span) => reader.read([], ({ listing }) => listing(link, span)),
    recentStories: (span) => ({ [Symbol.iterator]: () => recentStories(span) }),
    wordsOf: (paths) => reader.read(new Set<string>(), ({ wordsOf }) => wordsOf(paths)),
    byId: (id) => reader.read(undefined, ({ byId }) => byId(id)),
    arrivedAt: (id) => reader.read(undefined, ({ arrivedAt }) => arrivedAt(id)),
    isWithdrawn: (path) => reader.read(false, ({ isWithdrawn }) => isWithdrawn(path)),
    withdrawn: () => reader.read([], ({ withdrawn }) => withdrawn()),
    lookUp,
    listsOutlet: (name) => reader.read(false, ({ listsOutlet }) => listsOutlet(name)),
    knowsOutlet: (name) => reader.read(false, ({ knowsOutlet }) => knowsOutlet(name)),
    search: (query) => lookUp(query).found.map(({ article }) => article),
    suggestTitles: (prefix, limit, until) =>
      reader.read([], ({ suggestTitles }) => suggestTitles(prefix, limit, until)),
    topics: () => reader.read([], ({ topics }) => topics()),
    topicsIn: (span) => reader.read([], ({ topicsIn }) => topicsIn(span)),
    providers: () => reader.read([], ({ providers }) => providers()),
    hasArticleBy: (name) => reader.read(false, ({ hasArticleBy }) => hasArticleBy(name)),
    newestPublished: (until) => reader.read(undefined, ({ newestPublished }) => newestPublished(until)),
    upcoming: (after) => reader.read({ count: 0, first: undefined }, ({ upcoming }) => upcoming(after)),
    counts: () => reader.read({ articles: 0, published: 0, faulty: 0 }, ({ counts }) => counts()),
    faults: () => reader.read([], ({ faults }) => faults()),
    slips: () => reader.read([], ({ slips }) => slips()),
    passedOver: () => reader.read([], ({ passedOver }) => passedOver()),
    close: reader.close,
  };
}
