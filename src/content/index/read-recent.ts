import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { TimeSpan } from '../article-query.ts';
import { cachedStatements } from './cached-statements.ts';
import { inSpan } from './filter-sql.ts';

/** A story of which an article was published in a span. */
export interface RecentStory {
  /** Changes with everything that the story is chosen or shown by. Two stories never have the same. */
  readonly mark: string;
  /** Those that were published until the end of the span. */
  readonly articles: readonly RecentArticle[];
}

export interface RecentArticle {
  readonly path: string;
  /** Changes with everything in the article itself, but not with its story. */
  readonly mark: string;
}

export interface RecentStoryReader {
  /** The ordinals of each story's articles. */
  recentStories(span: TimeSpan): readonly (readonly number[])[];
  /** Reads the story with these articles; those that have disappeared since are not in it. */
  recentStory(ordinals: readonly number[]): RecentStory;
  /** The words of these articles, as indexed. */
  wordsOf(paths: readonly string[]): Set<string>;
}

function digest(text: string): string {
  return hash('sha1', text, 'base64');
}

interface Told {
  readonly ordinal: number;
  readonly story: number | null;
}

interface Marked {
  readonly path: string;
  readonly heat: number;
  readonly arrivedAt: number;
  readonly json: string;
}

export function createRecentStoryReader(
  db: Database.Database,
  { ordinalOfPath }: { readonly ordinalOfPath: (path: string) => number | undefined },
): RecentStoryReader {
  const told = cachedStatements<Told>(db, 'object');
  const marked = cachedStatements<Marked>(db, 'object');
  const texts = cachedStatements<string>(db, 'pluck');

  return {
    recentStories(span) {
      const { sql, values } = inSpan({ span });
      const rows = told(
        `SELECT ordinal, story FROM (
           SELECT article.ordinal, story FROM article LEFT JOIN piece USING (ordinal) WHERE ${sql}
           UNION
           SELECT told.ordinal, told.story FROM article JOIN piece USING (ordinal)
           JOIN piece AS told ON told.story = piece.story
           JOIN article AS other ON other.ordinal = told.ordinal AND other.published_at <= ?
           WHERE ${sql}
         ) ORDER BY ordinal`,
      ).all(...values, span.until.getTime(), ...values);
      return [
        ...Map.groupBy(rows, ({ ordinal, story }) =>
          story === null ? `${ordinal}` : `of ${story}`,
        ).values(),
      ].map((those) => those.map(({ ordinal }) => ordinal));
    },
    recentStory(ordinals) {
      const statement = marked(
        `SELECT article.path, article.heat, article.arrived_at AS arrivedAt, payload.json
         FROM article JOIN payload USING (ordinal) WHERE article.ordinal = ?`,
      );
      const heats: number[] = [];
      const articles = ordinals.flatMap((ordinal): RecentArticle[] => {
        const row = statement.get(ordinal);
        if (!row) return [];
        const { path, heat, arrivedAt, json } = row;
        heats.push(heat);
        return [{ path, mark: digest(`${path}\n${arrivedAt}\n${json}`) }];
      });
      return { mark: digest([...articles.map(({ mark }) => mark), ...heats].join()), articles };
    },
    wordsOf(paths) {
      const statement = texts('SELECT text FROM searchable WHERE ordinal = ?');
      return new Set(
        paths
          .flatMap((path) => ordinalOfPath(path) ?? [])
          .flatMap((ordinal) => (statement.get(ordinal) ?? '').split(/[ \n]+/))
          .filter((word) => word !== ''),
      );
    },
  };
}
