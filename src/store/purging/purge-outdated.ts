import { dayMs } from '../../platform/time/durations.ts';
import type { StateDatabase } from '../database.ts';
import type { StateLocation } from '../state-location.ts';
import type { Pausing } from './in-batches.ts';
import { purgeAlerted } from './purge-alerted.ts';
import { purgeForgotten } from './purge-forgotten.ts';
import { purgeOpinions } from './purge-opinions.ts';
import { purgePayloads } from './purge-payloads.ts';
import { purgeTexts } from './purge-texts.ts';
import { takeDay } from './take-day.ts';

/**
 * What a channel forgot is deleted this much later: a clock that is ahead by less deletes nothing that is
 * still remembered. Longer than the 31 days of missed slots that can be caught up on, whose digests are
 * chosen by what was remembered at the time.
 */
const marginMs = 40 * dayMs;

export interface PurgedRows {
  /** Links and titles that channels had forgotten. */
  readonly storyKeys: number;
  /** Messages that nobody posts or edits any more. */
  readonly payloads: number;
  /** What readers wanted more or less of. */
  readonly opinions: number;
}

/**
 * Deletes what is no longer needed, once a day; one copy does it for all. The ledger's rows stay, with their
 * stories.
 * @param pausing.signal stops it soon; the rest is found the next day
 * @returns undefined when it is not due
 */
export async function purgeOutdated(
  db: StateDatabase,
  kind: StateLocation['kind'],
  { now, ...pausing }: Pausing & { readonly now: Date },
): Promise<PurgedRows | undefined> {
  const sinceLastMs = await takeDay(db, now);
  // A clock that jumped further ahead than the margin is not believed until the next day.
  if (sinceLastMs === undefined || sinceLastMs <= 0 || sinceLastMs > marginMs) return undefined;
  const until = new Date(now.getTime() - marginMs);
  const purged = {
    storyKeys: await purgeForgotten(db, kind, { until, ...pausing }),
    payloads: await purgePayloads(db, kind, pausing),
    opinions: await purgeOpinions(db, kind, { until, ...pausing }),
  };
  await purgeAlerted(db, until);
  await purgeTexts(db, pausing);
  return purged;
}
