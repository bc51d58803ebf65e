/**
 * Takes out of an article's text what a terminal would obey: escape sequences (they begin with a C0 or C1 control
 * character) and the characters that turn the direction of the text around them.
 */
export function escapeTerminal(text: string): string {
  return text.replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
