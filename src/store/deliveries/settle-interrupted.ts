import { deadAfterMs } from '../../delivery/copy-registry.ts';
import type { Delivery, DeliveryKey } from '../../delivery/delivery.ts';
import type { StateDatabase } from '../database.ts';
import { columnsOfKey, deliveryOf } from './delivery-row.ts';
import { hasReached, rememberStories } from './shown-stories.ts';

/** A claimed delivery on which nobody works. */
export interface Orphan extends DeliveryKey {
  readonly owner: string;
}

/** What copies hold claimed that are neither `copyId` nor alive. */
export async function findOrphans(db: StateDatabase, copyId: string, now: Date): Promise<Orphan[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['subscriptionId', 'slot', 'owner'])
    .where('state', '=', 'claimed')
    .where('owner', '!=', copyId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('copies')
            .select('copies.id')
            .whereRef('copies.id', '=', 'deliveries.owner')
            .where('copies.heartbeatAt', '>=', now.getTime() - deadAfterMs),
        ),
      ),
    )
    .orderBy('slot')
    .orderBy('subscriptionId')
    .execute();
  return rows.flatMap(({ subscriptionId, slot, owner }) =>
    owner === null ? [] : [{ subscriptionId, slot: new Date(slot), owner }],
  );
}

/**
 * Settles one of them. Each has a transaction of its own, so that copies that settle at once never wait for each other
 * in a circle.
 * @returns the delivery as it is now; undefined when its owner or another copy has decided it meanwhile
 */
export function settleOrphan(
  db: StateDatabase,
  { owner, ...key }: Orphan,
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
    const row = await transaction
      .updateTable('deliveries')
      .set({ state: 'retrying', retryAt: now.getTime(), errorJson: JSON.stringify(error) })
      .where((eb) => eb.and(columnsOfKey(key)))
      .returningAll()
      .executeTakeFirstOrThrow();
    if (await hasReached(transaction, key)) await rememberStories(transaction, row, now);
    return deliveryOf(row);
  });
}
