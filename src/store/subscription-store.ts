import { z } from 'zod';
import type { NewSubscription, SubscriptionStore } from '../subscriptions/subscription-store.ts';
import type { StateDatabase } from './database.ts';
import {
  columnsOfCondition,
  columnsOfSettings,
  columnsOfSubscription,
  type SubscriptionRow,
  scheduledOf,
} from './subscription-row.ts';
import { hasStandings, isOtherStanding, readStandings, recordStanding } from './subscription-standings.ts';

const active = columnsOfCondition({ state: 'active' });

export function createSubscriptionStore(db: StateDatabase): SubscriptionStore {
  const all = () => db.selectFrom('subscriptions').selectAll();

  return {
    replaceConfigured: (configured, at) =>
      db.transaction().execute(async (transaction) => {
        await lockEnvironment(transaction);
        const rows = await transaction
          .selectFrom('subscriptions')
          .selectAll()
          .where('origin', '=', 'environment')
          .execute();
        const stored = new Map(rows.map((row) => [row.id, row]));
        const given = new Map(configured.map((item) => [item.subscription.id, item]));
        // In one order for everyone, so that nobody who writes several of them waits for another in a circle.
        for (const id of [...new Set([...stored.keys(), ...given.keys()])].sort()) {
          const item = given.get(id);
          if (!item) await removeRow(transaction, id, at);
          else if (stored.has(id)) await changeRow(transaction, id, at, (row) => redefined(row, item));
          else await addRow(transaction, item, at);
        }
      }),
    add: (added, at) =>
      db.transaction().execute(async (transaction) => {
        if (await hasStandings(transaction, added.subscription.id)) return false;
        return addRow(transaction, added, at);
      }),
    update: (id, settings, { at, nextRunAt }) =>
      change(db, id, at, (row) => {
        const columns = columnsOfSettings(settings);
        return { ...columns, ...(isOtherSchedule(row, columns) && { nextRunAt: nextRunAt.getTime() }) };
      }),
    remove: (id, at) => db.transaction().execute((transaction) => removeRow(transaction, id, at)),

    async find(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && scheduledOf(row);
    },
    async list() {
      return (await all().orderBy('id').execute()).map(scheduledOf);
    },
    async listOfChannel({ platform, id: channelId }) {
      const rows = await all()
        .where((eb) => eb.and({ platform, channelId }))
        .orderBy('id')
        .execute();
      return rows.map(scheduledOf);
    },
    async listOfOwner(platform, owner) {
      const rows = await all()
        .where((eb) => eb.and({ platform, owner }))
        .orderBy('id')
        .execute();
      return rows.map(scheduledOf);
    },
    async isEmpty() {
      return (await db.selectFrom('subscriptions').select('id').limit(1).executeTakeFirst()) === undefined;
    },
    async due(now) {
      const rows = await db
        .selectFrom('subscriptions')
        .select(['id', 'platform', 'channelId'])
        .where('state', '=', 'active')
        .where('nextRunAt', '<=', now.getTime())
        .orderBy('nextRunAt')
        .orderBy('id')
        .execute();
      return rows.map(({ id, platform, channelId }) => ({ id, channel: { platform, id: channelId } }));
    },
    async resting(now) {
      const rows = await db
        .selectFrom('subscriptions')
        .select(['id', 'platform', 'channelId', 'cron', 'timezone', 'nextRunAt', 'state'])
        .where('state', 'in', restingSchema.options)
        .where('nextRunAt', '<=', now.getTime())
        .orderBy('nextRunAt')
        .orderBy('id')
        .execute();
      return rows.map(({ id, platform, channelId, cron, timezone, nextRunAt, state }) => ({
        id,
        channel: { platform, id: channelId },
        schedule: { cron, timezone },
        nextRunAt: new Date(nextRunAt),
        state: restingSchema.parse(state),
      }));
    },
    async nextRuns() {
      const rows = await db
        .selectFrom('subscriptions')
        .select(['id', 'cron', 'timezone', 'nextRunAt'])
        .where('state', '=', 'active')
        .execute();
      return rows.map(({ id, cron, timezone, nextRunAt }) => ({
        id,
        schedule: { cron, timezone },
        nextRunAt: new Date(nextRunAt),
      }));
    },
    standings: (id) => readStandings(db, id),

    async setNextRun(id, nextRunAt, seen) {
      const moved = await db
        .updateTable('subscriptions')
        .set({ nextRunAt: nextRunAt.getTime() })
        .where((eb) => eb.and({ id, nextRunAt: seen.getTime() }))
        .executeTakeFirst();
      return moved.numUpdatedRows === 1n;
    },
    async setNextRunAtRest(id, nextRunAt, seen) {
      const moved = await db
        .updateTable('subscriptions')
        .set({ nextRunAt: nextRunAt.getTime() })
        .where((eb) => eb.and({ id, nextRunAt: seen.getTime() }))
        .where('state', '!=', 'active')
        .executeTakeFirst();
      return moved.numUpdatedRows === 1n;
    },
    pause: (id, at) =>
      change(db, id, at, (row) => {
        if (row.state !== 'active') return undefined;
        return { ...columnsOfCondition({ state: 'paused', since: at }), skipNext: 0 };
      }),
    resume: (id, { at, nextRunAt }) =>
      change(db, id, at, (row) => {
        if (row.state === 'active') return undefined;
        return { ...active, nextRunAt: nextRunAt.getTime(), lostSince: null };
      }),
    switchOff: (id, { at, ...why }) =>
      change(db, id, at, (row) => {
        if (row.state !== 'active') return undefined;
        return columnsOfCondition({ state: 'off', since: at, ...why });
      }),
    async skipNext(id) {
      const asked = await db
        .updateTable('subscriptions')
        .set({ skipNext: 1 })
        .where((eb) => eb.and({ id, state: 'active', skipNext: 0 }))
        .executeTakeFirst();
      return asked.numUpdatedRows === 1n;
    },
    async takeSkip(id) {
      const taken = await db
        .updateTable('subscriptions')
        .set({ skipNext: 0 })
        .where((eb) => eb.and({ id, skipNext: 1 }))
        .executeTakeFirst();
      return taken.numUpdatedRows === 1n;
    },
    async noteLost(id, at) {
      const row = await db
        .updateTable('subscriptions')
        .set(({ fn, ref, val }) => ({ lostSince: fn.coalesce(ref('lostSince'), val(at.getTime())) }))
        .where('id', '=', id)
        .returning('lostSince')
        .executeTakeFirst();
      return new Date(row?.lostSince ?? at);
    },
    async noteReached(id) {
      // Nearly always it was: a write would wait for the disk to say so.
      const lost = await db
        .selectFrom('subscriptions')
        .select('id')
        .where('id', '=', id)
        .where('lostSince', 'is not', null)
        .executeTakeFirst();
      if (!lost) return;
      await db
        .updateTable('subscriptions')
        .set({ lostSince: null })
        .where('id', '=', id)
        .where('lostSince', 'is not', null)
        .execute();
    },
  };
}

