import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Coverage } from '../../src/content/article.ts';
import type { StoryPart } from '../../src/content/grouped-story.ts';
import { alsoListed, rankCoverage } from '../../src/digest/coverage.ts';
import { article, coverage } from './articles.ts';

/** A part whose listed entries all cover the story, each with its closeness, or all equally close. */
function part(article: Article, closeness?: number, ofEntries: readonly number[] = []): StoryPart {
  const covers = article.related.map((_, position) => ({ position, closeness: ofEntries[position] ?? 0.5 }));
  return {
    article,
    rule: closeness === undefined ? 'first' : 'words',
    ...(closeness && { closeness }),
    covers,
    elsewhere: [],
  };
}

function outlets(lead: Article, ...others: readonly StoryPart[]): string[] {
  return rankCoverage(lead, [part(lead), ...others]).map((entry) => entry.provider.name);
}

const withRelated = (...related: Coverage[]) => article({ id: 'lead', related });

describe('rankCoverage', () => {
  it('ranks the closest article first, then the best outlet, then the newest', () => {
    const lead = withRelated(
      coverage('low', { quality: 17 }),
      coverage('old', { quality: 60, publishedAt: new Date('2021-12-12') }),
      coverage('new', { quality: 60, publishedAt: new Date('2021-12-13') }),
      coverage('closest', { quality: 20 }),
      coverage('best', { quality: 87 }),
      coverage('far', { quality: 99 }),
    );
    const ranked = rankCoverage(lead, [part(lead, undefined, [0.5, 0.5, 0.5, 0.9, 0.5, 0.1])]);
    expect(ranked.map(({ provider }) => provider.name)).toEqual([
      ...['closest', 'best', 'new', 'old', 'low', 'far'],
    ]);
  });

  it('tells three degrees of closeness apart, and does not rank finer differences', () => {
    const lead = withRelated(coverage('closer', { quality: 10 }), coverage('better', { quality: 80 }));
    const ranked = rankCoverage(lead, [part(lead, undefined, [0.52, 0.48])]);
    expect(ranked.map(({ provider }) => provider.name)).toEqual(['better', 'closer']);
  });

  it("never names the lead's outlet, by name or by domain", () => {
    const lead = article({
      id: 'lead',
      provider: { name: 'TechCrunch', domain: 'techcrunch.com' },
      related: [
        coverage('a', { provider: { name: 'TechCrunch', domain: 'social.techcrunch.com' } }),
        coverage('b', { provider: { name: 'TechCrunch Video', domain: 'techcrunch.com' } }),
        coverage('forbes'),
      ],
    });
    expect(outlets(lead)).toEqual(['forbes']);
  });

  it('names each outlet once, with its best piece', () => {
    const lead = withRelated(
      coverage('reuters', { quality: 40, url: 'https://reuters.example/second' }),
      coverage('reuters', { quality: 67 }),
    );
    expect(rankCoverage(lead, [part(lead)])).toMatchObject([{ url: 'https://reuters.example/report' }]);
  });

  it('counts the text that an agency sold to several outlets once', () => {
    const lead = withRelated(
      coverage('yahoo', { title: 'AWS outage hits websites', quality: 30 }),
      coverage('apnews', { title: 'AWS Outage Hits Websites', quality: 80 }),
      coverage('wire', { excerpt: 'Amazon said its cloud is recovering', quality: 20 }),
      coverage('paper', { excerpt: 'Amazon said its cloud is recovering.', quality: 10 }),
    );
    expect(outlets(lead)).toEqual(['apnews', 'wire']);
  });

  it('does not take two pieces without an excerpt for the same text', () => {
    const lead = withRelated(coverage('a', { excerpt: '' }), coverage('b', { excerpt: '' }));
    expect(outlets(lead)).toEqual(['a', 'b']);
  });

  it("ranks the one copy of the lead's own text below what others wrote themselves", () => {
    const lead = article({
      id: 'lead',
      title: 'Chip maker halts production',
      related: [
        coverage('copy', { title: 'Chip maker halts production', quality: 90 }),
        coverage('another-copy', { title: 'Chip maker halts production', quality: 80 }),
        coverage('own', { quality: 10 }),
      ],
    });
    expect(outlets(lead)).toEqual(['own', 'copy']);
  });

  it("counts the story's other articles and what they list about it", () => {
    const lead = article({ id: 'lead' });
    const second = article({
      id: 'second',
      quality: 80,
      related: [coverage('third', { quality: 70 }), coverage('lead')],
    });
    expect(outlets(lead, part(second, 0.9))).toEqual(['second', 'third']);
  });

  it('treats the article that began the story as being as close as the lead is to it', () => {
    const lead = article({ id: 'lead', related: [coverage('near'), coverage('far')] });
    const first = part(
      article({ id: 'first', quality: 99, related: [coverage('of-first')] }),
      undefined,
      [0.9],
    );
    const ofLead: StoryPart = { ...part(lead, 0.5, [0.8, 0.1]), joinedBy: 'first' };
    const ranked = rankCoverage(lead, [first, ofLead]).map(({ provider }) => provider.name);
    expect(ranked).toEqual(['near', 'first', 'of-first', 'far']);
  });

  it('leaves out what a file lists that is not about the story', () => {
    const lead = withRelated(coverage('about'), coverage('beside'));
    expect(rankCoverage(lead, [{ ...part(lead), covers: [{ position: 0, closeness: 0.5 }] }])).toMatchObject([
      { provider: { name: 'about' } },
    ]);
  });

  it('ranks coverage the same, whatever the order of the files', () => {
    const entries = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(entries, fc.integer(), (numbers, seed) => {
        const related = numbers.map((number) => coverage(`outlet${number}`, { quality: number % 3 }));
        const shuffled = related.toSorted(
          (a, b) => ((a.url.length * seed) % 7) - ((b.url.length * seed) % 7),
        );
        expect(outlets(withRelated(...shuffled.reverse()))).toEqual(outlets(withRelated(...related)));
      }),
    );
  });
});

describe('alsoListed', () => {
  const now = new Date('2021-12-13T08:00:00Z');

  it("lists what files name besides coverage, each page once, in the files' order", () => {
    const lead = article({
      id: 'lead',
      related: [coverage('about'), coverage('beside'), coverage('advert')],
    });
    const second = article({
      id: 'second',
      related: [coverage('advert'), coverage('other'), coverage('lead')],
    });
    const of = { ...lead, url: 'https://lead.example/report' };
    expect(
      alsoListed({ articles: [of, second], coverage: [coverage('about')] }, now).map(
        ({ provider }) => provider.name,
      ),
    ).toEqual([...['beside', 'advert', 'other']]);
  });

  it('lists nothing dated in the future', () => {
    const ahead = coverage('ahead', { publishedAt: new Date('2021-12-13T08:00:01Z') });
    const dated = coverage('dated', { publishedAt: now });
    expect(alsoListed({ articles: [withRelated(ahead, dated)], coverage: [] }, now)).toEqual([dated]);
  });
});
