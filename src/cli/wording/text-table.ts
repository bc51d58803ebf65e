import stringWidth from 'string-width';
import { oneLine } from '../../platform/text/one-line.ts';

const gap = '  ';

/**
 * Lines of a table with a heading, none wider than `width` columns of a terminal: the widest column is cut first.
 * @param rows each with as many cells as `heading`
 * @param whole the heading of a column that people copy from, which is never cut
 */
export function textTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  whole?: string,
): string[] {
  const lines = [heading, ...rows.map((row) => row.map(oneLine))];
  const widths = heading.map((_, column) =>
    Math.max(...lines.map((line) => stringWidth(line[column] ?? ''))),
  );
  const total = () => widths.reduce((sum, each) => sum + each, gap.length * (widths.length - 1));
  const mayBeCut = (column: number) => heading[column] !== whole;
  while (total() > width) {
    const most = Math.max(...widths.filter((_, column) => mayBeCut(column)));
    if (most <= 1) break;
    const widest = widths.findIndex((each, column) => each === most && mayBeCut(column));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return lines.map((line) =>
    line
      .map((cell, column) => fill(cell, widths[column] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

/** Cuts the text with an ellipsis, or pads it with spaces. */
function fill(text: string, width: number): string {
  if (stringWidth(text) <= width) return text + ' '.repeat(width - stringWidth(text));
  let short = '';
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(short + segment) >= width) break;
    short += segment;
  }
  return fill(`${short}…`, width);
}

const graphemes = new Intl.Segmenter();
