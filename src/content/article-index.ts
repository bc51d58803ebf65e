import type { Article, ArticleFault } from './article.ts';
import type { ArticleSearch, HottestQuery, NameCount, TimeSpan } from './article-query.ts';
import { createHottestPages, type HeatPlace, type HottestPages } from './index/choose-hottest.ts';
import { type ArticleFinder, createArticleFinder } from './index/find-articles.ts';
import { createIndexFacts, type IndexFacts } from './index/index-facts.ts';
import type { IndexLocation } from './index/index-location.ts';
import { createIndexReader } from './index/index-reader.ts';
import { createSearch, type Search } from './index/search-articles.ts';
import { createSuggestTitles, type SuggestTitles, type TitleSuggestion } from './index/suggest-titles.ts';

/** Most callers take ten articles or fewer. */
const FIRST_PAGE = 16;

/**
 * The published articles of a content folder, as the last sync left them. Nothing here reads the folder. While no
 * index was built yet, everything is empty; when another process replaces it, the next call reads the new one.
 */
export interface ArticleIndex {
  /** False until the first build is done. */
  isBuilt(): boolean;
  /** Hottest first, newest first among equals, then by path. Reads as far as it is iterated. */
  hottest(query: HottestQuery): Iterable<Article>;
  /** When an article was first seen; undefined when there is none of that id or path. */
  arrivedAt(id: string): Date | undefined;
  /** Those that carry one of these story keys, newest first. */
  sharing(keys: readonly string[], span?: TimeSpan): Article[];
  /** By id, or by path with or without `.md`. */
  byId(id: string): Article | undefined;
  /** Whether the file of this path is there and its publisher took its article back; a deleted file is not withdrawn. */
  isWithdrawn(path: string): boolean;
  /**
   * Title matches first, then by heat, then the newest. Bounded: among the newest few hundred matches. When no
   * article has all words, those that have all but one, or else any of them.
   */
  search(query: ArticleSearch): Article[];
  /**
   * Titles with these words, the last one perhaps only begun; the newest first. The newest titles for an empty text. With
   * `until` none of an article that is dated later, to the second.
   */
  suggestTitles(prefix: string, limit: number, until?: Date): TitleSuggestion[];
  /** The most frequent first, then by name; the same array as long as the index is unchanged. */
  topics(): readonly NameCount[];
  /** Those of a span of time, by whole seconds, with their counts in it. */
  topicsIn(span: TimeSpan): NameCount[];
  providers(): readonly NameCount[];
  /** When the newest article was published; with `until` the newest up to then. */
  newestPublished(until?: Date): Date | undefined;
  /** `articles` are files that hold or held an article, withdrawn ones included; `faulty` files have a fault now. */
  counts(): { articles: number; published: number; faulty: number };
  /** All there are now, by path. */
  faults(): ArticleFault[];
  /** Keys that are passed over in published articles and look like one that would be read, by path. */
  slips(): ArticleFault[];
  close(): void;
}

interface IndexView extends IndexFacts, ArticleFinder {
  readonly hottestPage: HottestPages;
  readonly search: Search;
  readonly suggestTitles: SuggestTitles;
}

/**
 * Opens the index of a content folder for reading, in a few milliseconds and without a look at the folder: what
 * was indexed last counts until a sync has found the changes.
 * @throws when the index exists and cannot be opened (permissions)
 */
export function openArticleIndex(location: IndexLocation): ArticleIndex {
  const reader = createIndexReader<IndexView>(location, (db) => ({
    ...createIndexFacts(db),
    ...createArticleFinder(db),
    hottestPage: createHottestPages(db),
    search: createSearch(db),
    suggestTitles: createSuggestTitles(db),
  }));

  /** In pages, so that no statement stays open while the caller thinks or waits. */
  function* hottest(query: HottestQuery): Generator<Article> {
    let last: HeatPlace | undefined;
    for (let size = FIRST_PAGE; ; size *= 4) {
      const page = reader.read(undefined, (view) => ({ view, places: view.hottestPage(query, last, size) }));
      if (!page) return;
      let isReplaced = false;
      for (const place of page.places) {
        const article = reader.read(undefined, (view) => {
          // The ordinals are those of the index that the page is of.
          isReplaced = view !== page.view;
          return isReplaced ? undefined : view.at(place.ordinal);
        });
        if (isReplaced) break;
        last = place;
        if (article) yield article;
      }
      if (!isReplaced && page.places.length < size) return;
    }
  }

  return {
    isBuilt: () => reader.view() !== undefined,
    hottest: (query) => ({ [Symbol.iterator]: () => hottest(query) }),
    sharing: (keys, span) => reader.read([], ({ sharing }) => sharing(keys, span)),
    byId: (id) => reader.read(undefined, ({ byId }) => byId(id)),
    arrivedAt: (id) => reader.read(undefined, ({ arrivedAt }) => arrivedAt(id)),
    isWithdrawn: (path) => reader.read(false, ({ isWithdrawn }) => isWithdrawn(path)),
    search: (query) =>
      reader.read([], ({ search, at }) => search(query).flatMap((ordinal) => at(ordinal) ?? [])),
    suggestTitles: (prefix, limit, until) =>
      reader.read([], ({ suggestTitles }) => suggestTitles(prefix, limit, until)),
    topics: () => reader.read([], ({ topics }) => topics()),
    topicsIn: (span) => reader.read([], ({ topicsIn }) => topicsIn(span)),
    providers: () => reader.read([], ({ providers }) => providers()),
    newestPublished: (until) => reader.read(undefined, ({ newestPublished }) => newestPublished(until)),
    counts: () => reader.read({ articles: 0, published: 0, faulty: 0 }, ({ counts }) => counts()),
    faults: () => reader.read([], ({ faults }) => faults()),
    slips: () => reader.read([], ({ slips }) => slips()),
    close: reader.close,
  };
}
