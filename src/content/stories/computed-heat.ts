import type { Outlet } from './piece.ts';
import { onlyOfExcerpt, onlyOfTitle, type WordSet } from './word-set.ts';

/** A report of a story. */
export interface Telling {
  /** Distinct, and the same on every copy. */
  readonly key: string;
  readonly outlet: Outlet;
  readonly words: WordSet;
  readonly publishedAtMs: number;
}

/** How widely a story is told. */
export interface Spread {
  /** Different outlets, each with words of its own. */
  readonly outlets: number;
  /** From its first piece to the first of the outlet that was the last to take it up, in milliseconds. */
  readonly paceMs: number;
}

/**
 * What an outlet more is worth beside the quality of the one that leads: as in archives of the publisher whose format this is,
 * whose heat is the quality and 10 for each related article (20 in some).
 */
const heatAnOutlet = 10;

/** The heat of an article whose file gives none: its quality, and 10 for each other outlet that covers the story in words of its own. */
export function computedHeat(quality: number, { outlets }: Spread): number {
  return quality + heatAnOutlet * Math.max(0, outlets - 1);
}

/**
 * Of a text that several outlets carry, the first one counts.
 * @param tellings in any order; two are of one outlet when their domains or their names are the same
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

/** Of fewer words a title or an excerpt is anybody's. */
const tellingWords = 4;

/** Two texts are one when either their titles or their excerpts say the same. */
function textsOf(words: WordSet): string[] {
  const texts = { title: onlyOfTitle(words), excerpt: onlyOfExcerpt(words) };
  return Object.entries(texts).flatMap(([place, { hashes }]) =>
    hashes.length < tellingWords ? [] : [`${place}:${hashes.toSorted().join()}`],
  );
}
