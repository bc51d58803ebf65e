import type SqliteDatabase from 'better-sqlite3';

type Statement = SqliteDatabase.Statement<unknown[], never>;

/**
 * Exceeds the number of distinct statements; only multi-row inserts, one statement per number of rows, can
 * overflow it.
 */
const maxKept = 300;

/** Prepares each statement on first use and keeps it: preparing takes longer than running most of them. */
export function createStatements(db: SqliteDatabase.Database): (sql: string) => Statement {
  const statements = new Map<string, Statement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement: Statement = db.prepare(sql);
    const [oldest] = statements.keys();
    if (statements.size >= maxKept && oldest !== undefined) statements.delete(oldest);
    statements.set(sql, statement);
    return statement;
  };
}
