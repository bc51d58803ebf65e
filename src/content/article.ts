/** An article file that was read and checked: text decoded to plain characters, URLs absolute. */
export interface Article {
  /** 8 characters of a-z and 2-7, a hash of `path`: stable while the file keeps its name. */
  readonly id: string;
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly title: string;
  /** Ends at a word or a sentence; empty when the file has none, nor a paragraph of text. */
  readonly excerpt: string;
  readonly publishedAt: Date;
  /** Where a reader is sent. */
  readonly url: string;
  /** How hot the archive has it; absent where the file does not say, and computed then. */
  readonly heat?: number;
  /** 0 to 100; 0 when the file does not say. */
  readonly quality: number;
  /** False when the publisher withdrew it (`published: false`, `draft: true` or a heat below 0). */
  readonly published: boolean;
  readonly provider: Provider;
  readonly topics: readonly string[];
  /** What its editor says of its story: an id that its articles share, or `none` to keep it alone. */
  readonly story?: string;
  readonly image?: ArticleImage;
  /** What other outlets wrote about it, in the file's order. */
  /** Empty where the publisher withdrew the article. */
  readonly related: readonly Coverage[];
}

/** One other outlet's piece about the same event. */
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
  /** Lower case, without www or a path: what tells outlets apart. */
  readonly domain: string;
}

export interface ArticleImage {
  /** http or https. */
  readonly url: string;
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** Why a file was left out; or what in it was passed over. */
export interface ArticleFault {
  /** Relative to the content folder. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** What is wrong and what would be right: `"publishedDateTime" must be a date, got "soon"`. */
  readonly reason: string;
  /** True when only the entry or value that is named is left out, and the article is shown without it. */
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
      /** Keys that were passed over and may be slips, and what else may be meant otherwise. */
      readonly slips: readonly ArticleFault[];
      /** What the article is shown without. */
      readonly faults: readonly ArticleFault[];
    })
  | {
      readonly ok: false;
      readonly faults: readonly [ArticleFault, ...ArticleFault[]];
      /** Whether the file withdraws its article all the same. */
      readonly isWithdrawn: boolean;
      /** From then on it does. */
      readonly expiresAt?: Date;
      /** Set when it is not meant as an article: a page of a site, or a text without front matter. */
      readonly isNot?: 'page' | 'note';
    };
