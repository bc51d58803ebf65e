import type { ArticleImage, Coverage } from '../content/article.ts';

/** One slot's digest: chosen and composed, not yet a message. */
export interface Digest {
  readonly name: string;
  /** The moment it was due: its "now". */
  readonly slot: Date;
  /** The zone in which its date is written. */
  readonly timezone: string;
  readonly span: { readonly after: Date; readonly until: Date };
  readonly stories: readonly DigestStory[];
  /** How many different outlets its stories and their coverage come from. */
  readonly outlets: number;
}

export interface DigestStory {
  readonly rank: number;
  /** The lead article's id. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly provider: string;
  readonly publishedAt: Date;
  readonly heat: number;
  readonly topics: readonly string[];
  readonly image?: ArticleImage;
  /** The outlets to show, best first. */
  readonly coverage: readonly Coverage[];
  /** How many outlets more there are. */
  readonly moreCoverage: number;
}
