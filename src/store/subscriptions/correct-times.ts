import { deadAfterMs } from '../../delivery/copy-registry.ts';
import type { StateDatabase } from '../database.ts';

/** Times ahead by no more than the clocks of copies may differ are another copy's present. */
export async function correctTimes(db: StateDatabase, now: Date): Promise<void> {
  const at = now.getTime();
  const ahead = at + deadAfterMs;
  for (const column of ['createdAt', 'stateSince', 'lostSince'] as const)
    await db
      .updateTable('subscriptions')
      .set({ [column]: at })
      .where(column, '>', ahead)
      .execute();
  await db.updateTable('subscriptionStandings').set({ since: at }).where('since', '>', ahead).execute();
}
