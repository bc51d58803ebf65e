/** As a shell reads it back as one word. */
export function shellWord(text: string): string {
  if (/^[\w:./,+@%-]+$/.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}
