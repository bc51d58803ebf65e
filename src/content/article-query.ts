export interface TimeSpan {
  /** Exclusive. */
  readonly after: Date;
  /** Inclusive. */
  readonly until: Date;
}

/** An absent setting lets every article through. */
export interface ArticleFilter {
  /** Any of these, in any case. An empty list means all. */
  readonly topics?: readonly string[];
  /** Name or domain of the provider: any of these, in any case. */
  readonly providers?: readonly string[];
  readonly minQuality?: number;
  readonly minHeat?: number;
  /** Words or phrases: no article with any of these, in any form; in quotation marks, exactly these. */
  readonly without?: readonly string[];
  /** None of these topics, in any case. */
  readonly withoutTopics?: readonly string[];
  /** Name or domain of the provider: none of these, in any case. */
  readonly withoutOutlets?: readonly string[];
}

export interface HottestQuery {
  readonly span: TimeSpan;
  readonly filter?: ArticleFilter;
  /** Only these articles, by their paths. */
  readonly among?: readonly string[];
  /**
   * Also includes articles dated up to this much before the span that first appeared after `arrivedAfter`.
   */
  readonly late?: { readonly publishedAfter: Date; readonly arrivedAfter: Date };
  /** Stories and computed heats are as of this time; absent for the end of the span. */
  readonly asOf?: Date;
  /**
   * Leaves out stories of fewer articles and listed entries than this, in all. A story that is covered by so many
   * outlets has at least as many, so this narrows a search for widely covered stories down.
   */
  readonly minTold?: number;
}

/** A condition of a query: whatever is no setting of its filter counts as its window. */
export type QueryCondition = 'window' | keyof ArticleFilter;

/** How a query treats one article. */
export interface QueryAnswer {
  /** The conditions that exclude the article; none when the query accepts it. */
  readonly leftOutBy: readonly QueryCondition[];
  /** The article's heat as the query sees it: computed heats as of its time. */
  readonly heat: number;
}

export interface ArticleSearch {
  /**
   * As people type them: `"a phrase"`, `-excluded`, the last word possibly incomplete. Any text is allowed.
   */
  readonly words: string;
  /** Words to exclude are among `words`. */
  readonly filter?: Omit<ArticleFilter, 'without'>;
  /** Only these articles, by their paths. */
  readonly among?: readonly string[];
  readonly span?: TimeSpan;
  readonly limit: number;
  readonly offset?: number;
  /**
   * Finds only articles that have every word themselves, in one of its forms or spellings: no typos, no longer
   * words, and nothing for a word that no article has.
   */
  readonly isStrict?: true;
}

/** A topic or provider, in the spelling that was seen first. */
export interface NameCount {
  readonly name: string;
  readonly count: number;
}
