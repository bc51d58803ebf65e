/**
 * One row of the quality table: the value now and the value under the yardstick's rule, on the same articles.
 */
export interface Quality {
  readonly name: string;
  readonly unit: 'share' | 'count' | 'ms';
  readonly now: number;
  /** Absent where the yardstick has no such figure. */
  readonly today?: number;
  /** Absent for a figure that only puts another into context. */
  readonly aim?: QualityAim;
}

export type QualityAim = { readonly atLeast: number } | { readonly atMost: number };

export const qualityHeadings = ['figure', 'now', "today's", 'aim', ''];

export function toQualityCells({ name, unit, now, today, aim }: Quality): string[] {
  const written = (value: number | undefined) => write(value, unit);
  const cells = [name, written(now), written(today)];
  if (!aim) return [...cells, '-', ''];
  const [wanted, isReached] =
    'atLeast' in aim
      ? [`at least ${written(aim.atLeast)}`, now >= aim.atLeast]
      : [`at most ${written(aim.atMost)}`, now <= aim.atMost];
  return [...cells, wanted, isReached ? 'reached' : 'missed'];
}

/** Shares have three decimals; a share of nothing is shown as "-". */
function write(value: number | undefined, unit: Quality['unit']): string {
  if (value === undefined || Number.isNaN(value)) return '-';
  if (unit === 'share') return value.toFixed(3);
  return unit === 'ms' ? `${value < 10 ? value.toPrecision(2) : value.toFixed(0)} ms` : String(value);
}
