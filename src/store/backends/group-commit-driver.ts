import type SqliteDatabase from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { createSemaphore } from '../../platform/queues/semaphore.ts';
import type { Clock } from '../../platform/time/clock.ts';
import { refuseOnceMoved } from './keep-in-place.ts';
import { explainDamage } from './sqlite-damage.ts';
import { lockForWriting } from './sqlite-lock.ts';
import { createStatements } from './statements.ts';

/** Transactions that share one commit. */
interface Group {
  readonly committed: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A driver with group commit: writers that come close together share one commit. A commit waits milliseconds
 * for the disk, during which the process does nothing else, so in a busy minute hundreds of writers would
 * wait one after another. Each still has its own transaction, as a savepoint, and continues only when the
 * shared commit is on disk. A reader may see what a group has written before that; if the commit then fails,
 * anything written because of it fails too.
 */
export function createGroupCommitDriver(
  open: () => Promise<SqliteDatabase.Database>,
  clock: Pick<Clock, 'elapsedMs' | 'callIn'>,
): Driver {
  let opened: ReturnType<typeof groupCommits> | undefined;
  /** As many are created as are ever in use at once. */
  const idle: DatabaseConnection[] = [];
  const commits = () => {
    if (!opened) throw new Error('the state is not open');
    return opened;
  };
  return {
    async init() {
      opened = groupCommits(await open(), clock);
    },
    acquireConnection: async () => idle.pop() ?? commits().createConnection(),
    releaseConnection: async (connection) => void idle.push(connection),
    beginTransaction: (connection) => commits().begin(connection),
    commitTransaction: (connection) => commits().commit(connection),
    rollbackTransaction: (connection) => commits().rollBack(connection),
    destroy: async () => opened?.close(),
  };
}

function groupCommits(db: SqliteDatabase.Database, clock: Pick<Clock, 'elapsedMs' | 'callIn'>) {
  const takeTurn = createSemaphore(1);
  const prepared = createStatements(db);
  const beginWriting = lockForWriting(db, clock);
  // A database in memory has no file.
  const refuseMoved = db.memory ? () => {} : refuseOnceMoved(db.name);
  let group: Group | undefined;
  /** The transaction whose turn it is. */
  let current: { readonly connection: DatabaseConnection; readonly endTurn: () => void } | undefined;

  /** Call only while holding the turn. */
  async function joinGroup(): Promise<Group> {
    if (group) return group;
    refuseMoved();
    // Left over from a failed commit whose rollback failed as well.
    if (db.inTransaction) prepared('ROLLBACK').run();
    await beginWriting();
    const { promise: committed, resolve, reject } = Promise.withResolvers<void>();
    // The writer awaits it too, unless the write itself has failed.
    committed.catch(() => {});
    const begun = { committed, resolve, reject };
    group = begun;
    // After the event loop has run what is ready: everything written until then joins this commit.
    setImmediate(() => void commitGroup(begun));
    return begun;
  }

  /** Never rejects, because nobody awaits it. */
  async function commitGroup(begun: Group): Promise<void> {
    const endTurn = await takeTurn();
    try {
      if (group !== begun) return;
      group = undefined;
      prepared('COMMIT').run();
      begun.resolve();
    } catch (error) {
      // First, because the rollback may fail as well and nobody must wait for ever.
      begun.reject(error);
      undoAll();
    } finally {
      endTurn();
    }
  }

  function undoAll(): void {
    try {
      if (db.inTransaction) prepared('ROLLBACK').run();
    } catch {
      // The writers know that the commit failed; the next writer rolls it back, or gets an error.
    }
  }

  function run({ sql, parameters }: CompiledQuery): QueryResult<never> {
    try {
      const statement = prepared(sql);
      if (statement.reader) return { rows: statement.all(parameters) };
      const { changes, lastInsertRowid } = statement.run(parameters);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    } catch (error) {
      // After some errors, such as a full disk, SQLite has rolled back the whole group.
      if (group && !db.inTransaction) {
        group.reject(error);
        group = undefined;
      }
      throw explainDamage(error, db.name);
    }
  }

  function writes({ sql }: CompiledQuery): boolean {
    try {
      return !prepared(sql).readonly;
    } catch (error) {
      throw explainDamage(error, db.name);
    }
  }

  function runInTransaction(query: CompiledQuery): QueryResult<never> {
    if (!db.inTransaction) throw new Error('the transaction was rolled back by an earlier error');
    return run(query);
  }

  async function runAlone(query: CompiledQuery): Promise<QueryResult<never>> {
    const endTurn = await takeTurn();
    let joined: Group | undefined;
    let result: QueryResult<never>;
    try {
      if (writes(query)) joined = await joinGroup();
      result = run(query);
    } finally {
      endTurn();
    }
    await joined?.committed;
    return result;
  }

  return {
    createConnection(): DatabaseConnection {
      const connection: DatabaseConnection = {
        executeQuery: async (query) =>
          current?.connection === connection ? runInTransaction(query) : runAlone(query),
        streamQuery() {
          throw new Error('the state does not support streaming');
        },
      };
      return connection;
    },
    async begin(connection: DatabaseConnection): Promise<void> {
      const endTurn = await takeTurn();
      try {
        await joinGroup();
        prepared('SAVEPOINT one').run();
        current = { connection, endTurn };
      } catch (error) {
        endTurn();
        throw error;
      }
    },
    async commit(connection: DatabaseConnection): Promise<void> {
      if (current?.connection !== connection) throw new Error('there is no transaction to commit');
      prepared('RELEASE one').run();
      const { endTurn } = current;
      const committed = group?.committed;
      current = undefined;
      endTurn();
      await committed;
    },
    async rollBack(connection: DatabaseConnection): Promise<void> {
      // Nothing is left to roll back when the group's commit failed.
      if (current?.connection !== connection) return;
      const { endTurn } = current;
      try {
        if (db.inTransaction) {
          prepared('ROLLBACK TO one').run();
          prepared('RELEASE one').run();
        }
      } finally {
        current = undefined;
        endTurn();
      }
    },
    async close(): Promise<void> {
      await group?.committed.catch(() => {});
      db.close();
    },
  };
}
