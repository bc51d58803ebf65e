import { PostgresAdapter } from 'kysely';
import type { DeliveryKey } from '../../delivery/delivery.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import type { PlatformPayload } from '../../platform/adapter.ts';
import type { Clock } from '../../platform/time/clock.ts';
import type { StateDatabase } from '../database.ts';
import { type PlaceOf, preparedQuery } from '../prepared-query.ts';
import { attemptsHere } from './attempts-here.ts';
import { columnsOfKey, columnsReadOfPart, deliveryPartOf, partStateSchema } from './delivery-row.ts';
import { keepTexts, textOf } from './texts.ts';

type DeliveryParts = Pick<
  DeliveryStore,
  | 'partsOf'
  | 'partStatesOf'
  | 'beginPart'
  | 'holds'
  | 'keepProgress'
  | 'endPart'
  | 'finishPart'
  | 'refusePart'
  | 'replacePayload'
>;

/**
 * The parts of deliveries, as their owner posts them.
 * @param copyId the id of the copy using this, as registered
 */
export function deliveryParts(
  db: StateDatabase,
  copyId: string,
  elapsedMs: Clock['elapsedMs'],
): DeliveryParts {
  const attempts = attemptsHere(elapsedMs);

  /**
   * Runs `work` if this copy owns the delivery, with its row locked, so that a copy settling it comes before
   * or after.
   * @returns undefined when it does not own it, because it was silent so long that another took over
   */
  function asOwner<Result>(
    key: DeliveryKey,
    work: (transaction: StateDatabase) => Promise<Result>,
  ): Promise<Result | undefined> {
    return db.transaction().execute(async (transaction) => {
      const held = await lockOwn(transaction, { ...columnsOfKey(key), owner: copyId });
      return held.rows.length === 1 ? work(transaction) : undefined;
    });
  }

  return {
    async partsOf(key) {
      const { rows } = await readParts(db, columnsOfKey(key));
      const parts = await Promise.all(rows.map((row) => deliveryPartOf(db, row)));
      if (parts.every(({ state }) => state !== 'in doubt')) return parts;
      const restoredAt = await lastRestore(db);
      return parts.map((part, position) => {
        if (part.state !== 'in doubt') return part;
        const ageMs = attempts.ageOf(key, position, part.begunAt);
        return {
          ...part,
          ...(restoredAt && restoredAt > part.begunAt && { begunBy: restoredAt }),
          ...(ageMs !== undefined && { ageMs }),
        };
      });
    },
    async partStatesOf(key) {
      const rows = await db
        .selectFrom('deliveryParts')
        .select('state')
        .where((eb) => eb.and(columnsOfKey(key)))
        .orderBy('position')
        .execute();
      return rows.map(({ state }) => partStateSchema.parse(state));
    },
    beginPart: async (key, position, at) => {
      attempts.begin(key, position, at);
      const begun = await asOwner(key, async (transaction) => {
        await doubtPart(transaction, { ...columnsOfKey(key), position, begunAt: at.getTime() });
        return true;
      });
      if (!begun) attempts.end(key, position);
      return begun ?? false;
    },
    holds: async (key) => (await asOwner(key, async () => true)) ?? false,
    async keepProgress(key, position, progress) {
      await asOwner(key, (transaction) =>
        transaction
          .updateTable('deliveryParts')
          .set({ progressJson: JSON.stringify(progress) })
          .where((eb) => eb.and({ ...columnsOfKey(key), position, state: 'in doubt' }))
          .execute(),
      );
    },
    // Not only for the owner: that it arrived is true whoever learns it, and however late.
    async endPart(key, position, messageId, { shows, isUnfinished = false } = {}) {
      attempts.end(key, position);
      if (shows) await writeShown(db, key, position, shows);
      const unfinished = isUnfinished ? 1 : 0;
      await markArrived(db, { ...columnsOfKey(key), position, messageId, isUnfinished: unfinished });
    },
    async finishPart(key, position, end) {
      if (end !== undefined && end !== 'gone') await writeShown(db, key, position, end);
      await db
        .updateTable('deliveryParts')
        .set({ isUnfinished: 0, ...(end === 'gone' && { isGone: 1 }) })
        .where((eb) => eb.and({ ...columnsOfKey(key), position }))
        .execute();
    },
    async refusePart(key, position) {
      attempts.end(key, position);
      await asOwner(key, (transaction) =>
        transaction
          .updateTable('deliveryParts')
          .set({ state: 'pending', begunAt: null, progressJson: null })
          .where((eb) => eb.and({ ...columnsOfKey(key), position }))
          .execute(),
      );
    },
    async replacePayload(key, position, payload) {
      const text = textOf(payload);
      await asOwner(key, async (transaction) => {
        await keepTexts(transaction, [text]);
        await transaction
          .updateTable('deliveryParts')
          .set({ payloadId: text.id })
          .where((eb) => eb.and({ ...columnsOfKey(key), position }))
          .execute();
      });
    },
  };
}

