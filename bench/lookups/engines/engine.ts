import type { Article } from '../../../src/content/article.ts';

/** Something that finds articles by words. */
export interface Engine {
  readonly name: string;
  /** Paths, the best first. */
  search(query: string, limit: number): readonly string[];
  /** Paths of titles for what was typed so far; absent where the library has nothing for it. */
  suggest?(typed: string, limit: number): readonly string[];
  close?(): void;
}

/** What every engine is given of an article. */
export interface Document {
  readonly path: string;
  readonly title: string;
  readonly excerpt: string;
  readonly provider: string;
  readonly topics: string;
  readonly related: string;
}

export const FIELDS = ['title', 'excerpt', 'provider', 'topics', 'related'] as const;

export function documentOf({ path, title, excerpt, provider, topics, related }: Article): Document {
  return {
    ...{ path, title, excerpt },
    provider: `${provider.name} ${provider.domain}`,
    topics: topics.join(' · '),
    related: related.map((entry) => entry.title).join(' · '),
  };
}
