import { functionWordsOf } from './function-words.ts';
import { stem } from './stem.ts';

/** A word of a text, as texts are compared by it. */
export interface Word {
  /** Lower case, without accents and endings; a number with its unit ("38m"); two characters of an unspaced script. */
  readonly text: string;
  /** As the text has it. */
  readonly written: string;
  /** A name or a number, as far as the text shows it: these tell events apart better than other words. */
  readonly isTelling: boolean;
}

/**
 * The words of a title or excerpt that say what it is about, in their order: no articles, prepositions and the like.
 * The same event is told with "$10 billion" and "10bn", "U.S." and "US", "exposed" and "exposes": these become one.
 * @param limit how many words at most
 */
export function wordsOf(text: string, limit = Number.POSITIVE_INFINITY): Word[] {
  const plain = readable(text);
  const tokens = tokensOf(plain);
  const hasTellingCapitals = !isTitleCase(tokens);
  const functionWords = functionWordsOf(tokens);
  const words: Word[] = [];
  for (let at = 0; at < tokens.length && words.length < limit; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === 'number') {
      const unit = unitBehind(token, tokens[at + 1]);
      if (unit !== undefined) at++;
      const written = plain.slice(token.start, tokens[at]?.end);
      words.push({ text: number(token.folded, unit), written, isTelling: true });
    } else if (token.kind === 'unspaced') {
      for (const pair of pairsOf(token.raw)) words.push({ text: pair, written: pair, isTelling: false });
    } else if (token.folded.length > 1 && !functionWords.has(token.folded)) {
      words.push({
        text: stem(token.folded),
        written: token.raw,
        isTelling: isName(token, hasTellingCapitals),
      });
    }
  }
  return words;
}

interface Token {
  readonly kind: 'word' | 'number' | 'unspaced';
  readonly raw: string;
  /** Lower case and without accents. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Whether a sentence or clause begins with it: a capital says nothing there. */
  readonly isFirst: boolean;
}

/** Scripts that part no words by spaces, and Korean, which hangs particles on its words: read in pairs of characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const TOKEN = /[\p{L}\p{M}]+(?:'\p{L}+)?[+#]*|\p{N}+(?:[.,]\p{N}+)*/gu;

/** What stands between two words where a new sentence or clause begins. */
const CLAUSE_BREAK = /[.!?:;|…]|\s[-–—]\s|—/u;

const NOT_ASCII = /[^\0-\x7f]/;

/** With plain apostrophes, without possessives, and "U.S." as "US". */
function readable(text: string): string {
  const plain = NOT_ASCII.test(text) ? text.normalize('NFKC').replace(/[‘’ʼ]/g, "'") : text;
  return plain.replace(/'s\b/gi, '').replace(/\b(?:\p{L}\.){2,}/gu, (dotted) => dotted.replaceAll('.', ''));
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match;
    const start = match.index;
    const isFirst = tokens.length === 0 || CLAUSE_BREAK.test(text.slice(end, start));
    end = start + raw.length;
    const kind = /^\p{N}/u.test(raw)
      ? 'number'
      : NOT_ASCII.test(raw) && UNSPACED.test(raw)
        ? 'unspaced'
        : 'word';
    tokens.push({ kind, raw, folded: fold(raw), start, end, isFirst });
  }
  return tokens;
}

function fold(raw: string): string {
  const bare = raw.includes("'") ? raw.slice(0, raw.indexOf("'")) : raw;
  if (!NOT_ASCII.test(bare)) return bare.toLowerCase();
  return bare
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize('NFC');
}

/** Headlines In Title Case Write Every Word So: their capitals tell no names. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, raw }) => kind === 'word' && raw.length > 3);
  const capital = long.filter(({ raw }) => /^\p{Lu}/u.test(raw));
  return long.length >= 3 && capital.length > 0.75 * long.length;
}

function isName({ raw, isFirst }: Token, hasTellingCapitals: boolean): boolean {
  if (/\p{Ll}\p{Lu}/u.test(raw)) return true;
  return hasTellingCapitals && !isFirst && /^\p{Lu}/u.test(raw);
}

/** In English and some neighbours; also as they are written behind a number without a space. */
const SCALES: ReadonlyMap<string, string> = new Map(
  [
    ['k', 'k thousand tsd mila mil'],
    ['m', 'm mn mln mio million millions millionen millones milioni milhoes millionaer'],
    ['b', 'b bn bln mrd billion billions milliarde milliarden milliard milliards miliardi bilhoes'],
    ['t', 't tn trn trillion trillions billionen'],
  ].flatMap(([scale = '', names = '']) => names.split(' ').map((name) => [name, scale] as const)),
);

function unitBehind(token: Token, next: Token | undefined): string | undefined {
  if (next?.kind !== 'word' || next.start - token.end > 1) return undefined;
  // One letter alone behind a space is no unit: "Plan 9 B".
  if (next.start > token.end && next.folded.length === 1) return undefined;
  return SCALES.get(next.folded);
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
