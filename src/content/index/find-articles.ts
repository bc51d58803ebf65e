import type Database from 'better-sqlite3';
import type { Article } from '../article.ts';
import type { TimeSpan } from '../article-query.ts';
import { placeOf } from '../files/found-file.ts';
import { storyKeys } from '../story-keys.ts';
import { cachedStatements } from './cached-statements.ts';
import { inSpan } from './filter-sql.ts';
import { restoreArticle } from './stored-article.ts';
import { hashStoryKey } from './story-key-hash.ts';

export interface ArticleFinder {
  at(ordinal: number): Article | undefined;
  /** By id, or by path with or without `.md`. */
  byId(id: string): Article | undefined;
  /** When it was first seen. */
  arrivedAt(id: string): Date | undefined;
  isWithdrawn(path: string): boolean;
  /** Those that carry one of these story keys, newest first. */
  sharing(keys: readonly string[], span?: TimeSpan): Article[];
}

export function createArticleFinder(db: Database.Database): ArticleFinder {
  const ordinals = cachedStatements<number>(db, 'pluck');
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
      ordinalOfPath(`${id}.md`)
    );
  }

  return {
    at,
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
    sharing(keys, span) {
      const { sql, values } = span ? inSpan(span) : { sql: [], values: [] };
      const candidates = ordinals(
        `SELECT DISTINCT article.ordinal FROM story_key JOIN article USING (ordinal)
         WHERE hash IN (SELECT CAST(value AS INTEGER) FROM json_each(?)) ${sql.map((one) => `AND ${one}`).join(' ')}
         ORDER BY article.ordinal DESC`,
      ).all(JSON.stringify(keys.map(hashStoryKey)), ...values);
      const wanted = new Set(keys);
      return candidates.flatMap((ordinal) => {
        const article = at(ordinal);
        // Two keys can share a hash.
        return article && storyKeys(article).some((key) => wanted.has(key)) ? [article] : [];
      });
    },
  };
}
