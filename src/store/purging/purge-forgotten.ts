import type { StateDatabase } from '../database.ts';
import type { StateLocation } from '../state-location.ts';
import { inBatches, type Pausing } from './in-batches.ts';

const rowsAtOnce = 500;

/** Before all others. */
const firstKey = { platform: '', channelId: '', keyHash: '' };

/**
 * Deletes the story keys that were forgotten by `until`. Every row is looked at, in the order of the table's key: an index
 * by the time of forgetting would cost each digest more than that costs once a day.
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
      .select(['platform', 'channelId', 'keyHash'])
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('platform', 'channelId', 'keyHash'),
          '>',
          tuple(after.platform, after.channelId, after.keyHash),
        ),
      );

  return inBatches(firstKey, pausing, async (after) => {
    const rows = await shownBehind(after)
      .select('forgottenAt')
      .orderBy('platform')
      .orderBy('channelId')
      .orderBy('keyHash')
      .limit(rowsAtOnce)
      .execute();
    const last = rows.at(-1);
    if (!last || rows.every(({ forgottenAt }) => forgottenAt > until.getTime())) return { count: 0, last };
    const forgotten = shownBehind(after)
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('platform', 'channelId', 'keyHash'),
          '<=',
          tuple(last.platform, last.channelId, last.keyHash),
        ),
      )
      .where('forgottenAt', '<=', until.getTime())
      // A digest that is just being recorded locks its rows in another order: who waits for none closes no circle.
      .$if(kind === 'postgres', (query) => query.forUpdate().skipLocked())
      .$asTuple('platform', 'channelId', 'keyHash');
    const { numDeletedRows } = await db
      .deleteFrom('shownStories')
      .where(({ eb, refTuple }) => eb(refTuple('platform', 'channelId', 'keyHash'), 'in', forgotten))
      .executeTakeFirst();
    return { count: Number(numDeletedRows), last };
  });
}
