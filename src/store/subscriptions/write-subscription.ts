import { keepsSkip } from '../../subscriptions/skip-after-change.ts';
import type { NewSubscription } from '../../subscriptions/subscription-store.ts';
import type { StateDatabase } from '../database.ts';
import { isStatusChange, recordStatusChange } from './status-changes.ts';
import { columnsOfCondition, columnsOfSubscription, type SubscriptionRow } from './subscription-row.ts';

export const active = columnsOfCondition({ state: 'active' });

function isOtherSchedule(
  row: SubscriptionRow,
  { cron, timezone }: { cron: string; timezone: string },
): boolean {
  return row.cron !== cron || row.timezone !== timezone;
}

/** The columns that a schedule change affects; none when the schedule stays. */
export function columnsOfNextRun(
  row: SubscriptionRow,
  schedule: { cron: string; timezone: string },
  nextRunAt: Date,
): Partial<SubscriptionRow> {
  if (!isOtherSchedule(row, schedule)) return {};
  const isSkipped =
    row.skipNext !== 0 &&
    keepsSkip(
      { slot: new Date(row.nextRunAt), timezone: row.timezone },
      { slot: nextRunAt, timezone: schedule.timezone },
    );
  return { nextRunAt: nextRunAt.getTime(), skipNext: isSkipped ? 1 : 0 };
}

/** Adds an active subscription with its first status change; false when its id exists. */
export async function addRow(
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
  await recordStatusChange(transaction, row.id, row, at);
  return true;
}

/** False when there is none. */
export async function removeRow(transaction: StateDatabase, id: string, at: Date): Promise<boolean> {
  const row = await transaction
    .deleteFrom('subscriptions')
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (!row) return false;
  await recordStatusChange(transaction, id, { ...row, ...active, state: 'removed' }, at);
  return true;
}

/** The columns to change, given the current row; undefined to change nothing. */
export type Change = (row: SubscriptionRow) => Partial<SubscriptionRow> | undefined;

/**
 * Changes a row, and records a status change if there is one; false when there is no such row, or nothing to
 * change.
 */
export async function changeRow(
  transaction: StateDatabase,
  id: string,
  at: Date,
  changeOf: Change,
): Promise<boolean> {
  // A no-op update locks the row before it is read.
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
  if (isStatusChange(before, after)) await recordStatusChange(transaction, id, after, at);
  return true;
}
