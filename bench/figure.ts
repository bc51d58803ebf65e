/** One line of the table: ours against a yardstick measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly ours: number;
  readonly yardstick: number;
  readonly unit: 'ms' | 'MB';
  readonly aim: Aim;
  /** The number of articles from which the aim applies; the figure is shown for fewer as well. */
  readonly aimedFrom: number;
}

/** `faster`: the yardstick takes at least this many times as long. `share`: ours is at most this part of it. */
export type Aim = { readonly faster: number } | { readonly share: number };

export const columnHeadings = ['figure', 'ours', 'yardstick', 'ratio', 'aim', ''];

export function toCells({ name, ours, yardstick, unit, aim, aimedFrom }: Figure, articles: number): string[] {
  const [ratio, wanted, isReached] =
    'faster' in aim
      ? [`${rounded(yardstick / ours)}x faster`, `${aim.faster}x`, yardstick / ours >= aim.faster]
      : [`${rounded(ours / yardstick)} of it`, `at most ${aim.share}`, ours / yardstick <= aim.share];
  const measured = [name, `${rounded(ours)} ${unit}`, `${rounded(yardstick)} ${unit}`, ratio];
  return articles < aimedFrom
    ? [...measured, '-', '-']
    : [...measured, wanted, isReached ? 'reached' : 'missed'];
}

/** Three significant digits. */
function rounded(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toPrecision(3) : value.toPrecision(2);
}
