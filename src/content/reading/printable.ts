/** Characters that would break a line of a log or a terminal, or change its direction. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text from a file or a library as part of a one-line reason: escaped, and cut after `limit` characters. */
export function printable(text: string, limit = 300): string {
  const short = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return short
    .toWellFormed()
    .replace(unprintable, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`);
}

/** A faulty value as shown in a reason: short, on one line, text in quotes. */
export function gotValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return `"${printable(value, 80)}"`;
  return `the ${typeof value} ${String(value)}`;
}
