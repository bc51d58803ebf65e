import { isUnspaced, searchableWords } from './searchable-text.ts';

/** A word or a phrase of a query. */
export interface Term {
  /** As it was typed, for people. */
  readonly typed: string;
  /** As it is indexed: several are found in a row. */
  readonly words: readonly string[];
  /** Meant as it stands: in quotation marks, or two characters of a script that writes without spaces. */
  readonly isExact: boolean;
  /** In quotation marks: whoever sets them wants nothing without. */
  readonly isQuoted?: boolean;
}

/** What a person typed. */
export interface TypedQuery {
  /** All of these are wanted; of each, one of the terms that OR joins. */
  readonly wanted: readonly (readonly Term[])[];
  readonly excluded: readonly Term[];
  /** The last word may be a beginning: nothing closes it. */
  readonly endsOpen: boolean;
}

/** More is no search; each word costs a look-up. */
const maxWords = 12;
/** In characters. */
const maxInput = 1_000;
const maxWord = 100;

/** A phrase or a word, perhaps with a minus in front. A quotation mark that is never closed ends with the input. */
const termPattern = /(-(?=[^\s-]))?(?:"([^"]*)"?|([^\s"]+))/gu;

/**
 * Reads words, `"a phrase"`, `-excluded`, `NOT excluded` and `one OR other`. AND says nothing: all words are wanted.
 * Operators are in capitals; where one has nothing to work on it is a word.
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

/** A term for each word of what stands between two spaces, and for each pair of characters of a script without them. */
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

/** Alphabets that write without spaces: two letters say nothing there, so a dictionary finds the words. */
const segmented = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

function segments(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function pairsOf(run: readonly string[]): string[][] {
  if (run.length < 2) return [[...run]];
  return run.slice(1).map((word, at) => [run[at] ?? '', word]);
}
