import { LRUCache } from 'lru-cache';
import type { Coverage } from '../article.ts';
import { toCoverage } from './coverage.ts';
import { loadEntry } from './cut-related.ts';
import { relatedSchema } from './front-matter-schema.ts';
import { hasSlips } from './slips.ts';

/** In bytes of entry text: about 5,000 entries of typical length. */
const MAX_KNOWN = 4 * 1024 * 1024;

/** Shared by all files that a thread reads. */
const known = new LRUCache<string, { readonly coverage: Coverage | undefined }>({
  maxSize: MAX_KNOWN,
  sizeCalculation: (_, entry) => entry.length,
});

/**
 * The coverage in an entry from `cutRelated`; undefined when it has a fault or a slip, or cannot be parsed alone. The same
 * text returns the same frozen object, so callers can cache what they derive from it in a WeakMap.
 */
export function knownRelated(entry: string): Coverage | undefined {
  const before = known.get(entry);
  if (before) return before.coverage;
  const coverage = readEntry(entry);
  // Copied, because a slice would keep the whole file's text in memory.
  known.set(Buffer.from(entry, 'latin1').toString('latin1'), { coverage });
  return coverage;
}

function readEntry(entry: string): Coverage | undefined {
  const data = loadEntry(entry);
  const checked = relatedSchema.safeParse(data);
  return checked.success && !hasSlips(data) ? Object.freeze(toCoverage(checked.data)) : undefined;
}
