import { isUnspaced, searchableWords } from './searchable-text.ts';

/** A word or a phrase of a query. */
export interface Term {
  /** As typed, for people. */
  readonly typed: string;
  /** As indexed: several must be found in sequence. */
  readonly words: readonly string[];
  /** To be taken literally: in quotation marks, or two characters of a script without spaces. */
  readonly isExact: boolean;
  /** In quotation marks: results without it are not wanted. */
  readonly isQuoted?: boolean;
}

/** What a person typed. */
export interface TypedQuery {
  /** All of these are wanted; of each, one of the terms joined by OR. */
  readonly wanted: readonly (readonly Term[])[];
  readonly excluded: readonly Term[];
  /** The last word may be incomplete, because nothing follows it. */
  readonly endsOpen: boolean;
}

/** Nobody searches with more; each word costs a lookup. */
const maxWords = 12;
/** In characters. */
const maxInput = 1_000;
const maxWord = 100;

/** A phrase or a word, with an optional minus in front. An unclosed quotation mark ends with the input. */
const termPattern = /(-(?=[^\s-]))?(?:"([^"]*)"?|([^\s"]+))/gu;

/**
 * Parses words, `"a phrase"`, `-excluded`, `NOT excluded` and `one OR other`. AND has no effect, because all
 * words are wanted anyway. Operators are in capitals; an operator without an operand is a word.
 */
export function readQuery(typed: string): TypedQuery {
  const input = typed
    .toWellFormed()
    .slice(0, maxInput)
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"');
  const wanted: Term[][] = [];
  const excluded: Term[] = [];
  let operator: 'OR' | 'NOT' | undefined;
  let endsOpen = false;
  for (const [whole, minus, phrase, word = ''] of input.matchAll(termPattern)) {
    if (wanted.length + excluded.length >= maxWords) break;
    if (word === 'AND' && wanted.length > 0) continue;
    if (word === 'NOT' || (word === 'OR' && wanted.length > 0)) {
      operator = word;
      continue;
    }
    const text = (phrase ?? word).slice(0, maxWord);
    const isExcluded = minus !== undefined || operator === 'NOT';
    const terms = isExcluded || phrase !== undefined ? asOne(text, whole) : termsOf(text);
    if (terms.length === 0) continue;
    if (isExcluded) excluded.push(...terms);
    else if (operator === 'OR') wanted.at(-1)?.push(...(terms.length > 1 ? asOne(text, text) : terms));
    else wanted.push(...terms.map((term) => [term]));
    endsOpen = !isExcluded && phrase === undefined;
    operator = undefined;
  }
  if (operator !== undefined) {
    wanted.push(...termsOf(operator).map((term) => [term]));
    endsOpen = false;
  }
  return { wanted: wanted.slice(0, maxWords), excluded, endsOpen };
}

function asOne(text: string, typed: string): Term[] {
  const words = searchableWords(text);
  return hasLetters(words)
    ? [{ typed: typed.replace(/^-/, ''), words, isExact: true, isQuoted: typed.includes('"') }]
    : [];
}

function hasLetters(words: readonly string[]): boolean {
  return words.some((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * One term for each word of a text without spaces, and for each pair of characters in a script without them.
 */
function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const part of segmented.test(text) ? segments(text) : [text]) {
    let run: string[] = [];
    const closeRun = () => {
      for (const words of segmented.test(part) ? [run] : pairsOf(run))
        if (words.length > 0) terms.push({ typed: words.join(''), words, isExact: true });
      run = [];
    };
    for (const word of searchableWords(part)) {
      if (isUnspaced(word)) {
        run.push(word);
        continue;
      }
      closeRun();
      if (hasLetters([word])) terms.push({ typed: word, words: [word], isExact: false });
    }
    closeRun();
  }
  return terms;
}

/** Alphabets without spaces between words: two letters mean little there, so a dictionary finds the words. */
const segmented = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

function segments(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function pairsOf(run: readonly string[]): string[][] {
  if (run.length < 2) return [[...run]];
  return run.slice(1).map((word, at) => [run[at] ?? '', word]);
}
