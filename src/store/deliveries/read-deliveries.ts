import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import { criteriaSchema } from '../../subscriptions/settings.ts';
import type { StateDatabase } from '../database.ts';
import { type PlaceOf, preparedQuery } from '../prepared-query.ts';
import { saidOfColumn } from '../stored-sentence.ts';
import { readMemory } from './channel-memory.ts';
import { columnsOfChannel, columnsOfKey, deliveryOf } from './delivery-row.ts';
import { readStories } from './shown-stories.ts';

type ReadDeliveries = Pick<
  DeliveryStore,
  | 'wasAskedToSkip'
  | 'countOpen'
  | 'lastSlot'
  | 'criteriaOf'
  | 'history'
  | 'storiesOf'
  | 'lastStories'
  | 'shownDigests'
  | 'memoryOf'
>;

/** What the ledger knows about deliveries that others are working on, or that have ended. */
export function readDeliveries(db: StateDatabase): ReadDeliveries {
  return {
    async wasAskedToSkip(key) {
      const row = await db
        .selectFrom('deliveries')
        .select('slot')
        .where((eb) => eb.and({ ...columnsOfKey(key), state: 'skipped', reason: 'asked to skip' }))
        .executeTakeFirst();
      return row !== undefined;
    },
    async countOpen() {
      const { open } = await db
        .selectFrom('deliveries')
        .select(({ fn }) => fn.countAll<number | string>().as('open'))
        .where('state', 'in', ['claimed', 'retrying'])
        .executeTakeFirstOrThrow();
      return Number(open);
    },
    async lastSlot(subscriptionId, before) {
      const [row] = (await readLastSlot(db, { subscriptionId, before: before.getTime() })).rows;
      return row && new Date(row.slot);
    },
    async criteriaOf(key) {
      const row = await db
        .selectFrom('deliveries')
        .select('criteriaJson')
        .where((eb) => eb.and(columnsOfKey(key)))
        .executeTakeFirst();
      return row?.criteriaJson ? criteriaSchema.parse(JSON.parse(row.criteriaJson)) : undefined;
    },
    async history(subscriptionId, limit, except = []) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('subscriptionId', '=', subscriptionId)
        .$if(except.length > 0, (query) =>
          query.where((eb) => eb.or([eb('reason', 'is', null), eb('reason', 'not in', except)])),
        )
        .orderBy('slot', 'desc')
        .limit(limit)
        .execute();
      return rows.map(deliveryOf);
    },
    async storiesOf(key) {
      const row = await db
        .selectFrom('deliveries')
        .select('storiesId')
        .where((eb) => eb.and(columnsOfKey(key)))
        .executeTakeFirst();
      return row ? readStories(db, row) : [];
    },
    async lastStories(channel) {
      const row = await db
        .selectFrom('deliveries')
        .select('storiesId')
        .where((eb) => eb.and({ ...columnsOfChannel(channel), state: 'sent' }))
        .where('alertReason', 'is', null)
        .orderBy('sentAt', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? readStories(db, row) : [];
    },
    async shownDigests(channel, limit) {
      const rows = await db
        .selectFrom('deliveries')
        .select(['subscriptionId', 'slot', 'storiesId', 'alertReason'])
        .where((eb) => eb.and(columnsOfChannel(channel)))
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('deliveryParts')
              .select('position')
              .whereRef('deliveryParts.subscriptionId', '=', 'deliveries.subscriptionId')
              .whereRef('deliveryParts.slot', '=', 'deliveries.slot')
              .where('deliveryParts.state', '!=', 'pending'),
          ),
        )
        .orderBy('slot', 'desc')
        .limit(limit)
        .execute();
      return Promise.all(
        rows.map(async ({ subscriptionId, slot, storiesId, alertReason }) => ({
          ...{ subscriptionId, slot: new Date(slot) },
          ...(alertReason !== null && { alertReason: saidOfColumn(alertReason) }),
          stories: await readStories(db, { storiesId }),
        })),
      );
    },
    memoryOf: (channel, now) => readMemory(db, channel, now),
  };
}

const readLastSlot = preparedQuery((db, place: PlaceOf<{ subscriptionId: string; before: number }>) =>
  db
    .selectFrom('deliveries')
    .select('slot')
    .where('subscriptionId', '=', place('subscriptionId'))
    .where('slot', '<', place('before'))
    .orderBy('slot', 'desc')
    .limit(1),
);
