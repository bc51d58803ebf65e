import { maxAlertsOfChannel } from '../../alerts/alert.ts';
import type { AlertStore, KeptAlert } from '../../alerts/alert-store.ts';
import { areSameConditions } from '../../alerts/alert-text.ts';
import { deadAfterMs } from '../../delivery/copy-registry.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { StateDatabase } from '../database.ts';
import { readAlerted, readFate, readPassedOver, writeAlerted } from '../deliveries/alerted-stories.ts';
import { lockName } from '../lock-name.ts';
import { hasStatusChanges } from '../subscriptions/status-changes.ts';
import { columnsOfAlert, columnsOfAlertCondition, columnsOfAlertSettings, keptAlertOf } from './alert-row.ts';

export function createAlertStore(db: StateDatabase): AlertStore {
  const all = (from: StateDatabase = db) => from.selectFrom('alerts').selectAll().orderBy('id');
  const ofChannel = async ({ platform, id: channelId }: ChannelRef, from = db) =>
    readable(
      await all(from)
        .where((eb) => eb.and({ platform, channelId }))
        .execute(),
    );

  return {
    add: (alert, at, isSame) =>
      db.transaction().execute(async (transaction) => {
        // Until the transaction ends, nobody else adds one that this should have found.
        await lockName(transaction, { name: 'new subscriptions' });
        const present = await ofChannel(alert.channel, transaction);
        const same = present.find((one) => isSame(one.alert));
        if (same) return same;
        if (present.length >= maxAlertsOfChannel) return 'too many';
        if (await isUsed(transaction, alert.id)) return 'id taken';
        const times = { createdAt: at.getTime(), since: at.getTime(), lostSince: null };
        const row = { ...columnsOfAlert(alert), ...columnsOfAlertCondition({ state: 'active' }), ...times };
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('alerts')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n ? 'added' : 'id taken';
      }),
    edit: (id, settings, at, isSame) =>
      db.transaction().execute(async (transaction) => {
        await lockName(transaction, { name: 'new subscriptions' });
        const row = await all(transaction).where('id', '=', id).executeTakeFirst();
        const before = row && keptAlertOf(row);
        if (!before) return 'removed';
        const others = (await ofChannel(before.alert.channel, transaction)).filter(
          ({ alert }) => alert.id !== id,
        );
        const same = others.find(({ alert }) => isSame(alert));
        if (same) return same;
        const isAboutOthers = !areSameConditions(settings.conditions, before.alert.conditions);
        await transaction
          .updateTable('alerts')
          .set({ ...columnsOfAlertSettings(settings), ...(isAboutOthers && { since: at.getTime() }) })
          .where('id', '=', id)
          .execute();
        return 'edited';
      }),
    remove: (id) =>
      db.transaction().execute(async (transaction) => {
        const removed = await transaction.deleteFrom('alerts').where('id', '=', id).executeTakeFirst();
        await transaction.deleteFrom('alertedStories').where('alertId', '=', id).execute();
        return removed.numDeletedRows === 1n;
      }),
    async find(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && keptAlertOf(row);
    },
    list: async () => readable(await all().execute()),
    active: async () => readable(await all().where('state', '=', 'active').execute()),
    listOfChannel: (channel) => ofChannel(channel),
    listOfOwner: async (platform, owner) =>
      readable(
        await all()
          .where((eb) => eb.and({ platform, owner }))
          .execute(),
      ),
    async pause(id, at) {
      const { numUpdatedRows } = await db
        .updateTable('alerts')
        .set(columnsOfAlertCondition({ state: 'paused', since: at }))
        .where((eb) => eb.and({ id, state: 'active' }))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async resume(id, at) {
      const { numUpdatedRows } = await db
        .updateTable('alerts')
        .set({ ...columnsOfAlertCondition({ state: 'active' }), since: at.getTime(), lostSince: null })
        .where('id', '=', id)
        .where('state', '!=', 'active')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async noteLost(id, at) {
      const row = await db
        .updateTable('alerts')
        .set(({ fn, ref, val }) => ({ lostSince: fn.coalesce(ref('lostSince'), val(at.getTime())) }))
        .where('id', '=', id)
        .returning('lostSince')
        .executeTakeFirst();
      return new Date(row?.lostSince ?? at);
    },
    async noteReached(id) {
      await db
        .updateTable('alerts')
        .set({ lostSince: null })
        .where('id', '=', id)
        .where('lostSince', 'is not', null)
        .execute();
    },
    async switchOff(id, { at, ...why }) {
      const { numUpdatedRows } = await db
        .updateTable('alerts')
        .set(columnsOfAlertCondition({ state: 'off', since: at, ...why }))
        .where((eb) => eb.and({ id, state: 'active' }))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    correctClock: (now) => correctTimes(db, now),
    memoryOf: (id, keys) => readAlerted(db, id, keys),
    fateOf: (id, keys) => readFate(db, id, keys),
    passedOver: (id, limit) => readPassedOver(db, id, limit),
    async passOver(id, stories, at) {
      for (const story of stories) await writeAlerted(db, id, story, { at });
    },
  };
}

function readable(rows: readonly Parameters<typeof keptAlertOf>[0][]): KeptAlert[] {
  return rows.flatMap((row) => keptAlertOf(row) ?? []);
}

/** Deliveries of a removed alert, and status changes of a subscription, stay. */
async function isUsed(transaction: StateDatabase, id: string): Promise<boolean> {
  const delivery = await transaction
    .selectFrom('deliveries')
    .select('slot')
    .where('subscriptionId', '=', id)
    .limit(1)
    .executeTakeFirst();
  return delivery !== undefined || (await hasStatusChanges(transaction, id));
}

/** Times ahead by no more than the clocks of copies may differ are another copy's present. */
async function correctTimes(db: StateDatabase, now: Date): Promise<void> {
  const at = now.getTime();
  const ahead = at + deadAfterMs;
  for (const column of ['createdAt', 'since', 'stateSince', 'lostSince'] as const)
    await db
      .updateTable('alerts')
      .set({ [column]: at })
      .where(column, '>', ahead)
      .execute();
  await db.updateTable('alertedStories').set({ at }).where('at', '>', ahead).execute();
}
