import leven from 'leven';

/**
 * The one of `known` that a person probably meant: it starts with the typed text, or is spelled much like it.
 */
export function nearWord(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  const begun = wanted.length >= 3 ? known.filter((word) => word.startsWith(wanted)) : [];
  if (begun[0] !== undefined) return begun[0];
  const most = wanted.length <= 4 ? 1 : 2;
  return known
    .map((word) => ({
      word,
      distance: isSwapped(wanted, word) ? 1 : leven(wanted, word, { maxDistance: most + 1 }),
    }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)[0]?.word;
}

/** Whether two neighbouring letters are swapped: a common slip, but two edits by Levenshtein distance. */
function isSwapped(typed: string, word: string): boolean {
  const at = [...typed].findIndex((letter, index) => letter !== word[index]);
  const swapped = `${typed.slice(0, at)}${typed[at + 1] ?? ''}${typed[at] ?? ''}${typed.slice(at + 2)}`;
  return at !== -1 && swapped === word;
}
