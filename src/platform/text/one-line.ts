/** Marks that turn the direction of all that stands behind them, also of what others wrote. */
const turns = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Also the marks that place one character: a text of another script needs them, a short name does not. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Whether a short text, such as a name, can stand in a line as it is. */
export function isOneLine(text: string): boolean {
  return !unprintable.test(text) && text.isWellFormed();
}

/**
 * A text of unknown origin for one line: white space and what a terminal would obey become single spaces, what turns
 * the direction of writing goes. Its edges stay.
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(turns, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ');
}

/** What a person wrote, as a sentence shows it: in quotes, on one line, and cut when it is long. */
export function quoted(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `"${oneLine(short)}"`;
}