const restingSchema = z.enum(['paused', 'off']);

/** Until the transaction ends, no other copy replaces those of the environment. */
async function lockEnvironment(transaction: StateDatabase): Promise<void> {
  const name = 'subscriptions of the environment';
  await transaction
    .insertInto('locks')
    .values({ name })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ name }))
    .execute();
}

/** The columns that the environment gives a stored subscription another value of; undefined when there are none. */
function redefined(
  row: SubscriptionRow,
  { subscription, nextRunAt }: NewSubscription,
): Partial<SubscriptionRow> | undefined {
  const { id, ...columns } = columnsOfSubscription(subscription);
  const before: Readonly<Record<string, unknown>> = row;
  if (Object.entries(columns).every(([name, value]) => before[name] === value)) return undefined;
  return { ...columns, ...(isOtherSchedule(row, columns) && { nextRunAt: nextRunAt.getTime() }) };
}

function isOtherSchedule(row: SubscriptionRow, { cron, timezone }: { cron: string; timezone: string }) {
  return row.cron !== cron || row.timezone !== timezone;
}

async function addRow(
  transaction: StateDatabase,
  { subscription, nextRunAt }: NewSubscription,
  at: Date,
): Promise<boolean> {
  const row = {
    ...columnsOfSubscription(subscription),
    ...active,
    createdAt: at.getTime(),
    nextRunAt: nextRunAt.getTime(),
    skipNext: 0,
    lostSince: null,
  };
  const added = await transaction
    .insertInto('subscriptions')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  await recordStanding(transaction, row.id, row, at);
  return true;
}

async function removeRow(transaction: StateDatabase, id: string, at: Date): Promise<boolean> {
  const row = await transaction
    .deleteFrom('subscriptions')
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (!row) return false;
  await recordStanding(transaction, id, { ...row, ...active, state: 'removed' }, at);
  return true;
}

/** The columns to change, given all as they are; undefined to leave them. */
type Change = (row: SubscriptionRow) => Partial<SubscriptionRow> | undefined;

function change(db: StateDatabase, id: string, at: Date, changeOf: Change): Promise<boolean> {
  return db.transaction().execute((transaction) => changeRow(transaction, id, at, changeOf));
}

async function changeRow(
  transaction: StateDatabase,
  id: string,
  at: Date,
  changeOf: Change,
): Promise<boolean> {
  // A write that changes nothing locks the row before it is read.
  const before = await transaction
    .updateTable('subscriptions')
    .set({ id })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  const changed = before && changeOf(before);
  if (!changed) return false;
  const after = await transaction
    .updateTable('subscriptions')
    .set(changed)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (isOtherStanding(before, after)) await recordStanding(transaction, id, after, at);
  return true;
}
