import type SqliteDatabase from 'better-sqlite3';

type Statement = SqliteDatabase.Statement<unknown[], never>;

/** More than there are different ones, but for inserts of many rows, of which each number of rows has its own. */
const keptAtMost = 300;

/** Prepares each statement when it is first asked for and keeps it: preparing takes longer than most of them. */
export function createStatements(db: SqliteDatabase.Database): (sql: string) => Statement {
  const statements = new Map<string, Statement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement: Statement = db.prepare(sql);
    const [oldest] = statements.keys();
    if (statements.size >= keptAtMost && oldest !== undefined) statements.delete(oldest);
    statements.set(sql, statement);
    return statement;
  };
}
