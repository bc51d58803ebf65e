import type { ArticleImage, Coverage, Provider } from '../content/article.ts';
import type { Language } from '../platform/language/language.ts';
import type { Story } from './story.ts';

/** One slot's digest: stories chosen and arranged, but not yet a message. */
export interface Digest {
  readonly name: string;
  /** The moment it is due, taken as "now". */
  readonly slot: Date;
  /** The zone in which its date is written. */
  readonly timezone: string;
  /** English if absent. */
  readonly language?: Language;
  readonly span: { readonly after: Date; readonly until: Date };
  readonly stories: readonly DigestStory[];
  /** The number of distinct outlets among its stories and their coverage. */
  readonly outlets: number;
}

/** As much as a reader takes in at a glance; the rest is behind "+N more outlets". */
export const coverageShown = 3;

/** A story as shown: which of its details, and how many. */
export interface DigestStory {
  readonly rank: number;
  /** The lead article's id. */
  readonly id: string;
  /** The lead article's file, relative to the content folder. */
  readonly path: string;
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly provider: Provider;
  readonly publishedAt: Date;
  readonly heat: number;
  readonly topics: readonly string[];
  readonly image?: ArticleImage;
  /** The outlets to show, closest first. */
  readonly coverage: readonly Coverage[];
  /** True when the reader has seen the story and it has grown much since. */
  readonly isUpdate: boolean;
  /** How many more outlets there are. */
  readonly moreCoverage: number;
  /** Set when the publisher withdrew it after it was posted. */
  readonly isWithdrawn?: true;
}

export function digestStory(
  { lead, heat, coverage, articles, isUpdate = false }: Story & { readonly isUpdate?: boolean },
  rank: number,
): DigestStory {
  const image = articles.find((article) => article.image)?.image;
  return {
    rank,
    id: lead.id,
    path: lead.path,
    title: lead.title,
    url: lead.url,
    excerpt: lead.excerpt,
    provider: lead.provider,
    publishedAt: lead.publishedAt,
    heat: heat.value,
    topics: lead.topics,
    ...(image && { image }),
    coverage: coverage.slice(0, coverageShown),
    isUpdate,
    moreCoverage: Math.max(0, coverage.length - coverageShown),
  };
}
