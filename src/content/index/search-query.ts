import { searchableText } from './searchable-text.ts';

/** A person's words as FTS5 understands them. Every word is quoted, so nothing in it is an operator. */
export interface SearchQuery {
  /** What has to match, strictest first: all words, all but one, any. Without exclusions. */
  readonly wanted: readonly string[];
  /** The same with the last word as a beginning; only for titles, where an index of beginnings exists. */
  readonly wantedInTitle: readonly string[];
  /** What must not match. */
  readonly excluded?: string;
}

/** More is no search; each word costs a look-up. */
const MAX_WORDS = 10;
/** In characters. */
const MAX_INPUT = 1_000;
const MAX_WORD = 100;

/**
 * Reads `"a phrase"`, `-excluded` and plain words; the last word may be a beginning. Undefined when nothing is left
 * to look for: no letters, no digits, or exclusions only.
 */
export function searchQuery(words: string): SearchQuery | undefined {
  const terms = readTerms(words);
  const wanted = terms.filter((term) => !term.excluded).slice(0, MAX_WORDS);
  const excluded = terms.filter((term) => term.excluded).slice(0, MAX_WORDS);
  const last = wanted.at(-1);
  if (!last) return undefined;
  const whole = wanted.map(({ text }) => quote(text));
  const begun = [...whole.slice(0, -1), last.mayBeBeginning ? `${quote(last.text)} *` : quote(last.text)];
  return {
    wanted: loosen(whole),
    wantedInTitle: loosen(begun),
    ...(excluded.length > 0 && { excluded: excluded.map(({ text }) => quote(text)).join(' OR ') }),
  };
}

/** All words of a text, one after the other; undefined when it has none. */
export function phraseOf(text: string): string | undefined {
  return hasWord(text) ? quote(text) : undefined;
}

interface Term {
  readonly text: string;
  readonly excluded: boolean;
  readonly mayBeBeginning: boolean;
}

/** A phrase or a word, perhaps with a minus in front. A quotation mark that is never closed ends with the input. */
const TERM = /(-(?=\S))?(?:"([^"]*)"?|([^\s"]+))/gu;

function readTerms(words: string): Term[] {
  const input = words.slice(0, MAX_INPUT).replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"');
  return [...input.matchAll(TERM)]
    .map(([, minus, phrase, word]): Term => {
      const text = (phrase ?? word ?? '').slice(0, MAX_WORD);
      return { text, excluded: minus !== undefined, mayBeBeginning: phrase === undefined };
    })
    .filter(({ text }) => hasWord(text));
}

/** All terms, then all but one of them, then any of them. */
function loosen(terms: readonly string[]): string[] {
  const all = terms.join(' AND ');
  if (terms.length === 1) return [all];
  const any = terms.join(' OR ');
  if (terms.length === 2) return [all, any];
  const butOne = terms.map((_, left) => `(${terms.filter((_, at) => at !== left).join(' AND ')})`);
  return [all, butOne.join(' OR '), any];
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** As it was indexed. Several tokens in one pair of quotation marks are a phrase. A NUL would end the expression. */
function quote(text: string): string {
  return `"${searchableText(text.toWellFormed())
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('"', '""')}"`;
}
