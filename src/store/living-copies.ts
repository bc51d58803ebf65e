import SqliteDatabase from 'better-sqlite3';
import { beatEveryMs, deadAfterMs } from '../delivery/copy-registry.ts';
import type { Clock } from '../platform/time/clock.ts';
import { delay } from '../platform/time/delay.ts';
import type { StateDatabase } from './database.ts';
import { StateError } from './state-location.ts';

/** A living copy gives a sign of life within this time, even if its heartbeat is a little late. */
const watchMs = beatEveryMs + 3_000;

/**
 * Watches a database for signs of life. Rows found at the start prove nothing: a dump brings back the copies
 * that ran when it was written, and removes those running now.
 * @throws StateError when a copy of the service, or a command that posts, is using it
 */
export async function refuseLivingCopies(db: StateDatabase, clock: Pick<Clock, 'callIn'>): Promise<void> {
  const before = await heartbeats(db);
  await delay(watchMs, clock);
  const living = [...(await heartbeats(db))].filter(([id, at]) => before.get(id) !== at);
  if (living.length === 0) return;
  const who = living.length === 1 ? 'a copy of Heatline is' : `${living.length} copies of Heatline are`;
  throw new StateError(
    `${who} using this database: nothing was changed. Stop every copy, run pg_restore again, then heatline restore.`,
  );
}

async function heartbeats(db: StateDatabase): Promise<Map<string, number>> {
  const rows = await db.selectFrom('copies').select(['id', 'heartbeatAt']).execute();
  return new Map(rows.map(({ id, heartbeatAt }) => [id, heartbeatAt]));
}

/**
 * The same for a state in a file. Its service is recognised by its lock, which a command such as `send` does
 * not take.
 * @throws StateError when a command is using the file; a killed one counts for half a minute
 */
export function refuseLivingCommand(file: string, now: Date): void {
  if (!hasLivingCommand(file, now)) return;
  throw new StateError(
    `a command is sending a digest from the state in ${file}: wait until it has ended (at most half a minute if it was killed), and try again.`,
  );
}

function hasLivingCommand(file: string, now: Date): boolean {
  try {
    const sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
    try {
      return (
        sqlite
          .prepare("select 1 from copies where role = 'command' and heartbeat_at >= ?")
          .get(now.getTime() - deadAfterMs) !== undefined
      );
    } finally {
      sqlite.close();
    }
  } catch {
    // The state is damaged, which is a reason to restore.
    return false;
  }
}
