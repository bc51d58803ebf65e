import type { NewSubscription, UndecidedSubscription } from '../../subscriptions/subscription-store.ts';
import { UnreadableSubscription } from '../../subscriptions/unreadable-subscription.ts';
import type { StateDatabase } from '../database.ts';
import { lockName } from '../lock-name.ts';
import {
  columnsOfSubscription,
  isConditionKnown,
  readableOf,
  readRow,
  type SubscriptionRow,
} from './subscription-row.ts';
import { active, addRow, changeRow, columnsOfNextRun, removeRow } from './write-subscription.ts';

/** Makes the stored subscriptions of the environment match those given. */
export function replaceConfigured(
  db: StateDatabase,
  configured: readonly NewSubscription[],
  at: Date,
): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    // Until the transaction ends, no other copy replaces those of the environment.
    await lockName(transaction, { name: 'subscriptions of the environment' });
    const rows = await transaction
      .selectFrom('subscriptions')
      .selectAll()
      .where('origin', '=', 'environment')
      .execute();
    const stored = new Map(rows.map((row) => [row.id, row]));
    const given = new Map(configured.map((item) => [item.subscription.id, item]));
    // Everyone writes several of them in the same order, which avoids deadlocks.
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
    .selectAll()
    .where('origin', '=', 'environment')
    .where('nextRunAt', '<=', now.getTime())
    .orderBy('id')
    .execute();
  return readableOf(rows).map(({ subscription: { id, channel, schedule }, nextRunAt, condition }) => ({
    id,
    channel,
    schedule,
    nextRunAt,
    state: condition.state,
  }));
}

/**
 * The columns whose values the environment changes; undefined when there are none. An unreadable subscription
 * is stored again, in its previous condition if that is known.
 */
function redefined(
  row: SubscriptionRow,
  { subscription, nextRunAt }: NewSubscription,
): Partial<SubscriptionRow> | undefined {
  const { id, ...columns } = columnsOfSubscription(subscription);
  if (readRow(row) instanceof UnreadableSubscription) {
    return {
      ...columns,
      nextRunAt: nextRunAt.getTime(),
      skipNext: 0,
      ...(isConditionKnown(row) ? {} : active),
    };
  }
  const before: Readonly<Record<string, unknown>> = row;
  if (Object.entries(columns).every(([name, value]) => before[name] === value)) return undefined;
  return { ...columns, ...columnsOfNextRun(row, columns, nextRunAt) };
}
