import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanExcerpt } from '../../src/content/reading/clean-excerpt.ts';

/** A text of `length` characters and whole words. */
function words(length: number): string {
  return 'robots fold many shirts in the old laundry of the town '.repeat(40).slice(0, length).trim();
}

describe('an excerpt', () => {
  it.each([
    ['Robots fold. The post Robots fold laundry appeared first on Example Blog.', 'Robots fold.'],
    ['Robots fold. The post Robots: fold & win first appeared on Example.com .', 'Robots fold.'],
    ['Robots fold. This article originally appeared on Example News', 'Robots fold.'],
    ['Robots fold. [&hellip;]'.replace('&hellip;', '…'), 'Robots fold.'],
    ['Robots fold and [...]', 'Robots fold and…'],
    ['Robots fold and […] The post Robots appeared first on Example.', 'Robots fold and…'],
    ['Robots fold. Continue reading →', 'Robots fold.'],
    ['Robots fold. Continue reading Robots learn to fold laundry', 'Robots fold.'],
    ['Robots fold. Continue reading…', 'Robots fold.'],
    ['Robots fold. Read more...', 'Robots fold.'],
    ['Robots fold. Read More »', 'Robots fold.'],
    ['Robots fold … Read the full story', 'Robots fold…'],
    ['Robots fold. (Read more)', 'Robots fold.'],
    ['Click here to view original web page', ''],
    ['Robots fold. Learn more.', 'Robots fold.'],
    ['Robots fold. Read more at news.example.com »', 'Robots fold.'],
    ['Robots fold. Click here to read it on example.com', 'Robots fold.'],
    ['Read more', ''],
  ])('loses the tail of %j', (text, clean) => {
    expect(cleanExcerpt(text)).toBe(clean);
  });

  it.each([
    'They read more books than ever.',
    'Read more books than ever this year.',
    'The story was first published in The Example Times.',
    'He liked the post that first appeared on Friday. Robots fold.',
    'The post office closed. It appeared on no map.',
    'Continue reading to find out. Robots fold.',
    'Click here and robots fold.',
    'A short line without an end',
    'Is this the end?',
    '“Robots fold.”',
    'ロボットが洗濯物を畳む。',
  ])('stays as it is: %j', (text) => {
    expect(cleanExcerpt(text)).toBe(text);
  });

  it.each(['na', 'NA', 'n/a', 'null', '...', '-', 'No description available.', ''])(
    'says nothing: %j',
    (text) => {
      expect(cleanExcerpt(text)).toBe('');
    },
  );

  it('ends with one ellipsis where it came with dots', () => {
    expect(cleanExcerpt('Robots fold many of the ...')).toBe('Robots fold many of the…');
    expect(cleanExcerpt('Robots fold many…')).toBe('Robots fold many…');
    expect(cleanExcerpt('Robots fold, … ……')).toBe('Robots fold…');
    expect(cleanExcerpt('Robots fold. ...')).toBe('Robots fold.');
  });

  it('drops the half word at which it was cut off', () => {
    const cut = `${words(292)} laundr`;
    expect(cleanExcerpt(cut)).toBe(`${words(292)}…`);
    expect(cleanExcerpt(`${words(292)} can’`)).toBe(`${words(292)}…`);
    expect(cleanExcerpt(`${words(292)} https://x.example/a-long-na`)).toBe(`${words(292)}…`);
  });

  it('keeps the last word where punctuation shows that it was whole', () => {
    expect(cleanExcerpt(`${words(292)},`)).toBe(`${words(292)}…`);
    expect(cleanExcerpt(`${words(292)}:`)).toBe(`${words(292)}…`);
    expect(cleanExcerpt(`${words(292)} (laundry)`)).toBe(`${words(292)} (laundry)…`);
    expect(cleanExcerpt(`${words(292)} –`)).toBe(`${words(292)}…`);
  });

  it('ends at the last sentence where hardly a word of the next is left', () => {
    expect(cleanExcerpt(`${words(280)} today. Here, we wi`)).toBe(`${words(280)} today.`);
    expect(cleanExcerpt(`${words(280)} today. 第一`)).toBe(`${words(280)} today.`);
    expect(cleanExcerpt(`${words(250)} today. Here we show how robots fold many shi`)).toBe(
      `${words(250)} today. Here we show how robots fold many…`,
    );
  });

  it('does not end in half an abbreviation', () => {
    expect(cleanExcerpt(`${words(200)} three days after it was placed on a U.`)).toBe(
      `${words(200)} three days after it was placed on a…`,
    );
  });

  it('keeps text of scripts without spaces', () => {
    const text = '商汤科技推迟上市'.repeat(30);
    expect(cleanExcerpt(text)).toBe(`${text}…`);
  });

  it('is cut at a word when it is a whole page', () => {
    const clean = cleanExcerpt(words(1_800));
    expect(clean.length).toBeLessThanOrEqual(1_000);
    expect(clean).toMatch(/ (?:robots|fold|many|shirts|in|the|old|laundry|of|town)…$/);
  });

  it('never ends in two ellipses, in white space or in half a character, and is clean for good', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '…',
        '...',
        '. ',
        ' ',
        ', ',
        'Read more',
        'Continue reading',
        '[…]',
        'The post x appeared first on y.',
        '😀',
        '商',
        'U.',
        words(150),
        words(1_200),
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const clean = cleanExcerpt(pieces.join('').toWellFormed().replace(/\s+/g, ' ').trim());
        expect(clean).not.toMatch(/(?:…|\.{3})\s*(?:…|\.{3})$|\s$/);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean.length).toBeLessThanOrEqual(1_001);
      }),
      { numRuns: 2_000 },
    );
  });
});
