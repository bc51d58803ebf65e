import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { StateDatabase } from '../database.ts';
import type { StateSchema } from '../schema.ts';
import type { StateLocation } from '../state-location.ts';
import { inBatches, type Pausing } from './in-batches.ts';

/** A message is some thousand characters long. */
const rowsAtOnce = 100;

const nothing = '{}';

/** Before all others. */
const firstKey = { subscriptionId: '', slot: 0, position: 0 };

/**
 * Empties the messages of deliveries that ended and are not kept true any more: nobody posts, looks for or changes them
 * again. That they were there, and how far they came, stays. It goes by no clock.
 * @returns how many were emptied
 */
export function purgePayloads(
  db: StateDatabase,
  kind: StateLocation['kind'],
  pausing: Pausing,
): Promise<number> {
  const partsBehind = (after: typeof firstKey) =>
    db
      .selectFrom('deliveryParts')
      .select(['subscriptionId', 'slot', 'position'])
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('subscriptionId', 'slot', 'position'),
          '>',
          tuple(after.subscriptionId, after.slot, after.position),
        ),
      );

  return inBatches(firstKey, pausing, async (after) => {
    const rows = await partsBehind(after)
      .select(sql<number>`case when payload_json = ${sql.lit(nothing)} then 0 else 1 end`.as('isFull'))
      .orderBy('subscriptionId')
      .orderBy('slot')
      .orderBy('position')
      .limit(rowsAtOnce)
      .execute();
    const last = rows.at(-1);
    if (!last || rows.every(({ isFull }) => isFull === 0)) return { count: 0, last };
    const unneeded = partsBehind(after)
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('subscriptionId', 'slot', 'position'),
          '<=',
          tuple(last.subscriptionId, last.slot, last.position),
        ),
      )
      .where('payloadJson', '!=', nothing)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('deliveries')
            .select('deliveries.state')
            .whereRef('deliveries.subscriptionId', '=', 'deliveryParts.subscriptionId')
            .whereRef('deliveries.slot', '=', 'deliveryParts.slot')
            .where('deliveries.state', 'in', ['sent', 'failed', 'unknown', 'skipped'])
            .where('deliveries.digestJson', 'is', null),
        ),
      )
      // Who waits for nobody's row closes no circle with those that lock several.
      .$if(kind === 'postgres', (query) => query.forUpdate().skipLocked())
      .$asTuple('subscriptionId', 'slot', 'position');
    const { eb, refTuple } = expressionBuilder<StateSchema, 'deliveryParts'>();
    const isUnneeded = eb(refTuple('subscriptionId', 'slot', 'position'), 'in', unneeded);
    const count = await (kind === 'postgres' ? emptyInPlace(db, isUnneeded) : writeAnew(db, isUnneeded));
    return { count, last };
  });
}

/** Whoever waits for one of the rows finds it again. */
async function emptyInPlace(db: StateDatabase, isUnneeded: Expression<SqlBool>): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('deliveryParts')
    .set({ payloadJson: nothing })
    .where(isUnneeded)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** SQLite leaves a row that shrinks alone on its page, and puts no other there; rows that are written anew share one. */
function writeAnew(db: StateDatabase, isUnneeded: Expression<SqlBool>): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction.deleteFrom('deliveryParts').where(isUnneeded).returningAll().execute();
    for (const row of rows) {
      const emptied = { ...row, payloadJson: nothing };
      await transaction.insertInto('deliveryParts').values(emptied).execute();
    }
    return rows.length;
  });
}
