import { memoizeByObject } from '../../platform/caching/memoize-by-object.ts';
import type { Sentence } from '../../platform/language/sentence.ts';
import type { Article, ArticleFault, Coverage } from '../article.ts';
import type { FileRole } from '../reading/conventions/file-role.ts';
import { searchableText } from '../search/searchable-text.ts';
import type { Piece } from '../stories/piece.ts';
import { pieceOf } from '../stories/piece-of.ts';
import { storeArticle } from './stored-article.ts';
import type { WithdrawnWords } from './withdrawn-words.ts';

/** What the index stores of a published article, ready to write and cheap to pass to another thread. */
export interface IndexRow {
  readonly id: string;
  readonly path: string;
  /** In milliseconds since 1970, UTC. */
  readonly publishedAtMs: number;
  /** Null where the file gives none. */
  readonly heat: number | null;
  readonly quality: number;
  readonly title: string;
  readonly json: string;
  /** In the order of the columns of `words`; the first is the title. */
  readonly words: readonly [string, string, string, string, string, string];
  readonly labels: readonly Label[];
  readonly piece: Omit<Piece, 'ordinal'>;
}

export interface Label {
  readonly kind: 'topic' | 'provider' | 'domain';
  readonly name: string;
}

const coverageWords = memoizeByObject(({ title }: Coverage) => searchableText(title));
const outletWords = memoizeByObject(({ provider }: Coverage) =>
  searchableText(`${provider.name} ${provider.domain}`),
);

export function indexRow(article: Article): IndexRow {
  const { id, path, heat = null, quality, title, provider, topics } = article;
  return {
    ...{ id, path, heat, quality, title },
    publishedAtMs: article.publishedAt.getTime(),
    json: storeArticle(article),
    words: [
      searchableText(title),
      searchableText(article.excerpt),
      searchableText(`${provider.name} ${provider.domain}`),
      searchableText(topics.join(' · ')),
      article.related.map(coverageWords).filter(Boolean).join(' '),
      [...new Set(article.related.map(outletWords))].filter(Boolean).join(' '),
    ],
    labels: articleLabels(article),
    piece: pieceOf(article),
  };
}

export function articleLabels({ topics, provider }: Article): Label[] {
  return [
    ...topics.map((name): Label => ({ kind: 'topic', name })),
    { kind: 'provider', name: provider.name },
    { kind: 'domain', name: provider.domain },
  ];
}

/** What a file contains now. */
export type FileContent =
  | {
      readonly kind: 'published';
      readonly row: IndexRow;
      readonly slips: readonly ArticleFault[];
      /** From then on it counts as withdrawn; in milliseconds since 1970. */
      readonly expiresAtMs?: number;
      /** What the article is shown without. */
      readonly faults: readonly ArticleFault[];
    }
  | {
      readonly kind: 'withdrawn';
      /** Absent when a fault prevents reading them. */
      readonly words?: WithdrawnWords;
      /** A withdrawal may be the result of a typo. */
      readonly slips?: readonly ArticleFault[];
      readonly faults: readonly ArticleFault[];
    }
  | {
      readonly kind: 'faulty';
      readonly faults: readonly ArticleFault[];
      /** From then on, what it said before is withdrawn; in milliseconds since 1970. */
      readonly expiresAtMs?: number;
      /** Why reading it failed, if it did: its content is unknown and may be fine next time. */
      readonly unread?: Sentence;
    }
  /** It is not meant to be an article. `unlessKnown`: its fault if it was an article before. */
  | { readonly kind: 'passed over'; readonly role: FileRole; readonly unlessKnown?: readonly ArticleFault[] }
  | { readonly kind: 'gone' };
