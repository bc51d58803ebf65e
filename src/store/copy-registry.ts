import type { CopyFault, CopyRegistry, CopyRole } from '../delivery/copy-registry.ts';
import { dayMs } from '../platform/time/durations.ts';
import type { StateDatabase } from './database.ts';
import { type PlaceOf, preparedQuery } from './prepared-query.ts';
import type { CopiesTable } from './schema.ts';
import { withEnglish } from './stored-sentence.ts';

/** Long after everything that a dead copy held has been settled. */
const forgottenAfterMs = dayMs;

/** @param id different from that of every copy that ever ran */
export function createCopyRegistry(
  db: StateDatabase,
  { id, role }: { id: string; role: CopyRole },
): CopyRegistry {
  const beat = async (now: Date, fault?: CopyFault) => {
    const heartbeatAt = now.getTime();
    const faultJson = fault ? JSON.stringify(withEnglish(fault)) : null;
    await reportAlive(db, { id, role, heartbeatAt, faultJson });
  };
  return {
    async register(now) {
      await beat(now);
      await db
        .deleteFrom('copies')
        .where('heartbeatAt', '<', now.getTime() - forgottenAfterMs)
        .execute();
    },
    beat,
    async leave() {
      await db.deleteFrom('copies').where('id', '=', id).execute();
    },
    async removeOtherServices() {
      await db.deleteFrom('copies').where('role', '=', 'service').where('id', '!=', id).execute();
    },
  };
}

type CopyColumns = Pick<CopiesTable, 'id' | 'role' | 'heartbeatAt' | 'faultJson'>;

const reportAlive = preparedQuery((db, place: PlaceOf<CopyColumns>) => {
  const columns = { heartbeatAt: place('heartbeatAt'), faultJson: place('faultJson') };
  return (
    db
      .insertInto('copies')
      .values({ id: place('id'), role: place('role'), startedAt: place('heartbeatAt'), ...columns })
      // Another copy may have removed it while it was suspended; then it re-registers.
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
  );
});
