import { describe, expect, it } from 'vitest';
import type { ArticleIndex } from '../../../src/content/article-index.ts';
import { explainStory } from '../../../src/digest/explaining/explain-story.ts';
import { relationText } from '../../../src/digest/explaining/part-text.ts';
import { assembleStory } from '../../../src/digest/story.ts';
import { always, createContentFolder } from '../../content/content-folder.ts';
import { type Piece, writePiece } from '../../content/stories/story-files.ts';

const now = new Date('2026-03-10T00:00:00Z');

async function indexOf(pieces: Readonly<Record<string, Piece>>): Promise<ArticleIndex> {
  const folder = createContentFolder();
  for (const [name, piece] of Object.entries(pieces)) writePiece(folder, name, piece);
  await folder.sync();
  return folder.open();
}

function articleAt(index: ArticleIndex, name: string) {
  const found = [...index.hottest({ span: always })].find(({ path }) => path === `${name}.md`);
  if (!found) throw new Error(`no article ${name}`);
  return found;
}

/** The reasons given for two articles. */
async function saidOf(a: Piece, b: Piece): Promise<readonly string[]> {
  const index = await indexOf({ a, b });
  return relationText('en', [articleAt(index, 'a'), articleAt(index, 'b')], index, now);
}

const quake: Piece = { title: 'Quake shakes Lisbon, towers stand', by: 'alpha', at: '2026-03-02T09:00' };

describe('why two articles are one story', () => {
  it.each<[string, Piece, Piece, string]>([
    [
      'their words',
      quake,
      { title: 'Lisbon quake: the towers of the city stand', by: 'beta', at: '2026-03-02T10:00' },
      '"Lisbon quake: the towers of the city stand" (beta): Reports the same event as "Quake shakes Lisbon, towers stand" (alpha); shared words: "Lisbon", "quake", "towers", and "stand".',
    ],
    [
      'their title',
      quake,
      { ...quake, by: 'beta', at: '2026-03-02T10:00' },
      '"Quake shakes Lisbon, towers stand" (beta): Same title as "Quake shakes Lisbon, towers stand" (alpha).',
    ],
    [
      'their address',
      { ...quake, url: 'https://alpha.example/quake' },
      {
        title: 'What we know by now',
        by: 'alpha',
        at: '2026-03-04T10:00',
        url: 'https://m.alpha.example/quake?utm_source=x',
      },
      '"What we know by now" (alpha): Same address as "Quake shakes Lisbon, towers stand" (alpha): https://m.alpha.example/quake?utm_source=x',
    ],
    [
      'their text',
      {
        ...quake,
        excerpt: 'The ground of Lisbon moved for eleven seconds, and nobody was hurt.',
      },
      {
        title: 'Portugal trembles',
        by: 'beta',
        at: '2026-03-02T12:00',
        excerpt: 'The ground of Lisbon moved for eleven seconds, and nobody was hurt.',
      },
      '"Portugal trembles" (beta): Same text as "Quake shakes Lisbon, towers stand" (alpha): "The ground of Lisbon moved for eleven seconds, and nobody was hurt."',
    ],
    [
      'what one lists',
      { ...quake, url: 'https://alpha.example/quake' },
      {
        title: 'Eleven seconds in spring',
        by: 'beta',
        at: '2026-03-03T09:00',
        related: [{ title: quake.title, url: 'https://alpha.example/quake', at: '2026-03-02T09:00' }],
      },
      '"Eleven seconds in spring" (beta): It lists "Quake shakes Lisbon, towers stand" (alpha) as related: https://alpha.example/quake',
    ],
    [
      'their editor',
      { ...quake, story: 'lisbon' },
      { title: 'Eleven seconds', by: 'beta', at: '2026-03-03T09:00', story: 'lisbon' },
      '"Eleven seconds" (beta): Its file says "story: lisbon", and so does that of "Quake shakes Lisbon, towers stand" (alpha).',
    ],
  ])('says that two articles are one story because of %s', async (_by, a, b, sentence) => {
    expect(await saidOf(a, b)).toEqual(['They are one story.', sentence]);
  });
});

