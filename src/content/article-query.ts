export interface TimeSpan {
  /** Exclusive. */
  readonly after: Date;
  /** Inclusive. */
  readonly until: Date;
}

/** What is left out counts for all. */
export interface ArticleFilter {
  /** Any of these, whatever their case. An empty list counts for all. */
  readonly topics?: readonly string[];
  /** Name or domain of the provider: any of these, whatever their case. */
  readonly providers?: readonly string[];
  readonly minQuality?: number;
  readonly minHeat?: number;
}

export interface HottestQuery {
  readonly span: TimeSpan;
  readonly filter?: ArticleFilter;
  /** Also articles dated up to this much before the span that first appeared after `arrivedAfter`. */
  readonly late?: { readonly publishedAfter: Date; readonly arrivedAfter: Date };
  /** Stories are told, and heats computed, by what was published until then; absent: until the span's end. */
  readonly asOf?: Date;
}

/** What a query asks of an article: a date or an arrival in its window, and what each setting of its filter says. */
export type QueryCondition = 'window' | keyof ArticleFilter;

/** What a query makes of one article. */
export interface QueryAnswer {
  /** The conditions that leave the article out; none when the query takes it. */
  readonly leftOutBy: readonly QueryCondition[];
  /** The article's heat as the query sees it: computed heats as of its time. */
  readonly heat: number;
}

export interface ArticleSearch {
  /** As a person types them: `"a phrase"`, `-excluded`, the last word perhaps only begun. Anything is allowed. */
  readonly words: string;
  readonly filter?: ArticleFilter;
  readonly span?: TimeSpan;
  readonly limit: number;
  readonly offset?: number;
}

/** A topic or provider, under the spelling that was seen first. */
export interface NameCount {
  readonly name: string;
  readonly count: number;
}
