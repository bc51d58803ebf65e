/**
 * The sorted words of an archive, laid out so that hundreds of thousands take a few megabytes and no objects.
 */
export interface WordList {
  /** One after another, each ended by a line feed. */
  readonly text: string;
  /** Where each begins in `text`, plus a last element for the end. */
  readonly starts: Uint32Array;
  /** How many characters each shares with the beginning of the previous one. */
  readonly shared: Uint8Array;
  /** The number of articles that contain each. */
  readonly articles: Uint32Array;
}

export interface NearWord {
  readonly text: string;
  /** Typos between the two: a letter added, missing or different, or two neighbours swapped. */
  readonly slips: number;
  readonly articles: number;
}

/** @param words sorted by bytes, without duplicates, each with the number of its articles */
export function wordList(words: readonly string[], articles: readonly number[]): WordList {
  const starts = new Uint32Array(words.length + 1);
  const shared = new Uint8Array(words.length);
  let end = 0;
  let before = '';
  for (const [at, word] of words.entries()) {
    shared[at] = Math.min(255, sharedBeginning(before, word));
    end += word.length + 1;
    starts[at + 1] = end;
    before = word;
  }
  return { text: `${words.join('\n')}\n`, starts, shared, articles: Uint32Array.from(articles) };
}

function sharedBeginning(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** The words with at most this many typos compared with `typed`, fewest typos first, then most frequent. */
export function nearWords(list: WordList, typed: string, maxSlips: number): NearWord[] {
  const found: NearWord[] = [];
  walk(list, typed, maxSlips, (at, depth, slips) => {
    const [start = 0, next = 0] = [list.starts[at], list.starts[at + 1]];
    if (depth === next - start - 1 && slips <= maxSlips && slips > 0)
      found.push({ text: list.text.slice(start, next - 1), slips, articles: list.articles[at] ?? 0 });
    return 'deeper';
  });
  return found.filter(({ text }) => haveSameDigits(text, typed)).sort(byLikelihood);
}

/** A typo in a number makes another number, and nobody can tell which was meant. */
function haveSameDigits(text: string, typed: string): boolean {
  return text.replace(notDigits, '') === typed.replace(notDigits, '');
}

const notDigits = /[^0-9]+/g;

/**
 * Prefixes of words one typo away from `typed`, those of the most frequent words first. Prefixes that differ
 * only in the last letter come last, because that letter was just typed.
 */
export function nearBeginnings(list: WordList, typed: string): string[] {
  const allButLast = typed.slice(0, -1);
  const found = new Map<string, number>();
  walk(list, typed, 1, (at, depth, slips) => {
    if (slips > 1) return 'deeper';
    const start = list.starts[at] ?? 0;
    const beginning = list.text.slice(start, start + depth);
    if (slips === 1) found.set(beginning, (found.get(beginning) ?? 0) + (list.articles[at] ?? 0));
    return slips === 1 ? 'deeper' : 'enough';
  });
  return [...found]
    .filter(([beginning]) => haveSameDigits(beginning, typed))
    .map(([beginning, articles]) => ({
      beginning,
      articles,
      isLate: beginning.length <= typed.length && beginning.startsWith(allButLast),
    }))
    .sort((a, b) => Number(a.isLate) - Number(b.isLate) || b.articles - a.articles)
    .map(({ beginning }) => beginning);
}

/** Words with `typed` inside or at their end, most frequent first; of very many, the first in the list. */
export function wordsAround(list: WordList, typed: string, limit: number): NearWord[] {
  const found: NearWord[] = [];
  let at = 0;
  for (let hit = list.text.indexOf(typed); hit >= 0 && found.length < limit * 10; ) {
    at = wordAt(list, hit, at);
    const [start = 0, next = list.text.length] = [list.starts[at], list.starts[at + 1]];
    if (hit > start)
      found.push({ text: list.text.slice(start, next - 1), slips: 0, articles: list.articles[at] ?? 0 });
    hit = list.text.indexOf(typed, next);
  }
  return found.sort(byLikelihood).slice(0, limit);
}

function byLikelihood(a: NearWord, b: NearWord): number {
  return a.slips - b.slips || b.articles - a.articles || (a.text < b.text ? -1 : 1);
}

/** The number of the word at a position in the text, at or after the word `from`. */
function wordAt({ starts }: WordList, place: number, from: number): number {
  let low = from;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Compares `typed` with all words at once: what two words share at the start is compared once, and words
 * whose start differs too much are skipped. `visit` receives each prefix of a word (once for all words that
 * share it, under the first of them) and the number of typos between it and the whole of `typed`.
 */
function walk(
  { text, starts, shared }: WordList,
  typed: string,
  maxSlips: number,
  visit: (at: number, depth: number, slips: number) => 'deeper' | 'enough',
): void {
  const width = typed.length + 1;
  const deepest = typed.length + maxSlips;
  // One row per depth: the typos between that prefix of a word and each prefix of what was typed.
  const rows = new Uint8Array((deepest + 1) * width);
  for (let column = 0; column < width; column++) rows[column] = column;
  let recordSkipped = Number.POSITIVE_INFINITY;
  for (let at = 0; at < shared.length; at++) {
    const common = shared[at] ?? 0;
    if (common >= recordSkipped) continue;
    recordSkipped = Number.POSITIVE_INFINITY;
    const start = starts[at] ?? 0;
    const length = (starts[at + 1] ?? 0) - start - 1;
    for (let depth = common + 1; depth <= length; depth++) {
      if (depth > deepest) {
        recordSkipped = depth;
        break;
      }
      const least = fillRow(rows, width, depth, typed, text, start);
      const slips = rows[depth * width + typed.length] ?? 0;
      if (visit(at, depth, slips) === 'enough' || least > maxSlips) {
        recordSkipped = depth;
        break;
      }
    }
  }
}

/** @returns the row's minimum: no longer prefix can have fewer typos */
function fillRow(
  rows: Uint8Array,
  width: number,
  depth: number,
  typed: string,
  text: string,
  start: number,
): number {
  const letter = text.charCodeAt(start + depth - 1);
  const before = depth > 1 ? text.charCodeAt(start + depth - 2) : -1;
  const row = depth * width;
  const above = row - width;
  rows[row] = depth;
  let least = depth;
  for (let column = 1; column < width; column++) {
    const other = typed.charCodeAt(column - 1);
    let slips = Math.min(
      (rows[above + column] ?? 0) + 1,
      (rows[row + column - 1] ?? 0) + 1,
      (rows[above + column - 1] ?? 0) + (letter === other ? 0 : 1),
    );
    if (depth > 1 && column > 1 && letter === typed.charCodeAt(column - 2) && before === other)
      slips = Math.min(slips, (rows[above - width + column - 2] ?? 0) + 1);
    rows[row + column] = slips;
    if (slips < least) least = slips;
  }
  return least;
}
