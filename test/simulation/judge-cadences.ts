import { type Ended, wasUnderWayAhead } from './ended.ts';
import { mostSkewMs } from './scene.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * A digest on every other date comes on those dates, counted from the first one, whatever happened in between: no
 * other slot is decided, and none of these is left out. Reckoned from the pattern here, not by the program.
 */
export function miscounted(ended: Ended): string[] {
  const { subscriptions, rows, begunAt, endsAt, witness, hadTrouble } = ended;
  return subscriptions.flatMap(({ id, schedule: { cron } }) => {
    const isEdited = witness.asks.some(
      ({ what, subscriptionId }) => what === 'edit' && subscriptionId === id,
    );
    const expected = isEdited ? undefined : slotsOf(cron, begunAt, endsAt);
    if (!expected) return [];
    const own = rows.filter((row) => row.subscriptionId === id && !wasUnderWayAhead(row.name, ended));
    const decided = own.map(({ slot }) => slot).filter((slot) => slot > begunAt && slot < endsAt);
    const extra = decided.filter((slot) => !expected.includes(slot));
    const isRemoved = witness.asks.some(
      ({ what, subscriptionId }) => what === 'remove' && subscriptionId === id,
    );
    const mayLack = isRemoved || hadTrouble('leap', 'step back', 'restore');
    const missing = mayLack ? [] : expected.filter((slot) => !decided.includes(slot));
    return [
      ...extra.map((slot) => `${id} has a digest of ${new Date(slot).toISOString()}, which does not count`),
      ...missing.map((slot) => `${id} has no digest of ${new Date(slot).toISOString()}`),
    ];
  });
}

/** Undefined for a pattern without a cadence. */
function slotsOf(cron: string, begunAt: number, endsAt: number): number[] | undefined {
  const [, minute, hour, count, from = ''] = /^(\d+) (\d+) \* \* \* (\d+)d@(\S+)$/.exec(cron) ?? [];
  if (count === undefined) return undefined;
  const slots: number[] = [];
  const step = Number(count) * dayMs;
  const first = Date.parse(from) + (Number(hour) * 60 + Number(minute)) * minuteMs;
  for (let slot = first; slot < endsAt - minuteMs; slot += step)
    if (slot > begunAt + mostSkewMs) slots.push(slot);
  return slots;
}
