import type { StateDatabase } from './database.ts';

/**
 * Writes a row and takes it back, so that a read-only server or a missing permission is found before a digest
 * is affected. Nobody else ever sees the row.
 * @param id not used by any copy
 * @throws what keeps the state from being written
 */
export async function tryWriting(db: StateDatabase, now: Date, id: string): Promise<void> {
  const takeBack = new Error('taken back');
  const at = now.getTime();
  const written = db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('copies')
      .values({ id, role: 'command', startedAt: at, heartbeatAt: at })
      .execute();
    throw takeBack;
  });
  await written.catch((error: unknown) => {
    if (error !== takeBack) throw error;
  });
}
