import type SqliteDatabase from 'better-sqlite3';
import { memoize } from '../../platform/caching/memoize.ts';

type Statement = SqliteDatabase.Statement<unknown[], never>;

/**
 * Exceeds the number of distinct statements; only multi-row inserts, one statement per number of rows, can
 * overflow it.
 */
const maxKept = 300;

/** Prepares each statement on first use and keeps it: preparing takes longer than running most of them. */
export function createStatements(db: SqliteDatabase.Database): (sql: string) => Statement {
  return memoize((sql): Statement => db.prepare(sql), maxKept);
}
