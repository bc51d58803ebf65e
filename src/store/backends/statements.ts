import type SqliteDatabase from 'better-sqlite3';
import { memoize } from '../../platform/caching/memoize.ts';

type Statement = SqliteDatabase.Statement<unknown[], never>;

/** More than there are different ones, but for inserts of many rows, of which each number of rows has its own. */
const maxStatements = 300;

/** Prepares each statement when it is first asked for and keeps it: preparing takes longer than most of them. */
export function createStatements(db: SqliteDatabase.Database): (sql: string) => Statement {
  return memoize((sql): Statement => db.prepare(sql), maxStatements);
}
