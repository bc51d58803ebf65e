import { dayMs } from '../platform/time/durations.ts';

/**
 * "Every other day" and "every 2 weeks", which cron cannot say: a pattern may end in `2d` or `2w`, and then
 * counts only on every second date, or in every second week, of the local calendar. `2d@2026-12-07` counts
 * from that date, on which the first digest comes; without a date, from Monday, 1 January 2024.
 */
export interface Cadence {
  readonly count: number;
  readonly unit: 'day' | 'week';
  /** The first date: "2026-12-07". */
  readonly from?: string;
}

/** Up to a year apart. */
export const maxCadence = { day: 60, week: 52 } as const;

/** A stored pattern as its five cron fields and its cadence, if it has one. */
export function splitCadence(cron: string): { readonly pattern: string; readonly cadence?: Cadence } {
  const [, pattern, count, unit, from] = form.exec(cron) ?? [];
  if (pattern === undefined || unit === undefined) return { pattern: cron };
  return {
    pattern,
    cadence: {
      count: Number(count),
      unit: unit === 'd' ? 'day' : 'week',
      ...(from !== undefined && { from }),
    },
  };
}

const form = /^(\S+(?: \S+){4}) ([1-9]\d?)([dw])(?:@(\d{4}-\d\d-\d\d))?$/;

/** The pattern with the cadence, as it is stored. */
export function withCadence(pattern: string, { count, unit, from }: Cadence): string {
  return `${pattern} ${count}${unit === 'day' ? 'd' : 'w'}${from === undefined ? '' : `@${from}`}`;
}

/**
 * The first moment from `local` on, on the scale of local times, whose date counts: `local` itself if its
 * date does, otherwise the beginning of a date.
 */
export function nextCounted(local: number, cadence: Cadence): number {
  const day = dayOf(local);
  const counted = Math.max(day, firstDay(cadence));
  for (let candidate = counted; ; candidate += 1) {
    if (counts(candidate, cadence)) return candidate === day ? local : candidate * dayMs;
  }
}

/**
 * The last moment up to `local` whose date counts, in the same way: otherwise the end of a date. Undefined
 * before the first date.
 */
export function previousCounted(local: number, cadence: Cadence): number | undefined {
  const day = dayOf(local);
  for (let candidate = day; candidate >= firstDay(cadence); candidate -= 1) {
    if (counts(candidate, cadence)) return candidate === day ? local : (candidate + 1) * dayMs - 1;
  }
  return undefined;
}

function counts(day: number, cadence: Cadence): boolean {
  const { count, unit, from = defaultFrom } = cadence;
  const since = Date.parse(from) / dayMs;
  const distance = unit === 'day' ? day - since : weekOf(day) - weekOf(since);
  return day >= firstDay(cadence) && distance % count === 0;
}

function firstDay({ from }: Cadence): number {
  return from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from) / dayMs;
}

const defaultFrom = '2024-01-01';

function dayOf(local: number): number {
  return Math.floor(local / dayMs);
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}
