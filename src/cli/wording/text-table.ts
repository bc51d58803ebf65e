import { oneLine } from '../../platform/text/one-line.ts';

const gap = '  ';

/**
 * Formats a table with a heading as lines of at most `width` columns; the widest column is cut first.
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
  const widths = heading.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))));
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
  if (widthOf(text) <= width) return text + ' '.repeat(width - widthOf(text));
  let short = '';
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(short + segment) >= width) break;
    short += segment;
  }
  return fill(`${short}…`, width);
}

const graphemes = new Intl.Segmenter();

/** The number of terminal columns: ideographs, Hangul syllables, kana and emoji take two. */
function widthOf(text: string): number {
  return [...graphemes.segment(text)].reduce((sum, { segment }) => sum + (isWide(segment) ? 2 : 1), 0);
}

function isWide(segment: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60\u3000-\u303e]|\ufe0f/u.test(
    segment,
  );
}
