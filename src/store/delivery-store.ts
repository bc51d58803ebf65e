import { z } from 'zod';
import type { DeliveryKey } from '../delivery/delivery.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { StateDatabase } from './database.ts';
import { columnsOfStatus, deliveryOf } from './delivery-row.ts';
import { parseStories, readShownKeys, rememberStories } from './shown-stories.ts';

export function createDeliveryStore(db: StateDatabase): DeliveryStore {
  return {
    claim: (key, channel, plan) =>
      db.transaction().execute(async (transaction) => {
        const taken = await transaction
          .insertInto('deliveries')
          .values({
            ...columnsOfKey(key),
            ...columnsOfChannel(channel),
            ...columnsOfStatus({ state: 'claimed' }),
            storiesJson: JSON.stringify(plan.stories),
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (taken.numInsertedOrUpdatedRows !== 1n) return false;
        for (const [position, { payload }] of plan.parts.entries()) {
          await transaction
            .insertInto('deliveryParts')
            .values({
              ...columnsOfKey(key),
              position,
              state: 'pending',
              payloadJson: JSON.stringify(payload),
              messageId: null,
            })
            .execute();
        }
        return true;
      }),

    async skip(key, channel, reason) {
      const taken = await db
        .insertInto('deliveries')
        .values({
          ...columnsOfKey(key),
          ...columnsOfChannel(channel),
          ...columnsOfStatus({ state: 'skipped', reason }),
          storiesJson: '[]',
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return taken.numInsertedOrUpdatedRows === 1n;
    },

    async planOf(key) {
      const delivery = await db
        .selectFrom('deliveries')
        .select('storiesJson')
        .where((eb) => eb.and(columnsOfKey(key)))
        .executeTakeFirstOrThrow();
      const parts = await db
        .selectFrom('deliveryParts')
        .select(['payloadJson', 'messageId'])
        .where((eb) => eb.and(columnsOfKey(key)))
        .orderBy('position')
        .execute();
      return {
        stories: parseStories(delivery),
        parts: parts.map(({ payloadJson, messageId }) => ({
          payload: payloadSchema.parse(JSON.parse(payloadJson)),
          ...(messageId !== null && { messageId }),
        })),
      };
    },

    async beginPart(key, position) {
      await db
        .updateTable('deliveryParts')
        .set({ state: 'posting' })
        .where((eb) => eb.and({ ...columnsOfKey(key), position }))
        .execute();
    },
    async endPart(key, position, messageId) {
      await db
        .updateTable('deliveryParts')
        .set({ state: 'posted', messageId })
        .where((eb) => eb.and({ ...columnsOfKey(key), position }))
        .execute();
    },

    setStatus: (key, status, at) =>
      db.transaction().execute(async (transaction) => {
        const row = await transaction
          .updateTable('deliveries')
          .set(columnsOfStatus(status))
          .where((eb) => eb.and(columnsOfKey(key)))
          .returningAll()
          .executeTakeFirstOrThrow();
        if (status.state === 'retrying' || status.state === 'failed') {
          // What was refused is not in flight: a part stays `posting` only where the outcome is unknown.
          await transaction
            .updateTable('deliveryParts')
            .set({ state: 'pending' })
            .where((eb) => eb.and({ ...columnsOfKey(key), state: 'posting' }))
            .execute();
        }
        const reached = await transaction
          .selectFrom('deliveryParts')
          .select('position')
          .where((eb) => eb.and(columnsOfKey(key)))
          .where('state', '!=', 'pending')
          .executeTakeFirst();
        if (reached) await rememberStories(transaction, row, at);
      }),

    async dueRetries(now) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('state', '=', 'retrying')
        .where('retryAt', '<=', now.getTime())
        .orderBy('slot')
        .execute();
      return rows.map((row) => ({ ...deliveryOf(row), attempt: row.attempt }));
    },
    async resume(key) {
      const resumed = await db
        .updateTable('deliveries')
        .set({ state: 'claimed' })
        .where((eb) => eb.and({ ...columnsOfKey(key), state: 'retrying' }))
        .executeTakeFirst();
      return resumed.numUpdatedRows === 1n;
    },

    settleInterrupted: (now) =>
      db.transaction().execute(async (transaction) => {
        const error = { kind: 'interrupted', message: 'heatline ended while this was being posted' } as const;
        const unknown = await transaction
          .updateTable('deliveries')
          .set(columnsOfStatus({ state: 'unknown', error }))
          .where('state', '=', 'claimed')
          .where(({ exists, selectFrom }) =>
            exists(
              selectFrom('deliveryParts')
                .select('deliveryParts.position')
                .whereRef('deliveryParts.subscriptionId', '=', 'deliveries.subscriptionId')
                .whereRef('deliveryParts.slot', '=', 'deliveries.slot')
                .where('deliveryParts.state', '=', 'posting'),
            ),
          )
          .returningAll()
          .execute();
        for (const row of unknown) await rememberStories(transaction, row, now);
        const continued = await transaction
          .updateTable('deliveries')
          .set(columnsOfStatus({ state: 'retrying', retryAt: now, attempt: 0, error }))
          .where('state', '=', 'claimed')
          .returningAll()
          .execute();
        return [...unknown, ...continued].map(deliveryOf);
      }),

    async lastSlot(subscriptionId, before) {
      const row = await db
        .selectFrom('deliveries')
        .select('slot')
        .where('subscriptionId', '=', subscriptionId)
        .where('slot', '<', before.getTime())
        .orderBy('slot', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && new Date(row.slot);
    },
    async history(subscriptionId, limit) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('subscriptionId', '=', subscriptionId)
        .orderBy('slot', 'desc')
        .limit(limit)
        .execute();
      return rows.map(deliveryOf);
    },
    async lastStories(channel) {
      const row = await db
        .selectFrom('deliveries')
        .select('storiesJson')
        .where((eb) => eb.and({ ...columnsOfChannel(channel), state: 'sent' }))
        .orderBy('sentAt', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? parseStories(row) : [];
    },
    shownKeys: (channel, since) => readShownKeys(db, channel, since),
  };
}

const payloadSchema = z.record(z.string(), z.unknown());

function columnsOfKey({ subscriptionId, slot }: DeliveryKey) {
  return { subscriptionId, slot: slot.getTime() };
}

function columnsOfChannel({ platform, id }: ChannelRef) {
  return { platform, channelId: id };
}
