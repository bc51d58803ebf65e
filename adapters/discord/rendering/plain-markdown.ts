const marks =
  /\\(.)|\[([^[\]]*)\]\(<[^<>]*>\)|^(?:#{1,3}|-#) |<(?:t:-?\d+(?::[a-z])?|@&\d+)>|\*\*|~~|`|\u200B/gi;

/** The plain text of a line of our own Markdown. */
export function plainOf(markdown: string): string {
  return markdown
    .replace(marks, (_, escaped?: string, label?: string) => escaped ?? label ?? '')
    .replace(/ +/g, ' ')
    .trim();
}
