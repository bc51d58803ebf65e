import type Database from 'better-sqlite3';
import type { Article } from './article.ts';
import type { ArticleSearch, HottestQuery, QueryAnswer, TimeSpan } from './article-query.ts';
import type { GroupedStory } from './grouped-story.ts';
import { createHottestPlaces, type HottestPlaces } from './index/choose-hottest.ts';
import { type ArticleFinder, createArticleFinder } from './index/find-articles.ts';
import { createIndexFacts, type IndexFacts } from './index/index-facts.ts';
import type { IndexLocation } from './index/index-location.ts';
import { createIndexReader } from './index/index-reader.ts';
import { createStoryReader, type StoryReader } from './index/read-stories.ts';
import {
  createKnowsOutlet,
  createSearch,
  type FoundOrdinal,
  type Search,
  type SearchAnswer,
} from './index/search-articles.ts';
import { createSuggestTitles, type SuggestTitles, type TitleSuggestion } from './index/suggest-titles.ts';
import { createVocabulary } from './index/vocabulary.ts';
import type { Comparison } from './stories/compare.ts';

/**
 * The published articles of a content folder, as the last sync left them. Nothing here reads the folder. While no
 * index was built yet, everything is empty; when another process replaces it, the next call reads the new one.
 */
export interface ArticleIndex extends IndexFacts {
  /** False until the first build is done. */
  isBuilt(): boolean;
  /** Another number once the index was deleted or replaced; undefined while there is none. */
  version(): number | undefined;
  /**
   * Hottest first, among equals what spread faster, then the newest. Computed heats are as they were at `asOf`. Reads
   * as far as it is iterated.
   */
  hottest(query: HottestQuery): Iterable<Article>;
  /** What a query makes of one article, by its path; undefined when there is none of that path. */
  answerOn(path: string, query: HottestQuery): QueryAnswer | undefined;
  /** When an article was first seen; undefined when there is none of that id or path. */
  arrivedAt(id: string): Date | undefined;
  /** The story that an article is in, as it stood at `until`: grouped when articles were indexed. */
  story(article: Article, until: Date): GroupedStory;
  /** What two articles have in common, and what parts them; undefined while there is no index. */
  compare(a: Article, b: Article): Comparison | undefined;
  /** Those that are known by one of these keys (see `storyKeys`), newest first. */
  knownBy(keys: readonly string[], span?: TimeSpan): Article[];
  /** Those that list the page of a link as related, newest first. */
  listing(link: string, span?: TimeSpan): Article[];
  /** By id, or by path with or without its ending. */
  byId(id: string): Article | undefined;
  /** Whether the file of this path is there and its publisher took its article back; a deleted file is not withdrawn. */
  isWithdrawn(path: string): boolean;
  /** The paths of the files whose publisher took their article back, in order. */
  withdrawn(): string[];
  /**
   * What the words of a query find, the best first, and how they were understood. Articles with all words come first, then
   * those with all but one, then those with any of them; looser ones only while there are fewer than ten. Within each the words decide, the rare ones most,
   * and those of the title before the excerpt's; heat and date tell equals apart. Bounded: among the newest few hundred of each.
   */
  lookUp(query: ArticleSearch): LookUp;
  /** Whether any article is by an outlet of this name or domain, or lists one as related; a part of the name will do. */
  knowsOutlet(name: string): boolean;
  /** The articles that `lookUp` finds. */
  search(query: ArticleSearch): Article[];
  /**
   * Titles with these words, each perhaps only begun and in any order, the hottest of the recent first; then those that a
   * slip keeps apart. The newest titles for an empty text. With `until` none of an article that is dated later, to the second.
   */
  suggestTitles(prefix: string, limit: number, until?: Date): TitleSuggestion[];
  close(): void;
}

/** What a search finds. */
export interface LookUp extends Omit<SearchAnswer, 'found'> {
  readonly found: readonly FoundArticle[];
}

export interface FoundArticle extends Omit<FoundOrdinal, 'ordinal'> {
  readonly article: Article;
}

interface IndexView extends IndexFacts, ArticleFinder, StoryReader {
  readonly hottestPlaces: HottestPlaces;
  readonly search: Search;
  readonly knowsOutlet: (name: string) => boolean;
  readonly suggestTitles: SuggestTitles;
}

function withStories(db: Database.Database, finder: ArticleFinder): ArticleFinder & StoryReader {
  return { ...finder, ...createStoryReader(db, finder) };
}

/**
 * Opens the index of a content folder for reading, in a few milliseconds and without a look at the folder: what
 * was indexed last counts until a sync has found the changes.
 * @throws when the index exists and cannot be opened (permissions)
 */
export function openArticleIndex(location: IndexLocation): ArticleIndex {
  const reader = createIndexReader<IndexView>(location, (db) => {
    const vocabulary = createVocabulary(db);
    return {
      ...createIndexFacts(db),
      ...withStories(db, createArticleFinder(db)),
      hottestPlaces: createHottestPlaces(db),
      search: createSearch(db, vocabulary),
      knowsOutlet: createKnowsOutlet(db),
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

  /** In pages, so that no statement stays open while the caller thinks or waits. */
  function* hottest(query: HottestQuery): Generator<Article> {
    const told = new Set<string>();
    for (let isReplaced = true; isReplaced; ) {
      const start = reader.read(undefined, (view) => ({
        view,
        nextPlaces: view.hottestPlaces.places(query),
      }));
      if (!start) return;
      // The places are those of one index: when another process has replaced it meanwhile, it is begun anew.
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

  return {
    isBuilt: () => reader.view() !== undefined,
    version: reader.version,
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
    byId: (id) => reader.read(undefined, ({ byId }) => byId(id)),
    arrivedAt: (id) => reader.read(undefined, ({ arrivedAt }) => arrivedAt(id)),
    isWithdrawn: (path) => reader.read(false, ({ isWithdrawn }) => isWithdrawn(path)),
    withdrawn: () => reader.read([], ({ withdrawn }) => withdrawn()),
    lookUp,
    knowsOutlet: (name) => reader.read(false, ({ knowsOutlet }) => knowsOutlet(name)),
    search: (query) => lookUp(query).found.map(({ article }) => article),
    suggestTitles: (prefix, limit, until) =>
      reader.read([], ({ suggestTitles }) => suggestTitles(prefix, limit, until)),
    topics: () => reader.read([], ({ topics }) => topics()),
    topicsIn: (span) => reader.read([], ({ topicsIn }) => topicsIn(span)),
    providers: () => reader.read([], ({ providers }) => providers()),
    newestPublished: (until) => reader.read(undefined, ({ newestPublished }) => newestPublished(until)),
    upcoming: (after) => reader.read({ count: 0, first: undefined }, ({ upcoming }) => upcoming(after)),
    counts: () => reader.read({ articles: 0, published: 0, faulty: 0 }, ({ counts }) => counts()),
    faults: () => reader.read([], ({ faults }) => faults()),
    slips: () => reader.read([], ({ slips }) => slips()),
    passedOver: () => reader.read([], ({ passedOver }) => passedOver()),
    close: reader.close,
  };
}
