import type { StateDatabase } from '../database.ts';
import type { StateLocation } from '../state-location.ts';
import { inBatches, type Pausing } from './in-batches.ts';

const rowsAtOnce = 500;

/** Before all others. */
const firstKey = { subscriptionId: '', slot: 0, position: 0 };

/**
 * Forgets what the messages of deliveries said that ended and are not kept true any more: nobody posts, looks for or changes
 * them again. That they were there, and how far they came, stays. It goes by no clock.
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
      // Who waits for nobody's row closes no circle with those that lock several.
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
