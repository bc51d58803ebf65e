import SqliteDatabase from 'better-sqlite3';
import type { Clock } from '../../platform/time/clock.ts';
import { delay } from '../../platform/time/delay.ts';

/** How long a process waits for another that is writing. */
export const patienceMs = 5_000;

const lookEveryMs = 5;

/** Who writes without a pause leaves the lock free for a moment so often, in which another process finds it free. */
const gapEveryMs = 200;
const gapMs = 2 * lookEveryMs;

/**
 * Takes the lock for writing, with a transaction that begins with it: taken later, it fails at once when another process
 * has written since. While another has it this process goes on with other work; SQLite's own wait would stop it.
 * @returns what is to be called; it throws SqliteError when another had the lock for longer than `patienceMs`
 */
export function lockForWriting(
  db: SqliteDatabase.Database,
  { elapsedMs, callIn }: Pick<Clock, 'elapsedMs' | 'callIn'>,
): () => Promise<void> {
  // One in memory is this process's alone.
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
