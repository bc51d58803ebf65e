import type { Outlet } from './piece.ts';
import { onlyOfExcerpt, onlyOfTitle, type WordSet } from './word-set.ts';

/** One outlet's report of a story. */
export interface Telling {
  /** Unique, and the same on every copy. */
  readonly key: string;
  readonly outlet: Outlet;
  readonly words: WordSet;
  readonly publishedAtMs: number;
}

/** How widely a story is covered. */
export interface Spread {
  /** The number of outlets with a text of their own. */
  readonly outlets: number;
  /** Milliseconds from the story's first piece to the first one by the outlet that took it up last. */
  readonly paceMs: number;
}

/**
 * What each further outlet adds to the quality of the leading article. In archives of the publisher whose
 * format this is, heat is the quality plus 10 for each related article (20 in some).
 */
const heatAnOutlet = 10;

/**
 * The heat of an article whose file gives none: its quality, plus 10 for each other outlet that covers the
 * story in its own words.
 */
export function computedHeat(quality: number, { outlets }: Spread): number {
  return quality + heatAnOutlet * Math.max(0, outlets - 1);
}

/**
 * If several outlets carry a text, only the first copy counts.
 * @param tellings in any order; two belong to one outlet when their domains or their names match
 */
export function spreadOf(tellings: readonly Telling[]): Spread {
  const marks = new Set<string>();
  let outlets = 0;
  let firstMs = 0;
  let lastMs = 0;
  for (const { outlet, words, publishedAtMs } of tellings.toSorted(byDate)) {
    const own = [`domain:${outlet.domain}`, `name:${outlet.name}`];
    const texts = textsOf(words);
    const isCopy = texts.some((mark) => marks.has(mark));
    const isOfKnownOutlet = own.some((mark) => marks.has(mark));
    for (const mark of isCopy ? texts : [...texts, ...own]) marks.add(mark);
    if (isCopy || isOfKnownOutlet) continue;
    outlets++;
    if (outlets === 1) firstMs = publishedAtMs;
    lastMs = publishedAtMs;
  }
  return { outlets, paceMs: lastMs - firstMs };
}

function byDate(a: Telling, b: Telling): number {
  return a.publishedAtMs - b.publishedAtMs || (a.key < b.key ? -1 : Number(a.key > b.key));
}

/** A title or excerpt of fewer words could be anybody's. */
const tellingWords = 4;

/** Two texts are the same when either their titles or their excerpts match. */
function textsOf(words: WordSet): string[] {
  const texts = { title: onlyOfTitle(words), excerpt: onlyOfExcerpt(words) };
  return Object.entries(texts).flatMap(([place, { hashes }]) =>
    hashes.length < tellingWords ? [] : [`${place}:${hashes.toSorted().join()}`],
  );
}
