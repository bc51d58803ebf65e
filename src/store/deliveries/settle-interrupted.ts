import { deadAfterMs } from '../../delivery/copy-registry.ts';
import type { Delivery, DeliveryKey } from '../../delivery/delivery.ts';
import { attemptSettledMs } from '../../delivery/delivery.ts';
import type { StateDatabase } from '../database.ts';
import { type PlaceOf, preparedQuery } from '../prepared-query.ts';
import { columnsOfKey, deliveryOf } from './delivery-row.ts';

/** A claimed delivery that nobody is working on. */
export interface Orphan extends DeliveryKey {
  readonly owner: string;
  /** Its owner did not deregister: it has only been silent, and may be alive. */
  readonly mayBeUnderWay: boolean;
}

/** Deliveries claimed by copies that are neither `copyId` nor alive. */
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
 * Settles one of them: it is due again now, or, if its owner may have an attempt in flight, once that has
 * ended. So a copy that was wrongly taken for dead, because it was suspended or its clock is wrong, has
 * nothing in flight when its message is searched for. Each gets its own transaction, so that copies settling
 * at once never deadlock.
 * @returns the delivery's new state; undefined when its owner or another copy has decided it meanwhile
 */
export function settleOrphan(
  db: StateDatabase,
  { owner, mayBeUnderWay, ...key }: Orphan,
  now: Date,
): Promise<Delivery | undefined> {
  return db.transaction().execute(async (transaction) => {
    // A no-op update locks the row: if its owner is alive after all, it begins no further part.
    const locked = await transaction
      .updateTable('deliveries')
      .set({ state: 'claimed' })
      .where((eb) => eb.and({ ...columnsOfKey(key), state: 'claimed', owner }))
      .returning('state')
      .executeTakeFirst();
    if (!locked) return undefined;

    const error = { kind: 'interrupted', message: 'Heatline ended while this was being posted' } as const;
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

/** An attempt dated in the future by a fast clock began now at the latest. */
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
