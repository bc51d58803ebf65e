/** Characters that would break a line, or obey or turn around what stands behind them in a terminal. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const everyUnprintable = new RegExp(unprintable, 'gu');

/** Whether a text can stand in a line as it is. */
export function isOneLine(text: string): boolean {
  return !unprintable.test(text) && text.isWellFormed();
}

/** A text of unknown origin for a line of a terminal. */
export function oneLine(text: string): string {
  return text.toWellFormed().replaceAll(everyUnprintable, ' ');
}

/** What a person wrote, as a sentence shows it: in quotes, on one line, and cut when it is long. */
export function quoted(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `"${oneLine(short)}"`;
}
