/** Marks that change the direction of everything after them, including text by others. */
const turns = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Also the marks that affect only their neighbours: long texts in some scripts need them, short names don't.
 */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Whether a short text, such as a name, is safe to show on one line unchanged. */
export function isOneLine(text: string): boolean {
  return !unprintable.test(text) && text.isWellFormed();
}

/**
 * Makes a text of unknown origin safe for one line: white space and terminal control characters become single
 * spaces, and marks that change the writing direction are removed. Spaces at the ends stay.
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(turns, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ');
}

/** A person's words for use in a sentence: quoted, on one line, and cut when long. */
export function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

/** The same without quotes, for a sentence that has those of its language. */
export function shortened(text: string): string {
  return oneLine(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
