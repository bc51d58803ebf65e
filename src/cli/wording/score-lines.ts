import type { SearchResults } from '../../commands/news/search.ts';

/** How a word matched, for people to read. */
const likeness = {
  same: 'itself',
  form: 'another form',
  spelling: 'another spelling',
  apart: 'written apart',
  together: 'written together',
  begun: 'starts with it',
  inside: 'contains it',
  near: 'read as a typo',
} as const;

/** Explains each result's score: its words, where they were found, its heat and recency. */
export function scoreLines({ stories, words }: SearchResults): string[] {
  const unknown = words.filter(({ meanings, isBegun }) => meanings.length === 0 && !isBegun);
  return [
    ...unknown.map(({ typed }) => `No article has "${typed}".`),
    ...stories.flatMap(({ story, found: { score, text, heat, recency } }, at) => [
      `${at + 1}. ${story.lead.title}: ${number(score)}`,
      ...text.words.map(({ typed, score: own, meaning, columns }) => {
        const how =
          meaning.likeness === 'same' ? '' : ` as "${meaning.text}" (${likeness[meaning.likeness]})`;
        return `   ${number(own)}  "${typed}"${how} in ${columns.join(', ')}`;
      }),
      ...part(text.inRow, 'for words in a row in the title'),
      ...part(heat, 'for heat'),
      ...part(recency, 'for recency'),
      ...text.missing.map((word) => `   -     "${word}" is missing`),
    ]),
  ];
}

function part(value: number, why: string): string[] {
  return value < 0.005 ? [] : [`   ${number(value)}  ${why}`];
}

function number(value: number): string {
  return value.toFixed(2);
}
