import { z } from 'zod';
import type { StatusChange } from '../../subscriptions/subscription-store.ts';
import type { StateDatabase } from '../database.ts';
import type { StatusChangesTable } from '../schema.ts';
import { conditionSchema, reasonOf, type SubscriptionRow } from './subscription-row.ts';

type Held = Omit<StatusChangesTable, 'subscriptionId' | 'sequence' | 'since'>;

/**
 * Records a subscription's state from `at` on. Call it in the transaction that writes its row: whoever holds
 * that row is the only one to number its status changes.
 */
export async function recordStatusChange(
  transaction: StateDatabase,
  subscriptionId: string,
  { cron, timezone, state, offReason, offCure }: Held,
  at: Date,
): Promise<void> {
  const last = await transaction
    .selectFrom('subscriptionStandings')
    .select(({ fn }) => fn.max('sequence').as('sequence'))
    .where('subscriptionId', '=', subscriptionId)
    .executeTakeFirst();
  await transaction
    .insertInto('subscriptionStandings')
    .values({
      subscriptionId,
      sequence: (last?.sequence ?? 0) + 1,
      since: at.getTime(),
      cron,
      timezone,
      state,
      offReason,
      offCure,
    })
    .execute();
}

/** Whether anything has changed that status changes record. */
export function isStatusChange(before: SubscriptionRow, after: SubscriptionRow): boolean {
  return (['cron', 'timezone', 'state', 'stateSince'] as const).some(
    (column) => before[column] !== after[column],
  );
}

export async function readStatusChanges(db: StateDatabase, subscriptionId: string): Promise<StatusChange[]> {
  const rows = await db
    .selectFrom('subscriptionStandings')
    .selectAll()
    .where('subscriptionId', '=', subscriptionId)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => {
    const since = new Date(row.since);
    return {
      since,
      schedule: { cron: row.cron, timezone: row.timezone },
      condition: heldSchema.parse({
        state: row.state,
        since,
        ...reasonOf(row),
      }),
    };
  });
}

export async function hasStatusChanges(db: StateDatabase, subscriptionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('subscriptionStandings')
    .select('sequence')
    .where('subscriptionId', '=', subscriptionId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const heldSchema = z.union([conditionSchema, z.object({ state: z.literal('removed') })]);
