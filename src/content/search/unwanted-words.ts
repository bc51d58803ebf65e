import { memoize } from '../../platform/caching/memoize.ts';
import { searchableWords } from './searchable-text.ts';
import { britishAndAmerican, sharedByForms, withOtherFronts, wordStem } from './word-forms.ts';

/** A word or phrase that readers do not want to see. */
export interface UnwantedPhrase {
  /** As the person wrote it. */
  readonly written: string;
  /** In sequence. */
  readonly words: readonly UnwantedWord[];
}

export interface UnwantedWord {
  /** Whether a word of a text, as indexed, is this one. */
  readonly isForm: (word: string) => boolean;
  /** Every form is one of these words, or begins with one of `beginnings`. */
  readonly spelled: readonly string[];
  readonly beginnings: readonly string[];
}

/** A list may be long, and belongs to a subscription whose every digest asks for it. */
const rememberedPhrases = 1_000;

/**
 * Reads what a person wants left out. A word stands for its forms ("gun" for "guns") and its British or
 * American spelling, as in a search; but never for a longer word that contains it, or for a likely typo, which
 * a search also finds: a story that is left out wrongly is never missed. Quotation marks take words literally.
 */
export const unwantedPhrase: (written: string) => UnwantedPhrase = memoize((written) => {
  const isLiteral = /^\s*["\u201c-\u201f\u00ab\u00bb]/.test(written);
  const words = searchableWords(written).map((word) => (isLiteral ? literally(word) : inAnyForm(word)));
  return { written, words };
}, rememberedPhrases);

function literally(word: string): UnwantedWord {
  return { isForm: (other) => other === word, spelled: [word], beginnings: [] };
}

function inAnyForm(word: string): UnwantedWord {
  const bases = [word, ...britishAndAmerican(word)];
  const spelled = new Set([...bases, ...withOtherFronts(word)]);
  // Endings of very short words are part of the word.
  const stems = new Set(bases.filter((base) => base.length >= 3).map(wordStem));
  return {
    isForm: (other) => spelled.has(other) || (other.length >= 3 && stems.has(wordStem(other))),
    spelled: [...spelled],
    beginnings: [...stems].map(sharedByForms),
  };
}

/** The first of the phrases that one of the texts has, and that text; undefined when none does. */
export function unwantedIn<Text extends { readonly text: string }>(
  texts: readonly Text[],
  written: readonly string[],
): { readonly phrase: string; readonly at: Text } | undefined {
  const phrases = written.map(unwantedPhrase).filter(({ words }) => words.length > 0);
  for (const at of texts) {
    const words = searchableWords(at.text);
    const found = phrases.find((phrase) => isIn(words, phrase));
    if (found) return { phrase: found.written, at };
  }
  return undefined;
}

function isIn(words: readonly string[], { words: wanted }: UnwantedPhrase): boolean {
  return words.some((_, start) => wanted.every(({ isForm }, at) => isForm(words[start + at] ?? '')));
}
