import leven from 'leven';

/** The one of `known` that a person may have meant: it begins so, or is spelled much alike. */
export function nearWord(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  const begun = wanted.length >= 3 ? known.filter((word) => word.startsWith(wanted)) : [];
  if (begun[0] !== undefined) return begun[0];
  const most = wanted.length <= 4 ? 1 : 2;
  return known
    .map((word) => ({ word, distance: leven(wanted, word, { maxDistance: most + 1 }) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)[0]?.word;
}
