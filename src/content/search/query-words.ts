import type { NearWord } from './near-words.ts';

export interface KnownWord {
  readonly text: string;
  /** In how many articles it is. */
  readonly articles: number;
}

/** The words of an archive, as they are indexed. */
export interface Vocabulary {
  /** 0 for a word that no article has. */
  articlesWith(word: string): number;
  /** Words that begin so, the most frequent first. */
  begun(beginning: string, limit: number): KnownWord[];
  /** Words with at most so many slips between them and what was typed, the likeliest first. */
  near(typed: string, mostSlips: number): NearWord[];
  /** Beginnings of words one slip away, the likeliest first. */
  nearBeginnings(typed: string): string[];
  /** Words that hold this inside or at their end, the most frequent first. */
  around(typed: string, limit: number): KnownWord[];
}

/** Why a word of an article counts for a word of a query. */
export type Likeness = 'same' | 'form' | 'spelling' | 'apart' | 'together' | 'begun' | 'inside' | 'near';

/** A word, or several in a row, that an article may have for a word of a query. */
export interface Meaning extends KnownWord {
  readonly likeness: Likeness;
  /** What a match counts: 1 for the very word. */
  readonly weight: number;
}

/** A word of a query with all that may be meant by it. */
export interface WantedWord {
  /** As it was typed, for people. */
  readonly typed: string;
  /** The likeliest first; empty when the archive has nothing like it. */
  readonly meanings: readonly Meaning[];
  /** A title may have a longer word that begins so. */
  readonly isBegun: boolean;
  /** Says little ("the", "of"): it counts where it is found, and need not be. */
  readonly isOptional: boolean;
  /** In quotation marks: nothing is found without it. */
  readonly isRequired: boolean;
}
