import type { StateDatabase } from '../database.ts';
import type { StateLocation } from '../state-location.ts';
import { inBatches, type Pausing } from './in-batches.ts';

const rowsAtOnce = 500;

/** Sorts before all others. */
const firstKey = { subscriptionId: '', slot: 0, position: 0 };

/**
 * Deletes the content of messages whose deliveries have ended and are no longer kept up to date: nobody
 * posts, searches for or edits them again. Their existence and state stay. Depends on no clock.
 * @returns how many messages
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
      .select('payloadId')
      .orderBy('subscriptionId')
      .orderBy('slot')
      .orderBy('position')
      .limit(rowsAtOnce)
      .execute();
    const last = rows.at(-1);
    if (!last || rows.every(({ payloadId }) => payloadId === null)) return { count: 0, last };
    const unneeded = partsBehind(after)
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('subscriptionId', 'slot', 'position'),
          '<=',
          tuple(last.subscriptionId, last.slot, last.position),
        ),
      )
      .where('payloadId', 'is not', null)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('deliveries')
            .select('deliveries.state')
            .whereRef('deliveries.subscriptionId', '=', 'deliveryParts.subscriptionId')
            .whereRef('deliveries.slot', '=', 'deliveryParts.slot')
            .where('deliveries.state', 'in', ['sent', 'failed', 'unknown', 'skipped'])
            .where('deliveries.digestId', 'is', null),
        ),
      )
      // Skipping locked rows avoids a deadlock with transactions that lock several.
      .$if(kind === 'postgres', (query) => query.forUpdate().skipLocked())
      .$asTuple('subscriptionId', 'slot', 'position');
    const { numUpdatedRows } = await db
      .updateTable('deliveryParts')
      .set({ payloadId: null })
      .where(({ eb, refTuple }) => eb(refTuple('subscriptionId', 'slot', 'position'), 'in', unneeded))
      .executeTakeFirst();
    return { count: Number(numUpdatedRows), last };
  });
}
