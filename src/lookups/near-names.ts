import leven from 'leven';
import type { NameCount } from '../content/article-query.ts';

/** How many names a typo is compared with: more are of hardly an article each. */
const comparedAtMost = 3_000;

/**
 * Those of `names` that a person may mean by what they typed so far, the likeliest first: the name itself, those that begin
 * so, those with a word that begins so, those that hold it anywhere. Within a kind the order of `names` stays. All of them
 * when nothing is typed.
 */
export function namesLike(typed: string, names: readonly NameCount[], limit: number): NameCount[] {
  const wanted = fold(typed);
  if (wanted === '') return names.slice(0, limit);
  const ranks: NameCount[][] = [[], [], [], []];
  const folded = foldedNames(names);
  for (const [at, entry] of names.entries()) ranks[rankOf(folded[at] ?? '', wanted)]?.push(entry);
  return ranks.flat().slice(0, limit);
}

/** The names that a person may have meant by one that there is not, the likeliest first. */
export function namesMeant(typed: string, names: readonly NameCount[], limit: number): NameCount[] {
  const wanted = fold(typed).slice(0, 60);
  if (wanted === '') return [];
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const folded = foldedNames(names);
  const alike = names
    .slice(0, comparedAtMost)
    .map((entry, at) => ({ entry, distance: leven(wanted, folded[at] ?? '', { maxDistance: most + 1 }) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .map(({ entry }) => entry);
  return [...new Set([...namesLike(typed, names, limit), ...alike])].slice(0, limit);
}

/** Folding takes longer than all else, and the index gives the same array at every key that is pressed. */
const folds = new WeakMap<readonly NameCount[], readonly string[]>();

function foldedNames(names: readonly NameCount[]): readonly string[] {
  const known = folds.get(names) ?? names.map(({ name }) => fold(name));
  folds.set(names, known);
  return known;
}

/** 0 to 3, the likeliest first; 4 when it is not meant. */
function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : 4;
}

/** Lower case, without accents, its words parted by single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
