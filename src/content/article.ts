/** An article file that was read and validated: text decoded to plain characters, URLs absolute. */
export interface Article {
  /** 8 characters of a-z and 2-7, a hash of `path`: stable while the file keeps its name. */
  readonly id: string;
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly title: string;
  /** Ends at a word or a sentence; empty when the file has neither an excerpt nor a paragraph of text. */
  readonly excerpt: string;
  readonly publishedAt: Date;
  /** The address to which readers are sent. */
  readonly url: string;
  /** The heat given by the file; absent where it gives none, and the heat is computed. */
  readonly heat?: number;
  /** 0 to 100; 0 when the file does not say. */
  readonly quality: number;
  /** False when the publisher withdrew it (`published: false`, `draft: true` or a heat below 0). */
  readonly published: boolean;
  readonly provider: Provider;
  readonly topics: readonly string[];
  /**
   * An editor's decision about its story: an id shared by the story's articles, or `none` to keep it
   * separate.
   */
  readonly story?: string;
  readonly image?: ArticleImage;
  /** What other outlets wrote about it, in the file's order. */
  /** Empty when the publisher withdrew the article. */
  readonly related: readonly Coverage[];
}

/** Another outlet's article about the same event. */
export interface Coverage {
  readonly title: string;
  readonly excerpt: string;
  readonly url: string;
  readonly provider: Provider;
  readonly quality: number;
  readonly publishedAt?: Date;
}

export interface Provider {
  readonly name: string;
  /** Lower case, without www or a path: identifies the outlet. */
  readonly domain: string;
}

export interface ArticleImage {
  /** http or https. */
  readonly url: string;
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** Why a file was left out, or what was ignored in it. */
export interface ArticleFault {
  /** Relative to the content folder. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** What is wrong and what would be right: `"publishedDateTime" must be a date, got "soon"`. */
  readonly reason: string;
  /** True when only the named entry or value is left out, and the article is shown without it. */
  readonly isPartial?: true;
}

export interface ReadArticle {
  readonly article: Article;
  /** From then on it counts as withdrawn. */
  readonly expiresAt?: Date;
}

export type ParseResult =
  | (ReadArticle & {
      readonly ok: true;
      /** Ignored keys that may be typos, and other things that may not mean what was intended. */
      readonly slips: readonly ArticleFault[];
      /** What the article is shown without. */
      readonly faults: readonly ArticleFault[];
    })
  | {
      readonly ok: false;
      readonly faults: readonly [ArticleFault, ...ArticleFault[]];
      /** Whether the file nevertheless withdraws its article. */
      readonly isWithdrawn: boolean;
      /** From then on it withdraws its article. */
      readonly expiresAt?: Date;
      /** Set when it is not meant to be an article: a page of a site, or a text without front matter. */
      readonly isNot?: 'page' | 'note';
    };
