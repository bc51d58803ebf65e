import type { Article } from '../../../src/content/article.ts';

/** A search engine. */
export interface Engine {
  readonly name: string;
  /** Paths, best first. */
  search(query: string, limit: number): readonly string[];
  /** Paths of suggested titles for what was typed so far; absent if the library has no suggestions. */
  suggest?(typed: string, limit: number): readonly string[];
  close?(): void;
}

/** The parts of an article that every engine indexes. */
export interface Document {
  readonly path: string;
  readonly title: string;
  readonly excerpt: string;
  readonly provider: string;
  readonly topics: string;
  readonly related: string;
}

export const searchedFields = ['title', 'excerpt', 'provider', 'topics', 'related'] as const;

export function documentOf({ path, title, excerpt, provider, topics, related }: Article): Document {
  return {
    ...{ path, title, excerpt },
    provider: `${provider.name} ${provider.domain}`,
    topics: topics.join(' · '),
    related: related.map((entry) => entry.title).join(' · '),
  };
}
