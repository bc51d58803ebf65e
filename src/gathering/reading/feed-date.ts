import { readWrittenDate } from '../../content/reading/written-date.ts';

/** Feeds are younger; the date of an older item, often 1970, means that there is none. */
const earliestYear = 1990;
const latestYear = 2200;

/**
 * A date as feeds write them. One without a zone is taken as UTC. Undefined for what is no date, or none that an item of a
 * feed can have.
 */
export function readFeedDate(written: string | undefined): Date | undefined {
  const read = readWrittenDate(written ?? '');
  if (!read || read.year < earliestYear || read.year > latestYear) return undefined;
  return new Date(read.localMs - (read.zoneMinutes ?? 0) * 60_000);
}
