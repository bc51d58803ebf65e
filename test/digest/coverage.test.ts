import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankCoverage } from '../../src/digest/coverage.ts';
import { article, coverage } from './articles.ts';

const outlets = (...args: Parameters<typeof rankCoverage>) =>
  rankCoverage(...args).map((entry) => entry.provider.name);

describe('rankCoverage', () => {
  it('puts the best outlet first and the newest among equals', () => {
    const lead = article({
      id: 'lead',
      related: [
        coverage('low', { quality: 17 }),
        coverage('old', { quality: 60, publishedAt: new Date('2021-12-12') }),
        coverage('new', { quality: 60, publishedAt: new Date('2021-12-13') }),
        coverage('best', { quality: 87 }),
      ],
    });
    expect(outlets([lead])).toEqual(['best', 'new', 'old', 'low']);
  });

  it('never names the outlet of the lead, by name or by domain', () => {
    const lead = article({
      id: 'lead',
      provider: { name: 'TechCrunch', domain: 'techcrunch.com' },
      related: [
        coverage('a', { provider: { name: 'TechCrunch', domain: 'social.techcrunch.com' } }),
        coverage('b', { provider: { name: 'TechCrunch Video', domain: 'techcrunch.com' } }),
        coverage('forbes'),
      ],
    });
    expect(outlets([lead])).toEqual(['forbes']);
  });

  it('names each outlet once, with its best piece', () => {
    const lead = article({
      id: 'lead',
      related: [
        coverage('reuters', { quality: 40, url: 'https://reuters.example/second' }),
        coverage('reuters', { quality: 67 }),
      ],
    });
    expect(rankCoverage([lead])).toMatchObject([{ url: 'https://reuters.example/report' }]);
  });

  it('folds the text that an agency sold to several outlets', () => {
    const lead = article({
      id: 'lead',
      related: [
        coverage('yahoo', { title: 'AWS outage hits websites', quality: 30 }),
        coverage('apnews', { title: 'AWS Outage Hits Websites', quality: 80 }),
        coverage('wire', { excerpt: 'Amazon said its cloud is recovering', quality: 20 }),
        coverage('paper', { excerpt: 'Amazon said its cloud is recovering.', quality: 10 }),
      ],
    });
    expect(outlets([lead])).toEqual(['apnews', 'wire']);
  });

  it('does not take two pieces without an excerpt for one text', () => {
    const lead = article({
      id: 'lead',
      related: [coverage('a', { excerpt: '' }), coverage('b', { excerpt: '' })],
    });
    expect(outlets([lead])).toEqual(['a', 'b']);
  });

  it("puts the one copy of the lead's own text that stays behind what others wrote themselves", () => {
    const lead = article({
      id: 'lead',
      title: 'Chip maker halts production',
      related: [
        coverage('copy', { title: 'Chip maker halts production', quality: 90 }),
        coverage('another-copy', { title: 'Chip maker halts production', quality: 80 }),
        coverage('own', { quality: 10 }),
      ],
    });
    expect(outlets([lead])).toEqual(['own', 'copy']);
  });

  it('counts the other articles of the story and their related coverage', () => {
    const lead = article({ id: 'lead' });
    const second = article({
      id: 'second',
      quality: 80,
      related: [coverage('third', { quality: 70 }), coverage('lead')],
    });
    expect(outlets([lead, second])).toEqual(['second', 'third']);
  });

  it('gives the same order whatever the order of the files', () => {
    const entries = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(entries, fc.integer(), (numbers, seed) => {
        const related = numbers.map((number) => coverage(`outlet${number}`, { quality: number % 3 }));
        const shuffled = related.toSorted(
          (a, b) => ((a.url.length * seed) % 7) - ((b.url.length * seed) % 7),
        );
        const lead = article({ id: 'lead' });
        expect(outlets([{ ...lead, related: shuffled.reverse() }])).toEqual(outlets([{ ...lead, related }]));
      }),
    );
  });
});
