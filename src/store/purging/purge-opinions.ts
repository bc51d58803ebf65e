import { opinionsKeptMs } from '../../digest/story-feedback.ts';
import type { StateDatabase } from '../database.ts';
import type { StateLocation } from '../state-location.ts';
import { inBatches, type Pausing } from './in-batches.ts';

const rowsAtOnce = 500;

const keyColumns = ['platform', 'channelId', 'storyId', 'personId'] as const;

/**
 * Deletes the opinions on stories that were no longer kept at `until`.
 * @returns how many were deleted
 */
export function purgeOpinions(
  db: StateDatabase,
  kind: StateLocation['kind'],
  { until, ...pausing }: Pausing & { readonly until: Date },
): Promise<number> {
  const oldest = () =>
    db
      .selectFrom('storyOpinions')
      .select(keyColumns)
      .where('givenAt', '<=', until.getTime() - opinionsKeptMs)
      .orderBy('givenAt')
      .limit(rowsAtOnce)
      // Skipping locked rows avoids a deadlock with the deletion of a removed workspace's data.
      .$if(kind === 'postgres', (query) => query.forUpdate().skipLocked())
      .$asTuple(...keyColumns);

  return inBatches(true, pausing, async () => {
    const { numDeletedRows } = await db
      .deleteFrom('storyOpinions')
      .where(({ eb, refTuple }) => eb(refTuple(...keyColumns), 'in', oldest()))
      .executeTakeFirst();
    const count = Number(numDeletedRows);
    return { count, last: count > 0 ? true : undefined };
  });
}
