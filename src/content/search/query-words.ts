import type { NearWord } from './near-words.ts';

export interface KnownWord {
  readonly text: string;
  /** The number of articles it is in. */
  readonly articles: number;
}

/** The words of an archive, as indexed. */
export interface Vocabulary {
  /** 0 for a word that no article has. */
  articlesWith(word: string): number;
  /** Words that begin this way, most frequent first. */
  begun(beginning: string, limit: number): KnownWord[];
  /** Words with at most this many typos compared with what was typed, likeliest first. */
  near(typed: string, maxSlips: number): NearWord[];
  /** Prefixes of words one typo away, likeliest first. */
  nearBeginnings(typed: string): string[];
  /** Words that contain this inside or at their end, most frequent first. */
  around(typed: string, limit: number): KnownWord[];
}

/** Why a word of an article counts for a word of a query. */
export type Likeness = 'same' | 'form' | 'spelling' | 'apart' | 'together' | 'begun' | 'inside' | 'near';

/** A word, or several in a row, that an article may have for a word of a query. */
export interface Meaning extends KnownWord {
  readonly likeness: Likeness;
  /** How much a match counts: 1 for the exact word. */
  readonly weight: number;
}

/** A word of a query with everything that it may mean. */
export interface WantedWord {
  /** As typed, for people. */
  readonly typed: string;
  /** Likeliest first; empty when the archive has nothing like it. */
  readonly meanings: readonly Meaning[];
  /** A title may contain a longer word that begins with it. */
  readonly isBegun: boolean;
  /** Says little ("the", "of"): it counts where found, but is not required. */
  readonly isOptional: boolean;
  /** In quotation marks: nothing is found without it. */
  readonly isRequired: boolean;
}
