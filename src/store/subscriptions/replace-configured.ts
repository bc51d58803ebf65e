import { z } from 'zod';
import type { NewSubscription, UndecidedSubscription } from '../../subscriptions/subscription-store.ts';
import type { StateDatabase } from '../database.ts';
import { columnsOfSubscription, type SubscriptionRow } from './subscription-row.ts';
import { addRow, changeRow, isOtherSchedule, removeRow } from './write-subscription.ts';

/** Makes the stored subscriptions of the environment those given. */
export function replaceConfigured(
  db: StateDatabase,
  configured: readonly NewSubscription[],
  at: Date,
): Promise<void> {
  return db.transaction().execute(async (transaction) => {
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
  });
}

export async function dueOfEnvironment(db: StateDatabase, now: Date): Promise<UndecidedSubscription[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .select(['id', 'platform', 'channelId', 'cron', 'timezone', 'nextRunAt', 'state'])
    .where('origin', '=', 'environment')
    .where('nextRunAt', '<=', now.getTime())
    .orderBy('id')
    .execute();
  return rows.map(({ id, platform, channelId, cron, timezone, nextRunAt, state }) => ({
    id,
    channel: { platform, id: channelId },
    schedule: { cron, timezone },
    nextRunAt: new Date(nextRunAt),
    state: stateSchema.parse(state),
  }));
}

const stateSchema = z.enum(['active', 'paused', 'off']);

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
