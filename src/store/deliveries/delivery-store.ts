import type { Delivery } from '../../delivery/delivery.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import type { Clock } from '../../platform/time/clock.ts';
import { ifUnknownSchema } from '../../subscriptions/settings.ts';
import type { StateDatabase } from '../database.ts';
import { type PlaceOf, preparedQuery } from '../prepared-query.ts';
import { abandonedDeliveries } from './attempts-here.ts';
import { rememberStories, shownDelivery } from './channel-memory.ts';
import { claimAlert } from './claim-alert.ts';
import { claimSlot } from './claim-slot.ts';
import { correctClock } from './correct-clock.ts';
import { deliveryParts, hasReached } from './delivery-parts.ts';
import { columnsOfKey } from './delivery-row.ts';
import { readDeliveries } from './read-deliveries.ts';
import { findOrphans, settleOrphan } from './settle-interrupted.ts';
import { recordSkippedSlots, skipSlot } from './skip-slot.ts';
import { writeStatus } from './write-status.ts';

/** @param copyId the id of the copy using this, as registered */
export function createDeliveryStore(
  db: StateDatabase,
  copyId: string,
  { elapsedMs }: Pick<Clock, 'elapsedMs'>,
): DeliveryStore {
  const abandoned = abandonedDeliveries();

  return {
    claim: (key, channel, plan) =>
      abandoned.taking(
        key,
        () => claimSlot(db, copyId, { key, channel, plan }),
        (claim) => claim === 'claimed' || claim === 'in doubt',
      ),
    claimAlert: (key, channel, plan, limit) =>
      abandoned.taking(
        key,
        () => claimAlert(db, copyId, { key, channel, plan, limit }),
        (claim) => claim === 'claimed' || claim === 'in doubt',
      ),
    skip: (key, channel, reason, criteria) => skipSlot(db, key, { channel, reason, criteria }),
    recordSkipped: (subscriptionId, slots, passed) =>
      recordSkippedSlots(
        db,
        slots.map((slot) => ({ subscriptionId, slot })),
        passed,
      ),

    async ifUnknown(key) {
      const { ifUnknown } = await db
        .selectFrom('deliveries')
        .select('ifUnknown')
        .where((eb) => eb.and(columnsOfKey(key)))
        .executeTakeFirstOrThrow();
      return ifUnknownSchema.parse(ifUnknown);
    },

    setStatus: (key, status, at) =>
      db.transaction().execute(async (transaction) => {
        const row = await writeStatus(transaction, copyId, key, status);
        if (!row) return false;
        // Still on its way: it may turn out never to have arrived.
        if (status.state === 'retrying') return true;
        const isShown = status.state === 'sent' || (await hasReached(transaction, key));
        if (isShown) await rememberStories(transaction, shownDelivery(key, row, at));
        return true;
      }),

    async lookUntil(key, until) {
      const row = await db
        .updateTable('deliveries')
        .set(({ fn, ref, val }) => ({ lookUntil: fn.coalesce(ref('lookUntil'), val(until.getTime())) }))
        .where((eb) => eb.and(columnsOfKey(key)))
        .returning('lookUntil')
        .executeTakeFirst();
      return new Date(row?.lookUntil ?? until);
    },
    async dueRetries(now) {
      const { rows } = await readDueRetries(db, { now: now.getTime() });
      return rows.map(({ subscriptionId, slot, platform, channelId, attempt, usefulUntil, alertReason }) => ({
        ...{ subscriptionId, slot: new Date(slot), attempt },
        channel: { platform, id: channelId },
        ...(usefulUntil !== null && { usefulUntil: new Date(usefulUntil) }),
        ...(alertReason !== null && { isAlert: true }),
      }));
    },
    resume: (key) =>
      abandoned.taking(
        key,
        async () => {
          const resumed = await db
            .updateTable('deliveries')
            .set({ state: 'claimed', owner: copyId })
            .where((eb) => eb.and({ ...columnsOfKey(key), state: 'retrying' }))
            .executeTakeFirst();
          return resumed.numUpdatedRows === 1n;
        },
        (isResumed) => isResumed,
      ),

    abandon: (key) => abandoned.add(key),
    async settleInterrupted(now) {
      const ofDeadCopies = await findOrphans(db, copyId, now);
      const ofThisCopy = abandoned.list().map((key) => ({ ...key, owner: copyId, mayBeUnderWay: false }));
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
    correctClock: (leap) => correctClock(db, leap),
    ...deliveryParts(db, copyId, elapsedMs),
    ...readDeliveries(db),
  };
}

const readDueRetries = preparedQuery((db, place: PlaceOf<{ now: number }>) =>
  db
    .selectFrom('deliveries')
    .select(['subscriptionId', 'slot', 'platform', 'channelId', 'attempt', 'usefulUntil', 'alertReason'])
    .where('state', '=', 'retrying')
    .where('retryAt', '<=', place('now'))
    .orderBy('slot')
    .orderBy('subscriptionId'),
);
