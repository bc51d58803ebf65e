import leven from 'leven';
import type { NameCount } from '../../content/article-query.ts';
import { comparedWords } from '../../content/compared-words.ts';

/** How many names a typo is compared with. Names after the first 3,000 have hardly any articles. */
const maxComparedNames = 3_000;

/** Shorter names occur inside other words by chance. */
const minContainedLength = 4;

/**
 * The `names` that match what a person has typed so far, best first: the name itself, then names that begin with it,
 * names with a word that begins with it, names that contain it. Equal matches keep the order of `names`. Returns all
 * names if nothing is typed.
 */
export function namesLike(typed: string, names: readonly NameCount[], limit: number): NameCount[] {
  const wanted = fold(typed);
  if (wanted === '') return names.slice(0, limit);
  const ranks: NameCount[][] = [[], [], [], []];
  const folded = foldedNames(names);
  for (const [at, entry] of names.entries()) {
    const name = folded[at];
    if (name) ranks[rankOf(name, wanted)]?.push(entry);
  }
  return ranks.flat().slice(0, limit);
}

/** The names that a person may have meant by an unknown one, likeliest first. */
export function namesMeant(typed: string, names: readonly NameCount[], limit: number): NameCount[] {
  const wanted = fold(typed).slice(0, 60);
  if (wanted === '') return [];
  const maxDistance = Math.max(1, Math.floor(wanted.length / 3));
  const folded = foldedNames(names);
  const alike = names
    .slice(0, maxComparedNames)
    .map((entry, at) => ({
      entry,
      distance: leven(wanted, folded[at]?.whole ?? '', { maxDistance: maxDistance + 1 }),
    }))
    .filter(({ distance }) => distance <= maxDistance)
    .sort((a, b) => a.distance - b.distance)
    .map(({ entry }) => entry);
  // "cybersecurity" for Security: the typed word contains the name.
  const within = names.filter((_, at) => {
    const name = folded[at]?.whole ?? '';
    return name.length >= minContainedLength && name !== wanted && wanted.includes(name);
  });
  return [...new Set([...namesLike(typed, names, limit), ...alike, ...within])].slice(0, limit);
}

interface FoldedName {
  readonly whole: string;
  /** Without punctuation, which people may leave out: "net" for ".NET". */
  readonly bare: string;
}

/** Folding takes most of the time, and the index returns the same array for every keystroke. */
const folds = new WeakMap<readonly NameCount[], readonly FoldedName[]>();

function foldedNames(names: readonly NameCount[]): readonly FoldedName[] {
  const known = folds.get(names) ?? names.map(({ name }) => foldedName(name));
  folds.set(names, known);
  return known;
}

function foldedName(name: string): FoldedName {
  const whole = fold(name);
  return { whole, bare: whole.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim() };
}

/** 0 to 3, best first; 4 for no match. */
function rankOf({ whole, bare }: FoldedName, wanted: string): number {
  if (whole === wanted) return 0;
  if (whole.startsWith(wanted) || bare.startsWith(wanted)) return 1;
  if (whole.includes(` ${wanted}`) || bare.includes(` ${wanted}`)) return 2;
  return whole.includes(wanted) || bare.includes(wanted) ? 3 : 4;
}

/** Lower case, without accents or punctuation. C, C# and C++ stay apart. */
export function fold(text: string): string {
  return comparedWords(text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase());
}
