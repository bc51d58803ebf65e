import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/**
 * Breaks the lines that are wider than `columns` between words. What follows is indented as far as the text that the
 * line begins with: below the text of a labelled row, behind the mark of a finding. What people copy stays whole:
 * commands, addresses and JSON.
 */
export function wrapLines(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (stringWidth(line) <= columns || isCopied.test(line) ? line : wrapped(line, columns)))
    .join('\n');
}

/** Also a line that a progress bar writes again and again. */
const isCopied = /^\s*(?:heatline |[{}[\]<]|"[^"]*":)|\r/;

/** "  last   ", "  - " or mere spaces. */
const lead = /^\s*(?:\S{1,12}\s{2,}|[-✓✗!·•]\s+)?/;

function wrapped(line: string, columns: number): string {
  const [found = ''] = lead.exec(line) ?? [];
  const [spaces = ''] = /^\s*/.exec(line) ?? [];
  const begin = stringWidth(found) > columns / 2 ? spaces : found;
  const width = stringWidth(begin);
  const lines = wrapAnsi(line.slice(begin.length), Math.max(20, columns - width), { hard: false });
  return begin + lines.replaceAll('\n', `\n${' '.repeat(width)}`);
}
