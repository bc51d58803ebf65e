import { type Delivery, type DeliveryKey, restReasons } from '../delivery/delivery.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { ChannelRef } from '../platform/channel.ts';
import { abandonedDeliveries } from './abandoned-deliveries.ts';
import type { StateDatabase } from './database.ts';
import {
  columnsOfKey,
  columnsOfPlannedPart,
  columnsOfPostedDigest,
  columnsOfStatus,
  columnsReadOfPart,
  deliveryOf,
  deliveryPartOf,
  ifUnknownSchema,
} from './delivery-row.ts';
import { findOrphans, settleOrphan } from './settle-interrupted.ts';
import { hasReached, parseStories, readMemory, rememberStories } from './shown-stories.ts';

/** @param copyId of the copy that works with it, as the copies' registry knows it */
export function createDeliveryStore(db: StateDatabase, copyId: string): DeliveryStore {
  const abandoned = abandonedDeliveries();

  /**
   * Does `work` if the delivery is this copy's, with its row locked: a copy that settles it comes before or after.
   * @returns undefined when it is not, because this copy was silent for so long that another took it over
   */
  function asOwner<Result>(
    key: DeliveryKey,
    work: (transaction: StateDatabase) => Promise<Result>,
  ): Promise<Result | undefined> {
    return db.transaction().execute(async (transaction) => {
      const held = await transaction
        .updateTable('deliveries')
        .set({ owner: copyId })
        .where((eb) => eb.and({ ...columnsOfKey(key), state: 'claimed', owner: copyId }))
        .executeTakeFirst();
      return held.numUpdatedRows === 1n ? work(transaction) : undefined;
    });
  }

  return {
    claim: (key, channel, plan) =>
      abandoned.taking(key, () =>
        db.transaction().execute(async (transaction) => {
          const columns = {
            ...columnsOfStatus({ state: 'claimed' }),
            owner: copyId,
            storiesJson: JSON.stringify(plan.stories),
            ifUnknown: plan.ifUnknown,
            digestJson: plan.digest ? JSON.stringify(plan.digest) : null,
          };
          const taken = await transaction
            .insertInto('deliveries')
            .values({ ...columnsOfKey(key), ...columnsOfChannel(channel), ...columns })
            .onConflict((conflict) =>
              conflict
                .columns(['subscriptionId', 'slot'])
                .doUpdateSet(columns)
                // Passed over by a clock that had leapt ahead: the slot comes again, and this time in time. One that was
                // claimed before, and then skipped, is decided.
                .where('deliveries.state', '=', 'skipped')
                .where('deliveries.reason', 'in', ['superseded', 'too late', ...restReasons])
                .where('deliveries.owner', 'is', null),
            )
            .executeTakeFirst();
          if (taken.numInsertedOrUpdatedRows !== 1n) return false;
          const parts = plan.parts.map((part, position) => ({
            ...columnsOfKey(key),
            ...columnsOfPlannedPart(part),
            position,
            state: 'pending',
            isGone: 0,
          }));
          if (parts.length > 0) await transaction.insertInto('deliveryParts').values(parts).execute();
          return true;
        }),
      ),

    async skip(key, channel, reason) {
      const taken = await db
        .insertInto('deliveries')
        .values({
          ...columnsOfKey(key),
          ...columnsOfChannel(channel),
          ...columnsOfStatus({ state: 'skipped', reason }),
          storiesJson: '[]',
          ifUnknown: 'leave',
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return taken.numInsertedOrUpdatedRows === 1n;
    },

    async passOver(subscriptionId, slots, { channel, reason }) {
      const columns = { ...columnsOfChannel(channel), ...columnsOfStatus({ state: 'skipped', reason }) };
      const taken = await db
        .insertInto('deliveries')
        .values(
          slots.map((slot) => ({
            ...columnsOfKey({ subscriptionId, slot }),
            ...columns,
            storiesJson: '[]',
            ifUnknown: 'leave',
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .returning('slot')
        .execute();
      return taken.map(({ slot }) => new Date(slot));
    },

    async partsOf(key) {
      const rows = await db
        .selectFrom('deliveryParts')
        .select(columnsReadOfPart)
        .where((eb) => eb.and(columnsOfKey(key)))
        .orderBy('position')
        .execute();
      return rows.map(deliveryPartOf);
    },
    async ifUnknown(key) {
      const { ifUnknown } = await db
        .selectFrom('deliveries')
        .select('ifUnknown')
        .where((eb) => eb.and(columnsOfKey(key)))
        .executeTakeFirstOrThrow();
      return ifUnknownSchema.parse(ifUnknown);
    },

    beginPart: async (key, position, at) => {
      const begun = await asOwner(key, async (transaction) => {
        await transaction
          .updateTable('deliveryParts')
          .set({ state: 'in doubt', begunAt: at.getTime() })
          .where((eb) => eb.and({ ...columnsOfKey(key), position }))
          .execute();
        return true;
      });
      return begun ?? false;
    },
    // Not only as the owner: that it arrived is true whoever learns of it, and however late.
    async endPart(key, position, messageId) {
      await db
        .updateTable('deliveryParts')
        .set({ state: 'arrived', messageId })
        .where((eb) => eb.and({ ...columnsOfKey(key), position }))
        .execute();
    },
    async refusePart(key, position) {
      await asOwner(key, (transaction) =>
        transaction
          .updateTable('deliveryParts')
          .set({ state: 'pending', begunAt: null })
          .where((eb) => eb.and({ ...columnsOfKey(key), position }))
          .execute(),
      );
    },
    async replacePayload(key, position, payload) {
      await asOwner(key, (transaction) =>
        transaction
          .updateTable('deliveryParts')
          .set({ payloadJson: JSON.stringify(payload) })
          .where((eb) => eb.and({ ...columnsOfKey(key), position }))
          .execute(),
      );
    },

    setStatus: (key, status, at) =>
      db.transaction().execute(async (transaction) => {
        const row = await transaction
          .updateTable('deliveries')
          .set({ ...columnsOfStatus(status), ...columnsOfPostedDigest(status) })
          .where((eb) => eb.and({ ...columnsOfKey(key), state: 'claimed', owner: copyId }))
          .returning(['platform', 'channelId', 'storiesJson'])
          .executeTakeFirst();
        if (!row) return false;
        const isShown = status.state === 'sent' || (await hasReached(transaction, key));
        if (isShown) await rememberStories(transaction, row, at);
        return true;
      }),

    async dueRetries(now) {
      const rows = await db
        .selectFrom('deliveries')
        .select(['subscriptionId', 'slot', 'platform', 'channelId', 'attempt'])
        .where('state', '=', 'retrying')
        .where('retryAt', '<=', now.getTime())
        .orderBy('slot')
        .orderBy('subscriptionId')
        .execute();
      return rows.map(({ subscriptionId, slot, platform, channelId, attempt }) => ({
        ...{ subscriptionId, slot: new Date(slot), attempt },
        channel: { platform, id: channelId },
      }));
    },
    resume: (key) =>
      abandoned.taking(key, async () => {
        const resumed = await db
          .updateTable('deliveries')
          .set({ state: 'claimed', owner: copyId })
          .where((eb) => eb.and({ ...columnsOfKey(key), state: 'retrying' }))
          .executeTakeFirst();
        return resumed.numUpdatedRows === 1n;
      }),

    abandon: (key) => abandoned.add(key),
    async settleInterrupted(now) {
      const ofDeadCopies = await findOrphans(db, copyId, now);
      const ofThisCopy = abandoned.list().map((key) => ({ ...key, owner: copyId }));
      const settled: Delivery[] = [];
      const errors: unknown[] = [];
      for (const orphan of [...ofDeadCopies, ...ofThisCopy]) {
        try {
          const delivery = await settleOrphan(db, orphan, now);
          abandoned.remove(orphan);
          if (delivery) settled.push(delivery);
        } catch (error) {
          errors.push(
            new Error(`${orphan.subscriptionId} of ${orphan.slot.toISOString()}`, { cause: error }),
          );
        }
      }
      if (errors.length > 0) throw new AggregateError(errors, `${errors.length} deliveries not settled`);
      return settled;
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
    async shownDigests(channel, limit) {
      const rows = await db
        .selectFrom('deliveries')
        .select(['subscriptionId', 'slot', 'storiesJson'])
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
      return rows.map(({ subscriptionId, slot, storiesJson }) => ({
        ...{ subscriptionId, slot: new Date(slot) },
        stories: parseStories({ storiesJson }),
      }));
    },
    memoryOf: (channel, now) => readMemory(db, channel, now),
  };
}

function columnsOfChannel({ platform, id }: ChannelRef) {
  return { platform, channelId: id };
}
