import {
  type Compilable,
  type CompiledQuery,
  type DialectAdapter,
  type QueryResult,
  type RawBuilder,
  sql,
} from 'kysely';
import type { StateDatabase } from './database.ts';

/** A placeholder in a query for a value that is given with each run. */
export type PlaceOf<Values> = <Name extends keyof Values>(name: Name) => RawBuilder<Values[Name]>;

/**
 * A query that is built once per database and run with different values: building one takes several times as
 * long as SQLite takes to run it. For what every digest does; rare queries may be built each time.
 * @param build must depend on nothing but its arguments
 */
export function preparedQuery<Values extends object, Row = unknown>(
  build: (db: StateDatabase, place: PlaceOf<Values>) => Compilable<Row>,
): (db: StateDatabase, values: Values) => Promise<QueryResult<Row>> {
  const nameOf = new Map<unknown, keyof Values>();
  const place: PlaceOf<Values> = <Name extends keyof Values>(name: Name) => {
    const held = { name };
    nameOf.set(held, name);
    return sql<Values[Name]>`${sql.val(held)}`;
  };
  const built = new WeakMap<DialectAdapter, CompiledQuery<Row>>();

  function builtFor(db: StateDatabase): CompiledQuery<Row> {
    // A transaction has the same adapter as its database.
    const { adapter } = db.getExecutor();
    const before = built.get(adapter);
    if (before) return before;
    const query = build(db, place).compile();
    built.set(adapter, query);
    return query;
  }

  return (db, values) => {
    const query = builtFor(db);
    const parameters = query.parameters.map((parameter) => {
      const name = nameOf.get(parameter);
      return name === undefined ? parameter : values[name];
    });
    return db.executeQuery({ ...query, parameters });
  };
}
