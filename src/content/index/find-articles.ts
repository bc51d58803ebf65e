import type Database from 'better-sqlite3';
import type { Article } from '../article.ts';
import type { TimeSpan } from '../article-query.ts';
import { type FilePlace, pathOf, placeOf } from '../files/found-file.ts';
import { keyHash } from '../stories/key-hash.ts';
import { linkKey, storyKeys } from '../story-keys.ts';
import { cachedStatements } from './cached-statements.ts';
import { keyKinds } from './earlier-pieces.ts';
import { inSpan } from './filter-sql.ts';
import { restoreArticle } from './stored-article.ts';

export interface ArticleFinder {
  at(ordinal: number): Article | undefined;
  /** By id, or by path with or without its extension. */
  ordinalOf(id: string): number | undefined;
  ordinalOfPath(path: string): number | undefined;
  /** By id, or by path with or without its extension. */
  byId(id: string): Article | undefined;
  /** When it was first seen. */
  arrivedAt(id: string): Date | undefined;
  isWithdrawn(path: string): boolean;
  /** The paths of withdrawn files, in order. */
  withdrawn(): string[];
  /** Articles that have one of these keys, newest first. */
  knownBy(keys: readonly string[], span?: TimeSpan): Article[];
  /** Articles that list a link's page as related, newest first. */
  listing(link: string, span?: TimeSpan): Article[];
}

export function createArticleFinder(db: Database.Database): ArticleFinder {
  const ordinals = cachedStatements<number>(db, 'pluck');
  const places = cachedStatements<FilePlace>(db, 'object');
  const texts = cachedStatements<string>(db, 'pluck');

  function at(ordinal: number): Article | undefined {
    const json = texts('SELECT json FROM payload WHERE ordinal = ?').get(ordinal);
    return json === undefined ? undefined : restoreArticle(json);
  }

  function ordinalOfPath(path: string): number | undefined {
    const { folder, name } = placeOf(path);
    return ordinals('SELECT ordinal FROM file WHERE folder = ? AND name = ? AND ordinal IS NOT NULL').get(
      folder,
      name,
    );
  }

  function ordinalOf(id: string): number | undefined {
    return (
      ordinals('SELECT ordinal FROM article WHERE id = ? ORDER BY path LIMIT 1').get(id) ??
      ordinalOfPath(id) ??
      ['.md', '.markdown', '.mdx']
        .map((end) => ordinalOfPath(id + end))
        .find((ordinal) => ordinal !== undefined)
    );
  }

  function withKey(kinds: readonly number[], hashes: readonly number[], span?: TimeSpan): Article[] {
    const inTime = span && inSpan({ span });
    return ordinals(
      `SELECT DISTINCT article.ordinal FROM story_key JOIN article USING (ordinal)
       WHERE hash IN (SELECT CAST(value AS INTEGER) FROM json_each(?)) AND kind IN (${kinds.join(', ')})
       ${inTime ? `AND ${inTime.sql}` : ''} ORDER BY article.ordinal DESC`,
    )
      .all(JSON.stringify(hashes), ...(inTime?.values ?? []))
      .flatMap((ordinal) => at(ordinal) ?? []);
  }

  return {
    at,
    ordinalOf,
    ordinalOfPath,
    byId(id) {
      const ordinal = ordinalOf(id);
      return ordinal === undefined ? undefined : at(ordinal);
    },
    arrivedAt(id) {
      const ordinal = ordinalOf(id);
      const at =
        ordinal === undefined
          ? undefined
          : ordinals('SELECT arrived_at FROM article WHERE ordinal = ?').get(ordinal);
      return at === undefined ? undefined : new Date(at);
    },
    isWithdrawn(path) {
      const { folder, name } = placeOf(path);
      return ordinals('SELECT withdrawn FROM file WHERE folder = ? AND name = ?').get(folder, name) === 1;
    },
    withdrawn: () =>
      places('SELECT folder, name FROM file WHERE withdrawn = 1 ORDER BY folder, name').all().map(pathOf),
    knownBy(keys, span) {
      const hashes = keys.map((key) => keyHash(key.replace(/^title:/, '')));
      const wanted = new Set(keys);
      return (
        withKey([keyKinds.address, keyKinds.title], hashes, span)
          // Two keys can share a hash.
          .filter((article) => storyKeys(article).some((key) => wanted.has(key)))
      );
    },
    listing(link, span) {
      const key = linkKey(link);
      if (key === undefined) return [];
      return withKey([keyKinds.listed], [keyHash(key)], span).filter(({ related }) =>
        related.some(({ url }) => linkKey(url) === key),
      );
    },
  };
}
