/**
 * `text` in at most `max` UTF-16 units, ending at a word where one is near, closed with "…". A character outside the
 * basic plane is never cut in half.
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  const lastWord = cut.search(/\s\S*$/);
  // Writing without spaces has no word to end at: it is cut where it stands.
  const kept = lastWord > cut.length - 40 ? cut.slice(0, lastWord) : cut;
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}
