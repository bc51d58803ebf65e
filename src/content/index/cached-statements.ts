import type Database from 'better-sqlite3';

export type Value = number | string;

/** Prepares a statement on first use and keeps it: preparing takes longer than running many queries. */
export type CachedStatements<Row> = (sql: string) => Database.Statement<Value[], Row>;

/** `Row` is what all statements requested here return; `raw` rows are tuples. */
export function cachedStatements<Row>(
  db: Database.Database,
  shape: 'object' | 'raw' | 'pluck',
): CachedStatements<Row> {
  const statements = new Map<string, Database.Statement<Value[], Row>>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = db.prepare<Value[], Row>(sql);
    if (shape === 'raw') statement.raw();
    if (shape === 'pluck') statement.pluck();
    statements.set(sql, statement);
    return statement;
  };
}
