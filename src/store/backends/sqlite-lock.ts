import SqliteDatabase from 'better-sqlite3';
import type { Clock } from '../../platform/time/clock.ts';
import { delay } from '../../platform/time/delay.ts';

/** How long a process waits for another one that is writing. */
export const patienceMs = 5_000;

const lookEveryMs = 5;

/**
 * A process that writes continuously releases the lock for a moment this often, so that another can take it.
 */
const gapEveryMs = 200;
const gapMs = 2 * lookEveryMs;

/**
 * Takes the write lock, with a transaction that starts with it: taken later, it would fail at once if another
 * process has written since. While another process has the lock, this one continues with other work; SQLite's
 * own wait would block it.
 * @returns a function that takes the lock; it throws SqliteError if another process held it for longer than
 * `patienceMs`
 */
export function lockForWriting(
  db: SqliteDatabase.Database,
  { elapsedMs, callIn }: Pick<Clock, 'elapsedMs' | 'callIn'>,
): () => Promise<void> {
  // A database in memory belongs to this process alone.
  if (db.memory) return async () => void db.exec('BEGIN IMMEDIATE');
  let lastGapAt = elapsedMs();
  return async () => {
    if (elapsedMs() - lastGapAt > gapEveryMs) {
      await delay(gapMs, { callIn });
      lastGapAt = elapsedMs();
    }
    const until = elapsedMs() + patienceMs;
    while (!takeLock(db, elapsedMs() >= until)) await delay(lookEveryMs, { callIn });
  };
}

function takeLock(db: SqliteDatabase.Database, isLastTry: boolean): boolean {
  db.pragma('busy_timeout = 0');
  try {
    db.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (isLastTry || !isBusy(error)) throw error;
    return false;
  } finally {
    db.pragma(`busy_timeout = ${patienceMs}`);
  }
}

export function isBusy(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
