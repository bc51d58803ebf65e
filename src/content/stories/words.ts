import { languageOf } from './function-words.ts';
import { type Spelling, spellingOf } from './spelling.ts';

/** A word of a text, in the form used for comparing texts. */
export interface Word {
  /**
   * Lower case, without accents and endings; a number with its unit ("38m"); two characters of an unspaced
   * script.
   */
  readonly text: string;
  /** As written in the text. */
  readonly written: string;
  /** A name or a number, as far as the text shows: these distinguish events better than other words. */
  readonly isTelling: boolean;
}

/**
 * The significant words of a title or excerpt, in order: no articles, prepositions and the like. Reports of
 * one event may write "$10 billion" or "10bn", "U.S." or "US", "exposed" or "exposes": these become the same.
 * @param limit maximum number of words
 */
export function wordsOf(text: string, limit = Number.POSITIVE_INFINITY): Word[] {
  const plain = readable(text);
  const tokens = tokensOf(plain);
  const hasTellingCapitals = !isTitleCase(tokens);
  const language = languageOf(tokens.map(({ spelling }) => spelling.passedOverIn));
  const words: Word[] = [];
  for (let at = 0; at < tokens.length && words.length < limit; at++) {
    const token = tokens[at];
    if (!token) break;
    const { kind, raw, folded, stem, passedOverIn } = token.spelling;
    if (kind === 'number') {
      const unit = unitBehind(token, tokens[at + 1]);
      if (unit !== undefined) at++;
      const written = plain.slice(token.start, tokens[at]?.end);
      words.push({ text: number(folded, unit), written, isTelling: true });
    } else if (kind === 'unspaced') {
      for (const pair of pairsOf(raw)) words.push({ text: pair, written: pair, isTelling: false });
    } else if (folded.length > 1 && !passedOverIn.includes(language)) {
      words.push({ text: stem, written: raw, isTelling: isName(token, hasTellingCapitals) });
    }
  }
  return words;
}

interface Token {
  readonly spelling: Spelling;
  readonly start: number;
  readonly end: number;
  /** Whether a sentence or clause begins with it, so that a capital says nothing. */
  readonly isFirst: boolean;
}

const tokenPattern = /[\p{L}\p{M}]+(?:'\p{L}+)?[+#]*|\p{N}+(?:[.,]\p{N}+)*/gu;

/** What separates two words when a new sentence or clause begins. */
const clauseBreak = /[.!?:;|…]|\s[-–—]\s|—/u;

const notAscii = /[^\0-\x7f]/;

/** With plain apostrophes, without possessives, and "U.S." as "US". */
function readable(text: string): string {
  const plain = notAscii.test(text) ? text.normalize('NFKC').replace(/[‘’ʼ]/g, "'") : text;
  return plain.replace(/'s\b/gi, '').replace(/\b(?:\p{L}\.){2,}/gu, (dotted) => dotted.replaceAll('.', ''));
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const [raw] = match;
    const start = match.index;
    const between = text.slice(end, start);
    const isFirst = tokens.length === 0 || (between !== ' ' && clauseBreak.test(between));
    end = start + raw.length;
    tokens.push({ spelling: spellingOf(raw), start, end, isFirst });
  }
  return tokens;
}

/** Headlines In Title Case Capitalise Every Word, so their capitals do not indicate names. */
function isTitleCase(tokens: readonly Token[]): boolean {
  let long = 0;
  let capital = 0;
  for (const { spelling } of tokens) {
    if (spelling.kind !== 'word' || spelling.raw.length <= 3) continue;
    long++;
    if (spelling.hasCapital) capital++;
  }
  return long >= 3 && capital > 0.75 * long;
}

function isName({ spelling, isFirst }: Token, hasTellingCapitals: boolean): boolean {
  return spelling.hasInnerCapital || (hasTellingCapitals && !isFirst && spelling.hasCapital);
}

/** In English and some related languages; also as written after a number without a space. */
const scales: ReadonlyMap<string, string> = new Map(
  [
    ['k', 'k thousand tsd mila mil'],
    ['m', 'm mn mln mio million millions millionen millones milioni milhoes millionaer'],
    ['b', 'b bn bln mrd billion billions milliarde milliarden milliard milliards miliardi bilhoes'],
    ['t', 't tn trn trillion trillions billionen'],
  ].flatMap(([scale = '', names = '']) => names.split(' ').map((name) => [name, scale] as const)),
);

function unitBehind(token: Token, next: Token | undefined): string | undefined {
  if (next?.spelling.kind !== 'word' || next.start - token.end > 1) return undefined;
  // A single letter after a space is not a unit: "Plan 9 B".
  if (next.start > token.end && next.spelling.folded.length === 1) return undefined;
  return scales.get(next.spelling.folded);
}

/** "10,000,000", "10.0 million" and "10m" are one number. */
function number(digits: string, unit = ''): string {
  const plain = digits
    .replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '')
    .replace(',', '.')
    .replace(/\.0+$/, '');
  const value = Number(plain);
  if (unit !== '' || !Number.isSafeInteger(value) || value < 10_000) return plain + unit;
  for (const [size, scale] of [
    [1e9, 'b'],
    [1e6, 'm'],
    [1e3, 'k'],
  ] as const) {
    if (value >= size && (value * 100) % size === 0) return `${value / size}${scale}`;
  }
  return plain;
}

function pairsOf(run: string): string[] {
  const characters = [...run.normalize('NFKC')];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
