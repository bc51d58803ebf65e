/** An article file's text with its publisher's withdrawal undone; a heat below 0 was a part of that. */
export function publishedText(text: string): string {
  return text.replace(/^published:\s*false\s*$/m, 'published: true').replace(/^heat:\s*-.*\n/m, '');
}
