import type { StateDatabase } from '../database.ts';
import type { StateLocation } from '../state-location.ts';
import { inBatches, type Pausing } from './in-batches.ts';

const rowsAtOnce = 500;

/** The table's key. */
const keyColumns = ['platform', 'channelId', 'shownAt', 'forgottenAt', 'deliveryId'] as const;

/** Sorts before all others. */
const firstKey = { platform: '', channelId: '', shownAt: 0, forgottenAt: 0, deliveryId: '' };

/**
 * Deletes the story keys that were forgotten by `until`. Scans every row in key order: an index on the time
 * of forgetting would cost every digest more than this scan costs once a day.
 * @returns how many were deleted
 */
export function purgeForgotten(
  db: StateDatabase,
  kind: StateLocation['kind'],
  { until, ...pausing }: Pausing & { readonly until: Date },
): Promise<number> {
  const shownBehind = (after: typeof firstKey) =>
    db
      .selectFrom('shownStories')
      .select(keyColumns)
      .where(({ eb, refTuple, tuple }) => eb(refTuple(...keyColumns), '>', tuple(...valuesOf(after))));

  return inBatches(firstKey, pausing, async (after) => {
    const rows = await shownBehind(after)
      .orderBy('platform')
      .orderBy('channelId')
      .orderBy('shownAt')
      .orderBy('forgottenAt')
      .orderBy('deliveryId')
      .limit(rowsAtOnce)
      .execute();
    const last = rows.at(-1);
    if (!last || rows.every(({ forgottenAt }) => forgottenAt > until.getTime())) return { count: 0, last };
    const forgotten = shownBehind(after)
      .where(({ eb, refTuple, tuple }) => eb(refTuple(...keyColumns), '<=', tuple(...valuesOf(last))))
      .where('forgottenAt', '<=', until.getTime())
      // The data of a workspace that removed the app is deleted in another order; skipping locked rows avoids
      // a deadlock.
      .$if(kind === 'postgres', (query) => query.forUpdate().skipLocked())
      .$asTuple(...keyColumns);
    const deleted = await db
      .deleteFrom('shownStories')
      .where(({ eb, refTuple }) => eb(refTuple(...keyColumns), 'in', forgotten))
      .returning('keys')
      .execute();
    return { count: deleted.reduce((sum, { keys }) => sum + keys, 0), last };
  });
}

function valuesOf({ platform, channelId, shownAt, forgottenAt, deliveryId }: typeof firstKey) {
  return [platform, channelId, shownAt, forgottenAt, deliveryId] as const;
}
