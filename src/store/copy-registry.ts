import type { CopyFault, CopyRegistry, CopyRole } from '../delivery/copy-registry.ts';
import type { StateDatabase } from './database.ts';

/** Long after everything that a dead copy held was settled. */
const forgottenAfterMs = 24 * 60 * 60_000;

/** @param id distinct from that of every other copy that ever ran */
export function createCopyRegistry(
  db: StateDatabase,
  { id, role }: { id: string; role: CopyRole },
): CopyRegistry {
  const beat = async (now: Date, fault?: CopyFault) => {
    const heartbeatAt = now.getTime();
    const faultJson = fault ? JSON.stringify(fault) : null;
    await db
      .insertInto('copies')
      .values({ id, role, startedAt: heartbeatAt, heartbeatAt, faultJson })
      // Another copy may have taken it out while it was paused: then it comes back.
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ heartbeatAt, faultJson }))
      .execute();
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
