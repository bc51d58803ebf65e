import type { WantedWord } from './query-words.ts';
import type { Term } from './read-query.ts';
import { searchableText } from './searchable-text.ts';

/** FTS5 expressions. Every word is quoted, so that nothing in it is an operator. */
export interface Pass {
  /** For the table of whole articles. */
  readonly anywhere: string;
  /** For the table of titles, which has a prefix index. */
  readonly inTitle: string;
}

/** Passes made together, because their results are worth the same. */
export interface SearchStep {
  /** The most that an article found here may lack, as counted by `TextScore`. */
  readonly lacking: number;
  readonly passes: readonly Pass[];
}

/**
 * The steps to search one after another until enough is found: all words, all but one, then each alone. Words
 * in quotation marks are in every step; a word that no article has is in none. A last word that is complete
 * is first searched for as such, because the longer words it begins would crowd it out.
 */
export function stepsFor(wanted: readonly WantedWord[]): SearchStep[] {
  const whole = wanted.map(asWhole);
  const isWhole = whole.some((word, at) => word !== wanted[at]);
  return [...(isWhole ? stepsOf(whole).slice(0, 1) : []), ...stepsOf(wanted)];
}

/** The word without longer words that it begins, if an article has the word itself. */
function asWhole(word: WantedWord): WantedWord {
  if (!word.isBegun || word.meanings.every(({ likeness }) => likeness !== 'same')) return word;
  return { ...word, isBegun: false, meanings: word.meanings.filter(({ likeness }) => likeness !== 'begun') };
}

function stepsOf(wanted: readonly WantedWord[]): SearchStep[] {
  const required = wanted.filter(({ isRequired }) => isRequired);
  if (required.some(({ meanings }) => meanings.length === 0)) return [];
  const other = wanted.filter(
    ({ isRequired, isOptional, meanings, isBegun }) =>
      !isRequired && !isOptional && (isBegun || meanings.length > 0),
  );
  const always = required.map(passOf);
  const parts = other.map(passOf);
  const each = parts.toSorted((a, b) => a.articles - b.articles).map((part) => [part]);
  const steps = [
    [parts],
    ...(parts.length > 2 ? [parts.map((_, left) => parts.filter((_, at) => at !== left))] : []),
    ...(parts.length > 1 ? [each] : []),
    ...(always.length > 0 && parts.length > 0 ? [[[]]] : []),
  ];
  return steps
    .map((step) => step.map((way) => [...always, ...way]).filter((way) => way.length > 0))
    .filter((step) => step.length > 0)
    .map((step, lacking) => ({ lacking, passes: step.map(joined) }));
}

interface PassOfWord extends Pass {
  /** The number of articles it may be in. */
  readonly articles: number;
}

function passOf({ meanings, isBegun, typed }: WantedWord): PassOfWord {
  const anywhere = meanings.map(({ text }) => quote(text)).join(' OR ');
  const whole = meanings
    .filter(({ likeness }) => !isBegun || likeness !== 'begun')
    .map(({ text }) => quote(text));
  const inTitle = [...whole, ...(isBegun ? [`${quote(typed)} *`] : [])].join(' OR ');
  const articles = meanings.reduce((sum, meaning) => sum + meaning.articles, 0);
  return { anywhere: anywhere === '' ? quote(typed) : `(${anywhere})`, inTitle: `(${inTitle})`, articles };
}

function joined(parts: readonly Pass[]): Pass {
  return {
    anywhere: parts.map(({ anywhere }) => anywhere).join(' AND '),
    inTitle: parts.map(({ inTitle }) => inTitle).join(' AND '),
  };
}

/** Any of these; undefined when there are none. */
export function anyOf(terms: readonly Term[]): string | undefined {
  if (terms.length === 0) return undefined;
  return terms.map(({ words }) => quote(words.join(' '))).join(' OR ');
}

/** All words of a text in sequence; undefined when it has none. */
export function phraseOf(text: string): string | undefined {
  const words = searchableText(text);
  return words === '' ? undefined : quote(words);
}

/** Several words in one pair of quotation marks are a phrase. */
function quote(words: string): string {
  return `"${words}"`;
}
