import type { Article } from '../article.ts';
import { linkKey, normalizeTitle } from '../story-keys.ts';
import { type Contradiction, contradiction } from './numbering.ts';
import { isSameOutlet, type Piece } from './piece.ts';
import { pieceOf } from './piece-of.ts';
import { wordHash } from './word-hash.ts';
import { closeness, type Weigh } from './word-weights.ts';
import { wordsOf } from './words.ts';

/** What two articles have in common, and what separates them. */
export interface Comparison {
  /** The canonical address, if they share it. */
  readonly address?: string;
  /** The normalised title, if they share it. */
  readonly title?: string;
  /** Which of the two lists the other's address as related. */
  readonly listedBy?: 'first' | 'second';
  /** Words of both, spelled as in the first; most significant first. */
  readonly words: readonly string[];
  /** How similar their words are, 0 to 1. */
  readonly closeness: number;
  readonly contradiction?: Contradiction;
  readonly isSameOutlet: boolean;
  /** In milliseconds. */
  readonly apartMs: number;
}

export function compareArticles(a: Article, b: Article, weigh: Weigh): Comparison {
  const [first, second] = [pieceOf(a), pieceOf(b)];
  const title = normalizeTitle(a.title);
  const address = linkKey(a.url);
  const listedBy = lists(first, second) ? 'first' : lists(second, first) ? 'second' : undefined;
  const parted = contradiction(first.numbering, second.numbering);
  return {
    ...(address !== undefined && first.address === second.address && { address }),
    ...(first.title !== undefined && first.title === second.title && { title }),
    ...(listedBy && { listedBy }),
    words: sharedWords(a, first, second, weigh),
    closeness: closeness(weigh(first.words), weigh(second.words)),
    ...(parted && { contradiction: parted }),
    isSameOutlet: isSameOutlet(first.outlet, second.outlet),
    apartMs: Math.abs(first.publishedAtMs - second.publishedAtMs),
  };
}

type Compared = Omit<Piece, 'ordinal'>;

function lists({ listed }: Compared, { address }: Compared): boolean {
  return address !== undefined && listed.some((entry) => entry.address === address);
}

function sharedWords({ title, excerpt }: Article, first: Compared, second: Compared, weigh: Weigh): string[] {
  const [ours, theirs] = [weigh(first.words), weigh(second.words)];
  // Includes words that have since become insignificant: they may have mattered when the two were first
  // compared.
  const both = new Set(first.words.hashes).intersection(new Set(second.words.hashes));
  const shared = new Map<number, string>();
  for (const { text, written } of [...wordsOf(title), ...wordsOf(excerpt)]) {
    const hash = wordHash(text);
    if (both.has(hash) && !shared.has(hash)) shared.set(hash, written);
  }
  const weight = (hash: number) => (ours.get(hash) ?? 0) * (theirs.get(hash) ?? 0);
  return [...shared].sort(([a], [b]) => weight(b) - weight(a)).map(([, written]) => written);
}
