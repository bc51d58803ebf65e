import { LRUCache } from 'lru-cache';
import type { Coverage } from '../article.ts';
import { toCoverage } from './coverage.ts';
import { loadEntry } from './cut-related.ts';
import { relatedSchema } from './front-matter-schema.ts';
import { hasSlips } from './slips.ts';

/** In bytes of entry text: about 5,000 entries of typical length. */
const maxKnown = 4 * 1024 * 1024;

/** Entries that share their first line, usually the title: the same piece with another image or quality. */
const maxAlike = 8;

export interface KnownRelated {
  /** One character per byte (latin1). */
  readonly text: string;
  /**
   * Created on demand, because nobody sees what a withdrawn article lists. Undefined when the entry has a
   * fault or a slip, or cannot be parsed alone.
   */
  readonly coverage: (() => Coverage) | undefined;
}

/**
 * Entries by their first line, for all files that a thread reads. Looking one up by its whole text would take
 * four times as long, mostly for the hash.
 */
const known = new LRUCache<string, readonly KnownRelated[]>({
  maxSize: maxKnown,
  sizeCalculation: (alike) => alike.reduce((size, { text }) => size + text.length, 0),
});

/** See `RecogniseEntry` in cut-related.ts. */
export function recogniseRelated(
  text: string,
  start: number,
  isEnd: (at: number) => boolean,
): KnownRelated | undefined {
  const alike = known.get(text.slice(start, text.indexOf('\n', start)));
  return alike?.find((entry) => {
    const end = start + entry.text.length;
    return text.slice(start, end) === entry.text && isEnd(end);
  });
}

/**
 * Reads a new entry from `cutRelated`, which is recognised from then on. The coverage is one frozen object
 * for all articles that list the entry, so callers can cache derived values in a WeakMap.
 */
export function readRelated(entry: string): KnownRelated {
  // Copied, because a slice would keep the whole file's text in memory.
  const text = Buffer.from(entry, 'latin1').toString('latin1');
  const read = { text, coverage: coverageIn(text) };
  const firstLine = text.slice(0, text.indexOf('\n'));
  known.set(firstLine, [read, ...(known.get(firstLine) ?? [])].slice(0, maxAlike));
  return read;
}

function coverageIn(entry: string): (() => Coverage) | undefined {
  const data = loadEntry(entry);
  const checked = relatedSchema.safeParse(data);
  if (!checked.success || hasSlips(data)) return undefined;
  let coverage: Coverage | undefined;
  return () => {
    coverage ??= Object.freeze(toCoverage(checked.data));
    return coverage;
  };
}
