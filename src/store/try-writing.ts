import { randomUUID } from 'node:crypto';
import type { StateDatabase } from './database.ts';

/**
 * Writes a row and takes it back, so that a read-only server or a missing right is found before a digest meets it.
 * Nobody else ever sees the row.
 * @throws what keeps the state from being written
 */
export async function tryWriting(db: StateDatabase, now: Date): Promise<void> {
  const takeBack = new Error('taken back');
  const at = now.getTime();
  const written = db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('copies')
      .values({ id: randomUUID(), role: 'command', startedAt: at, heartbeatAt: at })
      .execute();
    throw takeBack;
  });
  await written.catch((error: unknown) => {
    if (error !== takeBack) throw error;
  });
}
