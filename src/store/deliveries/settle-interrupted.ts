import { deadAfterMs } from '../../delivery/copy-registry.ts';
import type { Delivery, DeliveryKey } from '../../delivery/delivery.ts';
import { attemptSettledMs } from '../../delivery/delivery.ts';
import type { StateDatabase } from '../database.ts';
import { type PlaceOf, preparedQuery } from '../prepared-query.ts';
import { columnsOfKey, deliveryOf } from './delivery-row.ts';

/** A claimed delivery on which nobody works. */
export interface Orphan extends DeliveryKey {
  readonly owner: string;
  /** Its owner has not said that it ends: it was only silent, and may live. */
  readonly mayBeUnderWay: boolean;
}

/** What copies hold claimed that are neither `copyId` nor alive. */
export async function findOrphans(db: StateDatabase, copyId: string, now: Date): Promise<Orphan[]> {
  const { rows } = await readOrphans(db, { copyId, silentSince: now.getTime() - deadAfterMs });
  return rows.flatMap(({ subscriptionId, slot, owner, registered }) =>
    owner === null
      ? []
      : [{ subscriptionId, slot: new Date(slot), owner, mayBeUnderWay: registered !== null }],
  );
}

const readOrphans = preparedQuery((db, place: PlaceOf<{ copyId: string; silentSince: number }>) =>
  db
    .selectFrom('deliveries')
    .leftJoin('copies', 'copies.id', 'deliveries.owner')
    .select(['subscriptionId', 'slot', 'owner', 'copies.id as registered'])
    .where('state', '=', 'claimed')
    .where('owner', '!=', place('copyId'))
    .where(({ eb, or }) =>
      or([eb('copies.id', 'is', null), eb('copies.heartbeatAt', '<', place('silentSince'))]),
    )
    .orderBy('slot')
    .orderBy('subscriptionId'),
);

/**
 * Settles one of them: it is due again now, or, while an attempt of its owner may be under way, once that has ended. So a
 * copy that was taken for dead although it lives, because it was paused or its clock is wrong, has nothing on its way when
 * its message is looked for. Each has a transaction of its own, so that copies that settle at once never wait for each
 * other in a circle.
 * @returns the delivery as it is now; undefined when its owner or another copy has decided it meanwhile
 */
export function settleOrphan(
  db: StateDatabase,
  { owner, mayBeUnderWay, ...key }: Orphan,
  now: Date,
): Promise<Delivery | undefined> {
  return db.transaction().execute(async (transaction) => {
    // A write that changes nothing locks the row: its owner, should it live after all, begins no part from here on.
    const locked = await transaction
      .updateTable('deliveries')
      .set({ state: 'claimed' })
      .where((eb) => eb.and({ ...columnsOfKey(key), state: 'claimed', owner }))
      .returning('state')
      .executeTakeFirst();
    if (!locked) return undefined;

    const error = { kind: 'interrupted', message: 'heatline ended while this was being posted' } as const;
    await dateNoLaterThan(now, transaction, key);
    const isUnderWay = mayBeUnderWay && (await hasDoubt(transaction, key));
    const row = await transaction
      .updateTable('deliveries')
      .set({
        state: 'retrying',
        retryAt: now.getTime() + (isUnderWay ? attemptSettledMs : 0),
        errorJson: JSON.stringify(error),
      })
      .where((eb) => eb.and(columnsOfKey(key)))
      .returningAll()
      .executeTakeFirstOrThrow();
    return deliveryOf(row);
  });
}

/** An attempt that was begun by a clock that is ahead was begun now at the latest. */
async function dateNoLaterThan(now: Date, transaction: StateDatabase, key: DeliveryKey): Promise<void> {
  await transaction
    .updateTable('deliveryParts')
    .set({ begunAt: now.getTime() })
    .where((eb) => eb.and({ ...columnsOfKey(key), state: 'in doubt' }))
    .where('begunAt', '>', now.getTime())
    .execute();
}

async function hasDoubt(transaction: StateDatabase, key: DeliveryKey): Promise<boolean> {
  const part = await transaction
    .selectFrom('deliveryParts')
    .select('position')
    .where((eb) => eb.and({ ...columnsOfKey(key), state: 'in doubt' }))
    .executeTakeFirst();
  return part !== undefined;
}
