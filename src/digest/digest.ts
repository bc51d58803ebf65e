import type { ArticleImage, Coverage, Provider } from '../content/article.ts';
import type { Story } from './story.ts';

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

/** What a reader takes in at a glance; the rest waits behind "+N more". */
export const coverageShown = 3;

/** A story as it is shown: what of it, and how much. */
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
  /** True when the reader knows the story, and it has grown much since. */
  readonly isUpdate: boolean;
  /** How many outlets more there are. */
  readonly moreCoverage: number;
  /** Set when its publisher took it back after the post. */
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
