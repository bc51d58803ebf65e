import type { Alert } from '../alerts/alert.ts';
import { isQuiet, quietEnd } from '../alerts/quiet-hours.ts';
import { usefulUntilFrom } from '../delivery/retry-policy.ts';
import { hourMs } from '../platform/time/durations.ts';

/** What had to wait for the end of quiet hours is tried for at least this long after them. */
const afterQuietMs = hourMs;

/**
 * When to stop trying to post a story: as for a digest, unless that is within the alert's quiet hours, when nothing
 * is tried.
 */
export function usefulUntilFor({ quiet, timezone }: Pick<Alert, 'quiet' | 'timezone'>, begunAt: Date): Date {
  const until = usefulUntilFrom(begunAt, { kind: 'skip' });
  if (!quiet || !isQuiet(quiet, until, timezone)) return until;
  return new Date(quietEnd(quiet, until, timezone).getTime() + afterQuietMs);
}
