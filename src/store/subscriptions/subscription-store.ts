import { z } from 'zod';
import type { ChannelRef } from '../../platform/channel.ts';
import { mergeSettings } from '../../subscriptions/merge-settings.ts';
import type { ScheduledSubscription, SubscriptionStore } from '../../subscriptions/subscription-store.ts';
import type { StateDatabase } from '../database.ts';
import { lockName } from '../lock-name.ts';
import { type PlaceOf, preparedQuery } from '../prepared-query.ts';
import { correctTimes } from './correct-times.ts';
import { followChannel } from './follow-channel.ts';
import { dueOfEnvironment, replaceConfigured } from './replace-configured.ts';
import { hasStatusChanges, readStatusChanges } from './status-changes.ts';
import {
  columnsOfCondition,
  columnsOfSettings,
  readableOf,
  type SubscriptionRow,
  scheduledOf,
  settingsOf,
  unreadableOf,
} from './subscription-row.ts';
import { active, addRow, type Change, changeRow, columnsOfNextRun, removeRow } from './write-subscription.ts';

export function createSubscriptionStore(db: StateDatabase): SubscriptionStore {
  const all = () => db.selectFrom('subscriptions').selectAll();

  return {
    replaceConfigured: (configured, at) => replaceConfigured(db, configured, at),
    add: (added, at, isSame) =>
      db.transaction().execute(async (transaction) => {
        const { id, channel } = added.subscription;
        if (isSame) {
          // Until the transaction ends, nobody else adds one that this should have found.
          await lockName(transaction, { name: 'new subscriptions' });
          const present = (await listOfChannel(transaction, channel)).find(isSame);
          if (present) return present;
        }
        if (await hasStatusChanges(transaction, id)) return 'id taken';
        return (await addRow(transaction, added, at)) ? 'added' : 'id taken';
      }),
    update: (id, settings, { at, nextRunAt, before }) =>
      change(db, id, at, (row) => {
        const columns = columnsOfSettings(
          before ? mergeSettings(settings, before, settingsOf(row)) : settings,
        );
        return { ...columns, ...columnsOfNextRun(row, columns, nextRunAt) };
      }),
    followChannel: (from, to) => followChannel(db, from, to),
    remove: (id, at) => db.transaction().execute((transaction) => removeRow(transaction, id, at)),

    async find(id) {
      const [row] = (await readById(db, { id })).rows;
      return row && scheduledOf(row);
    },
    async list() {
      return readableOf(await all().orderBy('id').execute());
    },
    async unreadable() {
      return unreadableOf(await all().orderBy('id').execute());
    },
    listOfChannel: (channel) => listOfChannel(db, channel),
    async listOfChannels(platform, channelIds) {
      if (channelIds.length === 0) return [];
      const rows = await all()
        .where('platform', '=', platform)
        .where('channelId', 'in', channelIds)
        .orderBy('id')
        .execute();
      return readableOf(rows);
    },
    async listOfOwner(platform, owner) {
      const rows = await all()
        .where((eb) => eb.and({ platform, owner }))
        .orderBy('id')
        .execute();
      return readableOf(rows);
    },
    async isEmpty() {
      return (await db.selectFrom('subscriptions').select('id').limit(1).executeTakeFirst()) === undefined;
    },
    async due(now) {
      const { rows } = await readDue(db, { now: now.getTime() });
      return rows.map(({ id, platform, channelId }) => ({ id, channel: { platform, id: channelId } }));
    },
    dueOfEnvironment: (now) => dueOfEnvironment(db, now),
    async inactive(now) {
      const { rows } = await readInactive(db, { now: now.getTime() });
      return rows.map(({ id, platform, channelId, cron, timezone, nextRunAt, state, resumeAt }) => ({
        id,
        channel: { platform, id: channelId },
        schedule: { cron, timezone },
        nextRunAt: new Date(nextRunAt),
        state: restingSchema.parse(state),
        ...(resumeAt !== null && { until: new Date(resumeAt) }),
      }));
    },
    async nextRuns() {
      const rows = await db
        .selectFrom('subscriptions')
        .select(['id', 'cron', 'timezone', 'nextRunAt', 'state'])
        .execute();
      return rows.map(({ id, cron, timezone, nextRunAt, state }) => ({
        id,
        isActive: state === 'active',
        schedule: { cron, timezone },
        nextRunAt: new Date(nextRunAt),
      }));
    },
    correctClock: (now) => correctTimes(db, now),
    statusChanges: (id) => readStatusChanges(db, id),

    async setNextRun(id, nextRunAt, { nextRunAt: seen, schedule: { cron, timezone } }) {
      const times = { seen: seen.getTime(), next: nextRunAt.getTime() };
      const moved = await moveNextRun(db, { id, cron, timezone, ...times });
      return moved.numAffectedRows === 1n;
    },
    async setNextRunWhileInactive(id, nextRunAt, seen) {
      const moved = await db
        .updateTable('subscriptions')
        .set({ nextRunAt: nextRunAt.getTime() })
        .where((eb) => eb.and({ id, nextRunAt: seen.getTime() }))
        .where('state', '!=', 'active')
        .executeTakeFirst();
      return moved.numUpdatedRows === 1n;
    },
    pause: (id, at, until) =>
      change(db, id, at, (row) => {
        const resumeAt = until?.getTime() ?? null;
        if (row.state === 'paused' && row.resumeAt !== resumeAt) return { resumeAt };
        if (row.state !== 'active') return undefined;
        return {
          ...columnsOfCondition({ state: 'paused', since: at, ...(until && { until }) }),
          skipNext: 0,
        };
      }),
    resume: (id, { at, nextRunAt, schedule, until }) =>
      change(db, id, at, (row) => {
        const isOther = schedule && (row.cron !== schedule.cron || row.timezone !== schedule.timezone);
        if (row.state === 'active' || isOther || (until && row.resumeAt !== until.getTime()))
          return undefined;
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
      // It nearly always was reachable before, and a write would wait for the disk.
      const { rows: lost } = await readLost(db, { id });
      if (lost.length === 0) return;
      await db
        .updateTable('subscriptions')
        .set({ lostSince: null })
        .where('id', '=', id)
        .where('lostSince', 'is not', null)
        .execute();
    },
  };
}

const readDue = preparedQuery((db, place: PlaceOf<{ now: number }>) =>
  db
    .selectFrom('subscriptions')
    .select(['id', 'platform', 'channelId'])
    .where('state', '=', 'active')
    .where('nextRunAt', '<=', place('now'))
    .orderBy('nextRunAt')
    .orderBy('id'),
);

const readInactive = preparedQuery((db, place: PlaceOf<{ now: number }>) =>
  db
    .selectFrom('subscriptions')
    .select(['id', 'platform', 'channelId', 'cron', 'timezone', 'nextRunAt', 'state', 'resumeAt'])
    .where('state', 'in', restingSchema.options)
    .where((eb) => eb.or([eb('nextRunAt', '<=', place('now')), eb('resumeAt', '<=', place('now'))]))
    .orderBy('nextRunAt')
    .orderBy('id'),
);

const readById = preparedQuery((db, place: PlaceOf<{ id: string }>) =>
  db.selectFrom('subscriptions').selectAll().where('id', '=', place('id')),
);

const readLost = preparedQuery((db, place: PlaceOf<{ id: string }>) =>
  db
    .selectFrom('subscriptions')
    .select('id')
    .where('id', '=', place('id'))
    .where('lostSince', 'is not', null),
);

const moveNextRun = preparedQuery(
  (db, place: PlaceOf<Pick<SubscriptionRow, 'id' | 'cron' | 'timezone'> & { seen: number; next: number }>) =>
    db
      .updateTable('subscriptions')
      .set({ nextRunAt: place('next') })
      .where('id', '=', place('id'))
      .where('nextRunAt', '=', place('seen'))
      .where('cron', '=', place('cron'))
      .where('timezone', '=', place('timezone')),
);

const restingSchema = z.enum(['paused', 'off']);

async function listOfChannel(
  db: StateDatabase,
  { platform, id: channelId }: ChannelRef,
): Promise<ScheduledSubscription[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where((eb) => eb.and({ platform, channelId }))
    .orderBy('id')
    .execute();
  return readableOf(rows);
}

function change(db: StateDatabase, id: string, at: Date, changeOf: Change): Promise<boolean> {
  return db.transaction().execute((transaction) => changeRow(transaction, id, at, changeOf));
}
