import { type ExpressionBuilder, PostgresAdapter, sql } from 'kysely';
import type { StateDatabase } from '../database.ts';
import type { StateSchema } from '../schema.ts';
import { inBatches, type Pausing } from './in-batches.ts';

const rowsAtOnce = 500;

/**
 * Deletes texts that no row refers to. Any of them may be stored again, with a digest that says the same.
 * @returns how many were deleted
 */
export function purgeTexts(db: StateDatabase, pausing: Pausing): Promise<number> {
  return inBatches('', pausing, async (after) => {
    const ids = await db
      .selectFrom('texts')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsAtOnce)
      .execute();
    const last = ids.at(-1)?.id;
    if (last === undefined) return { count: 0, last };
    const unused = await db
      .selectFrom('texts')
      .select('id')
      .where('id', '>', after)
      .where('id', '<=', last)
      .where(isUnused)
      .execute();
    if (unused.length === 0) return { count: 0, last };
    const unusedIds = unused.map(({ id }) => id);
    const count = await db.transaction().execute((transaction) => deleteUnused(transaction, unusedIds));
    return { count, last };
  });
}

/**
 * Deletes those of the given texts that no row refers to; `transaction` may have deleted the last reference.
 */
export async function deleteUnused(transaction: StateDatabase, ids: readonly string[]): Promise<number> {
  // Storing a text takes a weaker lock until a row refers to it; from here on, nobody is in between.
  if (transaction.getExecutor().adapter instanceof PostgresAdapter)
    await sql`lock table texts in share row exclusive mode`.execute(transaction);
  let count = 0;
  for (let at = 0; at < ids.length; at += rowsAtOnce) {
    const { numDeletedRows } = await transaction
      .deleteFrom('texts')
      .where('id', 'in', ids.slice(at, at + rowsAtOnce))
      .where(isUnused)
      .executeTakeFirst();
    count += Number(numDeletedRows);
  }
  return count;
}

function isUnused({ and, not, exists, selectFrom }: ExpressionBuilder<StateSchema, 'texts'>) {
  const stories = selectFrom('deliveries').select('slot').whereRef('deliveries.storiesId', '=', 'texts.id');
  const digests = selectFrom('deliveries').select('slot').whereRef('deliveries.digestId', '=', 'texts.id');
  const messages = selectFrom('deliveryParts')
    .select('slot')
    .whereRef('deliveryParts.payloadId', '=', 'texts.id');
  return and([not(exists(stories)), not(exists(digests)), not(exists(messages))]);
}
