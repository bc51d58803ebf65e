import { z } from 'zod';
import type { DeliveryKey, DeliveryPlan } from '../delivery/delivery.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { ChannelRef } from '../platform/channel.ts';
import type { StateDatabase } from './database.ts';
import { columnsOfStatus, deliveryOf } from './delivery-row.ts';

export function createDeliveryStore(db: StateDatabase): DeliveryStore {
  const rowOf = (key: DeliveryKey) =>
    db
      .updateTable('deliveries')
      .where('subscriptionId', '=', key.subscriptionId)
      .where('slot', '=', key.slot.getTime());
  const partOf = (key: DeliveryKey, position: number) =>
    db
      .updateTable('deliveryParts')
      .where('subscriptionId', '=', key.subscriptionId)
      .where('slot', '=', key.slot.getTime())
      .where('position', '=', position);

  return {
    claim: (key, channel, plan) =>
      db.transaction().execute(async (transaction) => {
        const taken = await transaction
          .insertInto('deliveries')
          .values({ ...identity(key, channel), ...columnsOfStatus({ state: 'claimed' }), ...storiesOf(plan) })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (taken.numInsertedOrUpdatedRows !== 1n) return false;
        for (const [position, { payload }] of plan.parts.entries()) {
          await transaction
            .insertInto('deliveryParts')
            .values({
              subscriptionId: key.subscriptionId,
              slot: key.slot.getTime(),
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
          ...identity(key, channel),
          ...columnsOfStatus({ state: 'skipped', reason }),
          ...storiesOf({ stories: [] }),
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return taken.numInsertedOrUpdatedRows === 1n;
    },

    async planOf(key) {
      const parts = await db
        .selectFrom('deliveryParts')
        .select(['payloadJson', 'messageId'])
        .where('subscriptionId', '=', key.subscriptionId)
        .where('slot', '=', key.slot.getTime())
        .orderBy('position')
        .execute();
      const { storiesJson } = await db
        .selectFrom('deliveries')
        .select('storiesJson')
        .where('subscriptionId', '=', key.subscriptionId)
        .where('slot', '=', key.slot.getTime())
        .executeTakeFirstOrThrow();
      return {
        stories: storiesSchema.parse(JSON.parse(storiesJson)),
        parts: parts.map(({ payloadJson, messageId }) => ({
          payload: payloadSchema.parse(JSON.parse(payloadJson)),
          ...(messageId !== null && { messageId }),
        })),
      };
    },

    async beginPart(key, position) {
      await partOf(key, position).set({ state: 'posting' }).execute();
    },
    async endPart(key, position, messageId) {
      await partOf(key, position).set({ state: 'posted', messageId }).execute();
    },

    async sent(key, at) {
      await db.transaction().execute(async (transaction) => {
        const { platform, channelId, storiesJson } = await transaction
          .updateTable('deliveries')
          .set({ state: 'sent', sentAt: at.getTime(), retryAt: null, errorJson: null })
          .where('subscriptionId', '=', key.subscriptionId)
          .where('slot', '=', key.slot.getTime())
          .returning(['platform', 'channelId', 'storiesJson'])
          .executeTakeFirstOrThrow();
        const storyKeys = new Set(
          storiesSchema.parse(JSON.parse(storiesJson)).flatMap((story) => story.keys),
        );
        for (const storyKey of storyKeys) {
          await transaction
            .insertInto('shownStories')
            .values({ platform, channelId, storyKey, shownAt: at.getTime() })
            .onConflict((conflict) =>
              conflict.columns(['platform', 'channelId', 'storyKey']).doUpdateSet({ shownAt: at.getTime() }),
            )
            .execute();
        }
      });
    },

    async setStatus(key, status) {
      await rowOf(key).set(columnsOfStatus(status)).execute();
      // A part that was refused is not in flight: only an unknown outcome leaves it standing as one.
      if (status.state === 'unknown') return;
      await db
        .updateTable('deliveryParts')
        .set({ state: 'pending' })
        .where('subscriptionId', '=', key.subscriptionId)
        .where('slot', '=', key.slot.getTime())
        .where('state', '=', 'posting')
        .execute();
    },

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
      const resumed = await rowOf(key)
        .set({ state: 'claimed' })
        .where('state', '=', 'retrying')
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
    async shownKeys(channel, since) {
      const rows = await db
        .selectFrom('shownStories')
        .select('storyKey')
        .where('platform', '=', channel.platform)
        .where('channelId', '=', channel.id)
        .where('shownAt', '>=', since.getTime())
        .execute();
      return new Set(rows.map((row) => row.storyKey));
    },
  };
}

const payloadSchema = z.record(z.string(), z.unknown());

const storiesSchema = z.array(z.object({ id: z.string(), title: z.string(), keys: z.array(z.string()) }));

function identity(key: DeliveryKey, channel: ChannelRef) {
  return {
    subscriptionId: key.subscriptionId,
    slot: key.slot.getTime(),
    platform: channel.platform,
    channelId: channel.id,
  };
}

function storiesOf({ stories }: Pick<DeliveryPlan, 'stories'>) {
  return { storiesJson: JSON.stringify(stories) };
}