describe('why two articles are two stories', () => {
  it.each<[string, Piece, Piece, readonly string[]]>([
    [
      'one outlet',
      quake,
      { title: 'Lisbon: quake shakes towers', by: 'alpha', at: '2026-03-02T12:00' },
      [
        'Both are by alpha: articles by one outlet count as separate news unless they have the same address or title.',
      ],
    ],
    [
      'a series',
      { title: 'The week in pictures', by: 'alpha', at: '2026-03-02T09:00', url: 'https://alpha.example/1' },
      { title: 'The week in pictures', by: 'alpha', at: '2026-03-09T09:00', url: 'https://alpha.example/2' },
      ['Both are titled "The week in pictures", by one outlet, at different times: instalments of a series.'],
    ],
    [
      'numbers that contradict',
      { title: 'Pinnacle 7.1 mends the export', by: 'alpha', at: '2026-03-02T09:00' },
      { title: 'Pinnacle 7.2 mends the export', by: 'beta', at: '2026-03-02T10:00' },
      ['Their titles number different things: pinnacle 7.1 and pinnacle 7.2.'],
    ],
    [
      'a list that is not borne out',
      { ...quake, url: 'https://alpha.example/quake' },
      {
        title: 'Cheese prices fall',
        by: 'beta',
        at: '2026-03-08T09:00',
        related: [{ title: quake.title, url: 'https://alpha.example/quake' }],
      },
      [
        '"Cheese prices fall" (beta) lists "Quake shakes Lisbon, towers stand" (alpha) as related, but their words and dates are too far apart.',
        'They share no words that are specific to an event.',
      ],
    ],
    [
      'the time between them',
      quake,
      { title: 'Lisbon quake: towers stand', by: 'beta', at: '2026-02-16T10:00' },
      ['They are 13 days apart: titles and words only join articles within a week.'],
    ],
    [
      'an editor',
      { ...quake, story: 'none' },
      { ...quake, by: 'beta' },
      ['The file of "Quake shakes Lisbon, towers stand" (alpha) keeps it separate: story: none.'],
    ],
  ])('says that two articles are two stories because of %s', async (_by, a, b, sentences) => {
    const [verdict, ...said] = await saidOf(a, b);
    expect(verdict).toBe('They are two stories.');
    expect(said).toEqual(expect.arrayContaining([...sentences]));
  });
});

describe('the explanation of a story', () => {
  it("explains how a story's heat came about, and why entries were not counted", async () => {
    const index = await indexOf({
      lead: {
        ...quake,
        quality: 60,
        related: [
          {
            title: 'Quake shakes Lisbon: towers stand',
            url: 'https://gamma.example/q',
            by: 'gamma',
            at: '2026-03-02T11:00',
          },
          {
            title: 'Lisbon quake, one more time',
            url: 'https://gamma.example/r',
            by: 'gamma',
            at: '2026-03-02T12:00',
          },
          {
            title: 'Towers of Lisbon in a quake',
            url: 'https://alpha.example/old',
            by: 'alpha',
            at: '2026-03-02T08:00',
          },
          {
            title: 'The Lisbon quake of towers past',
            url: 'https://delta.example/1',
            by: 'delta',
            at: '2026-02-02T08:00',
          },
          {
            title: 'Lisbon after the quake: towers checked',
            url: 'https://delta.example/2',
            by: 'delta',
            at: '2026-03-20T08:00',
          },
          {
            title: 'Win a sunny holiday in Florida with our partners',
            url: 'https://shop.example/win',
            by: 'shop',
            at: '2026-03-02T08:00',
          },
        ],
      },
    });
    const story = assembleStory(index, articleAt(index, 'lead'), now);
    const { heat, coverage, leftOut } = explainStory('en', story, index, now);
    expect(heat).toBe(
      'Its heat of 70 is computed, because its file gives none: its quality of 60, and 10 for one more outlet.',
    );
    expect(coverage.map(({ provider }) => provider.name)).toEqual(['gamma']);
    expect(leftOut.map(({ entry, why }) => `${entry.url} ${why}`)).toEqual([
      'https://gamma.example/q Its outlet is already listed.',
      'https://alpha.example/old It is by alpha, which leads the story.',
      'https://delta.example/1 It was published 28 days before the article that lists it.',
      'https://delta.example/2 It was published later.',
      'https://shop.example/win It has too little in common with the article that lists it.',
    ]);
  });

  it('takes the heat of a file as given', async () => {
    const index = await indexOf({ lead: { ...quake, heat: 33 } });
    const story = assembleStory(index, articleAt(index, 'lead'), now);
    expect(explainStory('en', story, index, now).heat).toBe('Its heat of 33 is given by its file.');
  });
});
