import { languagesPassingOver } from './function-words.ts';
import { stem } from './stem.ts';

/** Properties of a word that don't depend on its position. */
export interface Spelling {
  readonly kind: 'word' | 'number' | 'unspaced';
  readonly raw: string;
  /** Lower case and without accents. */
  readonly folded: string;
  /** Also without endings. */
  readonly stem: string;
  /** The languages in which it is insignificant; see `languageOf`. */
  readonly passedOverIn: readonly number[];
  readonly hasCapital: boolean;
  /** As in "iPhone". */
  readonly hasInnerCapital: boolean;
}

/** Texts share most of their words. This many are cached. */
const maxKept = 20_000;
/** Longer ones hardly ever recur. In characters. */
const maxKeptLength = 40;

/** Cleared when full, and not an lru-cache: every word of every text is looked up here, for which that takes twice as long. */
const known = new Map<string, Spelling>();

export function spellingOf(raw: string): Spelling {
  const before = known.get(raw);
  if (before) return before;
  const spelling = spell(raw);
  if (known.size >= maxKept) known.clear();
  if (raw.length <= maxKeptLength) known.set(raw, spelling);
  return spelling;
}

/** Scripts without spaces, and Korean, which appends particles to words: read in pairs of characters. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const notAscii = /[^\0-\x7f]/;

function spell(raw: string): Spelling {
  const folded = fold(raw);
  return {
    kind: /^\p{N}/u.test(raw) ? 'number' : notAscii.test(raw) && unspaced.test(raw) ? 'unspaced' : 'word',
    ...{ raw, folded, stem: stem(folded) },
    passedOverIn: languagesPassingOver(folded),
    hasCapital: /^\p{Lu}/u.test(raw),
    hasInnerCapital: /\p{Ll}\p{Lu}/u.test(raw),
  };
}

function fold(raw: string): string {
  const bare = raw.includes("'") ? raw.slice(0, raw.indexOf("'")) : raw;
  if (!notAscii.test(bare)) return bare.toLowerCase();
  return bare
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize('NFC');
}
