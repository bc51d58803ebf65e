/** An article file's text with its withdrawal undone, including a heat below 0. */
export function publishedText(text: string): string {
  return text.replace(/^published:\s*false\s*$/m, 'published: true').replace(/^heat:\s*-.*\n/m, '');
}
