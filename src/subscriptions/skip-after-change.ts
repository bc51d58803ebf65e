import { localDate } from './local-time.ts';
import type { Schedule } from './subscription.ts';

interface ComingSlot {
  readonly slot: Date;
  readonly timezone: Schedule['timezone'];
}

/**
 * Whether a request to skip the next slot still applies after a schedule change. On the same date it is the
 * same digest at another hour; on another date it is not the one the person meant.
 */
export function keepsSkip(before: ComingSlot, after: ComingSlot): boolean {
  return before.slot.getTime() === after.slot.getTime() || dateOf(before) === dateOf(after);
}

function dateOf({ slot, timezone }: ComingSlot): string {
  return localDate(slot, timezone);
}
