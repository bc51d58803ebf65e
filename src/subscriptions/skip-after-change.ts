import type { Schedule } from './subscription.ts';

interface ComingSlot {
  readonly slot: Date;
  readonly timezone: Schedule['timezone'];
}

/**
 * Whether the wish to skip a coming slot holds for the one that comes first once the schedule is another: the digest of a
 * date is the same one at another hour, and that of another date is not the one that was to be left out.
 */
export function keepsSkip(before: ComingSlot, after: ComingSlot): boolean {
  return before.slot.getTime() === after.slot.getTime() || localDate(before) === localDate(after);
}

function localDate({ slot, timezone }: ComingSlot): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(slot);
}
