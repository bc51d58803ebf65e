import { LRUCache } from 'lru-cache';
import { splitCadence } from './cadence.ts';
import { isCron } from './cron-pattern.ts';
import type { Schedule } from './subscription.ts';
import { isTimezone } from './timezone.ts';

/** Parsing a pattern takes longer than reading its row, and a service reads the same rows again and again. */
const readable = new LRUCache<string, true>({ max: 20_000 });

/** Whether this machine knows the pattern and the zone of a stored schedule. */
export function isReadableSchedule({ cron, timezone }: Schedule): boolean {
  return (
    isReadable(`cron ${cron}`, () => isCron(splitCadence(cron).pattern)) &&
    isReadable(timezone, () => isTimezone(timezone))
  );
}

function isReadable(key: string, look: () => boolean): boolean {
  if (readable.get(key)) return true;
  const isOne = look();
  if (isOne) readable.set(key, true);
  return isOne;
}
