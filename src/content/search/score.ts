import type { Meaning, WantedWord } from './query-words.ts';

/** The columns of an article's searchable text, in order, and the weight of a word in each. */
const searchedColumns = [
  // A word says more in a shorter column: `usual` is a typical length in characters, `byLength` how much
  // length matters.
  { name: 'title', weight: 4, usual: 65, byLength: 0.35 },
  { name: 'excerpt', weight: 0.6, usual: 240, byLength: 0.5 },
  { name: 'provider', weight: 0.6, usual: 30, byLength: 0.2 },
  { name: 'topics', weight: 0.6, usual: 35, byLength: 0.3 },
  { name: 'related', weight: 0.1, usual: 500, byLength: 0.6 },
  // The outlets of entries listed as related.
  { name: 'outlets', weight: 0.1, usual: 100, byLength: 0.6 },
] as const;

export type Column = (typeof searchedColumns)[number]['name'];

/** An article's searchable text: its columns, each surrounded by spaces so that every word is too. */
export function joinColumns(columns: readonly string[]): string {
  return columns.map((column) => ` ${column} `).join('\n');
}

/** Its words, each once. */
export function wordsOfColumns(text: string): Set<string> {
  const words = new Set(text.split(/[ \n]+/));
  words.delete('');
  return words;
}

/** What one word of the query adds to an article's score. */
export interface WordScore {
  readonly typed: string;
  readonly score: number;
  /** The likeliest meaning that was found. */
  readonly meaning: Pick<Meaning, 'text' | 'likeness'>;
  /** Where it was found, most important first. */
  readonly columns: readonly Column[];
}

export interface TextScore {
  readonly score: number;
  readonly words: readonly WordScore[];
  /** The part of `score` for query words that are in sequence in the title. */
  readonly inRow: number;
  /** Words of the query that the article lacks, as typed. */
  readonly missing: readonly string[];
  /**
   * How much is missing: 0 for nothing; 1 for a word, or for up to two that appear only in entries the
   * article lists; 2 for more. Articles that lack less come first, whatever their score.
   */
  readonly lacking: number;
}

/** How soon repeating a word adds nothing (BM25's k1). */
const saturation = 1.2;
/**
 * The bonus for two words that are neighbours in both query and title, as a share of the rarer one's score.
 */
const neighbours = 0.25;

/**
 * Scores texts by BM25 over weighted columns: a word counts more the rarer it is in the archive, the shorter
 * its columns, and the closer it is to what was typed.
 * @param articles the number of articles in the archive
 */
export function createScorer(wanted: readonly WantedWord[], articles: number): (text: string) => TextScore {
  const finders = wanted.map(finderOf);
  const needed = new Set(wanted.flatMap(({ typed, isOptional }) => (isOptional ? [] : [typed])));
  const maxLacking = needed.size > 2 ? 2 : 1;
  const rarity = wanted.map(({ meanings }) => rarityOf(meanings, articles));
  return (text) => {
    const ends = columnEnds(text);
    const words: WordScore[] = [];
    const missing: string[] = [];
    let [score, inRow] = [0, 0];
    let before: Found | undefined;
    let rarityBefore = 0;
    for (const [at, find] of finders.entries()) {
      const found = find(text, ends);
      const { typed = '', isOptional = false } = wanted[at] ?? {};
      const rare = rarity[at] ?? 0;
      if (found) {
        const own = (rare * found.weighed * (saturation + 1)) / (found.weighed + saturation);
        score += own;
        words.push({ typed, score: own, meaning: found.meaning, columns: found.columns });
        if (before && areTogether(before.inTitle, found.inTitle))
          inRow += neighbours * Math.min(rare, rarityBefore);
      } else if (!isOptional) missing.push(typed);
      before = found;
      rarityBefore = rare;
    }
    const listed = words.filter(
      ({ typed, columns }) => needed.has(typed) && (columns[0] === 'related' || columns[0] === 'outlets'),
    ).length;
    const lacking = Math.min(Math.ceil(missing.length + listed / 2), maxLacking);
    return { score: score + inRow, words, inRow, missing, lacking };
  };
}

interface Found {
  readonly weighed: number;
  readonly meaning: Pick<Meaning, 'text' | 'likeness'>;
  readonly columns: readonly Column[];
  /** Where each match in the title begins and ends. */
  readonly inTitle: readonly (readonly [number, number])[];
}

function finderOf({
  meanings,
  isBegun,
  typed,
}: WantedWord): (text: string, ends: readonly number[]) => Found | undefined {
  const byText = new Map(meanings.map((meaning) => [meaning.text, meaning]));
  const alternatives = [...byText.keys()].sort((a, b) => b.length - a.length);
  const anyBegun: Meaning = {
    ...{ text: typed, articles: 0, likeness: 'begun' },
    weight: Math.min(
      0.7,
      ...meanings.filter(({ likeness }) => likeness === 'begun').map(({ weight }) => weight),
    ),
  };
  const openEnd = isBegun ? [`${typed}[^ \\n]*`] : [];
  if (alternatives.length + openEnd.length === 0) return () => undefined;
  const pattern = new RegExp(` (${[...alternatives, ...openEnd].join('|')})(?= )`, 'g');
  return (text, ends) => {
    let weighed = 0;
    let best: Meaning | undefined;
    const inTitle: [number, number][] = [];
    let columns: Column[] = [];
    let column = 0;
    let perMatch = 0;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      while (match.index >= (ends[column] ?? Number.POSITIVE_INFINITY)) column++;
      const { weight = 0, usual = 1, byLength = 0, name = 'title' } = searchedColumns[column] ?? {};
      const length = (ends[column] ?? 0) - (column === 0 ? 0 : (ends[column - 1] ?? 0));
      perMatch = weight / (1 - byLength + (byLength * length) / usual);
      const meaning = byText.get(match[1] ?? '') ?? anyBegun;
      weighed += perMatch * meaning.weight;
      if (!best || meaning.weight > best.weight)
        best = meaning === anyBegun ? { ...meaning, text: match[1] ?? '' } : meaning;
      if (columns.at(-1) !== name) columns = [...columns, name];
      if (column === 0) inTitle.push([match.index, pattern.lastIndex]);
    }
    return best && { weighed, meaning: best, columns, inTitle };
  };
}

function areTogether(first: Found['inTitle'], second: Found['inTitle']): boolean {
  return first.some(([, end]) => second.some(([start]) => start === end));
}

/** The inverse document frequency, based on all articles with any of a word's meanings. */
function rarityOf(meanings: readonly Meaning[], articles: number): number {
  const having = meanings.reduce((sum, meaning) => sum + meaning.articles, 0);
  const most = Math.max(articles, having);
  return Math.log(1 + (most - having + 0.5) / (having + 0.5));
}

/** Where each column ends. */
function columnEnds(text: string): number[] {
  const ends: number[] = [];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) ends.push(end + 1);
  ends.push(text.length);
  return ends;
}
