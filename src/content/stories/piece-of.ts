import { memoizeByObject } from '../../platform/caching/memoize-by-object.ts';
import type { Article, Coverage, Provider } from '../article.ts';
import { linkKey, normalizeTitle } from '../story-keys.ts';
import { keyHash } from './key-hash.ts';
import { numberingOf } from './numbering.ts';
import type { ListedPiece, Outlet, Piece } from './piece.ts';
import { wordSet } from './word-set.ts';

/** Shorter excerpts ("Read more", "Opinion") say nothing about where a text came from. In characters. */
const tellingExcerpt = 60;

/** What grouping needs to know about an article; the index assigns its ordinal. */
export function pieceOf(article: Article): Omit<Piece, 'ordinal'> {
  const { path, title, excerpt, url, provider, publishedAt, related, story } = article;
  const text = normalizeTitle(excerpt);
  return {
    path,
    publishedAtMs: publishedAt.getTime(),
    outlet: outletOf(provider),
    words: wordSet(title, excerpt),
    address: addressHash(url),
    title: hashOrNone(normalizeTitle(title)),
    excerpt: hashOrNone(text.length >= tellingExcerpt ? text : ''),
    numbering: numberingOf(title),
    correction: story,
    listed: related.map(listedPieceOf),
  };
}

const listedPieceOf = memoizeByObject(
  ({ title, excerpt, url, provider, publishedAt }: Coverage): ListedPiece => ({
    key: keyHash([provider.domain, provider.name, title, excerpt].join('\n')),
    address: addressHash(url),
    outlet: outletOf(provider),
    publishedAtMs: publishedAt?.getTime(),
    words: wordSet(title, excerpt),
  }),
);

function outletOf({ domain, name }: Provider): Outlet {
  return { domain, name: name.toLowerCase() };
}

function addressHash(url: string): number | undefined {
  return hashOrNone(linkKey(url) ?? '');
}

function hashOrNone(key: string): number | undefined {
  return key === '' ? undefined : keyHash(key);
}
