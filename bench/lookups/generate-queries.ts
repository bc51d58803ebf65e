import type { Article } from '../../src/content/article.ts';
import { searchableText } from '../../src/content/search/searchable-text.ts';
import { languagesPassingOver } from '../../src/content/stories/function-words.ts';
import { createRandom, type Random } from '../random.ts';

export interface GeneratedQuery {
  readonly kind: string;
  readonly query: string;
  readonly isWanted: (path: string) => boolean;
}

/** How a person who remembers two words of a title may type them. */
const searchForms: Readonly<Record<string, (words: readonly [string, string], random: Random) => string>> = {
  'two words': ([a, b]) => `${a} ${b}`,
  'other order': ([a, b]) => `${b} ${a}`,
  'other number': ([a, b]) => `${otherNumber(a)} ${b}`,
  'a typo': ([a, b], random) => `${withSlip(a, random)} ${b}`,
  'last word begun': ([a, b]) => `${a} ${b.slice(0, 5)}`,
};

const beginningForms: Readonly<Record<string, (words: readonly [string, string], random: Random) => string>> =
  {
    'two begun words': ([a, b]) => `${a.slice(0, 4)} ${b.slice(0, 4)}`,
    'begun, other order': ([a, b]) => `${b.slice(0, 5)} ${a.slice(0, 3)}`,
    'a letter missing': ([a, b], random) => `${withoutLetter(a.slice(0, 6), random)} ${b.slice(0, 4)}`,
  };

/** Generates queries for a sample of the titles, always the same ones for the same articles. */
export function generateQueries(
  articles: readonly Article[],
  most: number,
): { searches: GeneratedQuery[]; beginnings: GeneratedQuery[] } {
  const random = createRandom(7);
  const titles = articles.map(({ path, title }) => ({
    path,
    words: tellingWords(title),
    folded: searchableText(title),
  }));
  const frequency = new Map<string, number>();
  for (const { words } of titles)
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const usable = titles.filter(({ words }) => words.length >= 2);
  const step = Math.max(1, usable.length / most);
  const [searches, beginnings]: [GeneratedQuery[], GeneratedQuery[]] = [[], []];
  for (let at = 0; at < usable.length; at += step) {
    const title = usable[Math.floor(at)];
    if (!title) break;
    const rarest = title.words
      .toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))
      .slice(0, 2);
    const [a = '', b = ''] = title.words.filter((word) => rarest.includes(word));
    const same = new Set(titles.filter(({ folded }) => folded === title.folded).map(({ path }) => path));
    const isWanted = (path: string) => same.has(path);
    for (const [kind, make] of Object.entries(searchForms))
      searches.push({ kind, query: make([a, b], random), isWanted });
    for (const [kind, make] of Object.entries(beginningForms))
      beginnings.push({ kind, query: make([a, b], random), isWanted });
  }
  return { searches, beginnings };
}

/** The words that people remember: four letters or more, each once. */
function tellingWords(title: string): string[] {
  const words = title.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return [...new Set(words)].filter((word) => languagesPassingOver(word).length === 0);
}

function otherNumber(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/[^s]s$/.test(word)) return word.slice(0, -1);
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** Drops, doubles, replaces or swaps a letter; the first letter stays. */
function withSlip(word: string, random: Random): string {
  const at = random.between(1, word.length - 2);
  const [before, letter = '', next = '', after] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ];
  const slips = [
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    `${before}${'aeioustrn'[random.between(0, 8)]}${next}${after}`,
  ];
  return [...slips, `${before}${next}${letter}${after}`][random.between(0, 3)] ?? word;
}

function withoutLetter(word: string, random: Random): string {
  const at = random.between(1, word.length - 1);
  return word.slice(0, at) + word.slice(at + 1);
}