/** Records what a message shows instead of its payload. */
async function writeShown(
  db: StateDatabase,
  key: DeliveryKey,
  position: number,
  payload: PlatformPayload,
): Promise<void> {
  const shown = textOf(payload);
  await db.transaction().execute(async (transaction) => {
    await keepTexts(transaction, [shown]);
    await transaction
      .updateTable('deliveryParts')
      .set({ payloadId: shown.id })
      .where((eb) => eb.and({ ...columnsOfKey(key), position }))
      .execute();
  });
}

type KeyColumns = ReturnType<typeof columnsOfKey>;
type PartKeyColumns = KeyColumns & { position: number };

const readParts = preparedQuery((db, place: PlaceOf<KeyColumns>) =>
  db
    .selectFrom('deliveryParts')
    .select(columnsReadOfPart)
    .where('subscriptionId', '=', place('subscriptionId'))
    .where('slot', '=', place('slot'))
    .orderBy('position'),
);

/** The state doesn't contain what happened between the backup and this moment. */
async function lastRestore(db: StateDatabase): Promise<Date | undefined> {
  const row = await db
    .selectFrom('restores')
    .select(({ fn }) => fn.max('restoredAt').as('restoredAt'))
    .executeTakeFirst();
  return typeof row?.restoredAt === 'number' ? new Date(row.restoredAt) : undefined;
}

/** PostgreSQL locks the row. A SQLite transaction runs alone anyway. */
const lockOwn = preparedQuery((db, place: PlaceOf<KeyColumns & { owner: string }>) => {
  const own = db
    .selectFrom('deliveries')
    .select('state')
    .where('subscriptionId', '=', place('subscriptionId'))
    .where('slot', '=', place('slot'))
    .where('state', '=', 'claimed')
    .where('owner', '=', place('owner'));
  return db.getExecutor().adapter instanceof PostgresAdapter ? own.forUpdate() : own;
});

const doubtPart = preparedQuery((db, place: PlaceOf<PartKeyColumns & { begunAt: number }>) =>
  db
    .updateTable('deliveryParts')
    .set({ state: 'in doubt', begunAt: place('begunAt'), progressJson: null })
    .where('subscriptionId', '=', place('subscriptionId'))
    .where('slot', '=', place('slot'))
    .where('position', '=', place('position')),
);

const markArrived = preparedQuery(
  (db, place: PlaceOf<PartKeyColumns & { messageId: string; isUnfinished: number }>) =>
    db
      .updateTable('deliveryParts')
      .set({
        state: 'arrived',
        messageId: place('messageId'),
        isUnfinished: place('isUnfinished'),
        progressJson: null,
      })
      .where('subscriptionId', '=', place('subscriptionId'))
      .where('slot', '=', place('slot'))
      .where('position', '=', place('position')),
);

/** Whether any part of a delivery has arrived or may have. */
export async function hasReached(db: StateDatabase, key: DeliveryKey): Promise<boolean> {
  const part = await db
    .selectFrom('deliveryParts')
    .select('position')
    .where((eb) => eb.and(columnsOfKey(key)))
    .where('state', '!=', 'pending')
    .executeTakeFirst();
  return part !== undefined;
}
