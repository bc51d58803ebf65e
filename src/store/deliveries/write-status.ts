import { sql } from 'kysely';
import type { DeliveryKey } from '../../delivery/delivery.ts';
import { refreshEveryMs } from '../../delivery/delivery.ts';
import type { DecidedStatus } from '../../delivery/delivery-store.ts';
import type { StateDatabase } from '../database.ts';
import { type PlaceOf, preparedQuery } from '../prepared-query.ts';
import { columnsOfShown } from './channel-memory.ts';
import { columnsOfKey, columnsOfStatus } from './delivery-row.ts';

/**
 * Ends a delivery of `owner`, or puts it off, and returns what it shows; undefined when it now belongs to
 * another copy.
 */
export async function writeStatus(db: StateDatabase, owner: string, key: DeliveryKey, status: DecidedStatus) {
  if (status.state === 'sent') {
    const sentAt = status.at.getTime();
    const refreshAt = sentAt + refreshEveryMs;
    return (await writeSent(db, { ...columnsOfKey(key), owner, sentAt, refreshAt })).rows.at(0);
  }
  return (
    db
      .updateTable('deliveries')
      // A digest that was not sent completely is not kept up to date.
      .set({ ...columnsOfStatus(status), ...(status.state !== 'retrying' && { digestId: null }) })
      .where((eb) => eb.and({ ...columnsOfKey(key), state: 'claimed', owner }))
      .returning(columnsOfShown)
      .executeTakeFirst()
  );
}

type SentColumns = ReturnType<typeof columnsOfKey> & { owner: string; sentAt: number; refreshAt: number };

const writeSent = preparedQuery((db, place: PlaceOf<SentColumns>) =>
  db
    .updateTable('deliveries')
    .set({
      state: 'sent',
      ...{ retryAt: null, reason: null, errorJson: null },
      sentAt: place('sentAt'),
      // The first check of a digest that is kept up to date. PostgreSQL takes a value in a CASE for text
      // unless given a type.
      refreshAt: sql<
        number | null
      >`case when digest_id is null then null else cast(${place('refreshAt')} as bigint) end`,
    })
    .where('subscriptionId', '=', place('subscriptionId'))
    .where('slot', '=', place('slot'))
    .where('state', '=', 'claimed')
    .where('owner', '=', place('owner'))
    .returning(columnsOfShown),
);
