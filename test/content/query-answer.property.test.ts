import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticleFilter, HottestQuery, QueryCondition } from '../../src/content/article-query.ts';
import { createArchive } from '../digest/archive.ts';

const hourMs = 60 * 60_000;
const noon = Date.parse('2021-12-13T12:00:00Z');
const hours = (before: number) => new Date(noon - before * hourMs);

const outlets = ['One', 'Two', 'Three'].map((name) => ({ name, domain: `${name.toLowerCase()}.example` }));

/** Few titles, so that some articles share a story, whose heat is computed and grows. */
const titles = ['Quake shakes Lisbon, towers stand', 'Bees return to the city', 'Chip maker opens plant'];

const articles = fc.array(
  fc.record({
    title: fc.constantFrom(...titles),
    provider: fc.constantFrom(...outlets),
    topics: fc.subarray(['AI', 'Security', 'Ｃloud']),
    quality: fc.integer({ min: 0, max: 100 }),
    heat: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
    hoursBefore: fc.integer({ min: -6, max: 96 }),
    isLate: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

const queries = fc.array(
  fc.record({
    windowHours: fc.integer({ min: 1, max: 72 }),
    lateHours: fc.option(fc.integer({ min: 0, max: 96 }), { nil: undefined }),
    asOfHours: fc.option(fc.integer({ min: -6, max: 72 }), { nil: undefined }),
    minHeatOf: fc.option(fc.nat(13), { nil: undefined }),
    filter: fc.record(
      {
        topics: fc.subarray(['ai', 'SECURITY', 'cloud', 'chips']),
        providers: fc.subarray(['one', 'TWO.example', 'nobody']),
        minQuality: fc.integer({ min: 0, max: 100 }),
        without: fc.subarray(['bee', '"city"', 'chip makers', 'lisbo', 'nothing']),
        withoutTopics: fc.subarray(['ai', 'cloud', 'chips']),
        withoutOutlets: fc.subarray(['one', 'TWO.example', 'nobody']),
      },
      { requiredKeys: [] },
    ),
  }),
  { minLength: 1, maxLength: 20 },
);

const ever = { after: hours(10_000), until: hours(-10_000) };

/** The same query with only one of its conditions, over the same span. */
function only(condition: QueryCondition, { span, late, filter = {}, asOf = span.until }: HottestQuery) {
  if (condition === 'window') return { span, asOf, ...(late && { late }) };
  return { span: ever, asOf, filter: { [condition]: filter[condition] } };
}

it('names exactly the conditions by which the query leaves out an article', async () => {
  await fc.assert(
    fc.asyncProperty(articles, queries, async (written, asked) => {
      using archive = createArchive();
      const { index } = archive;
      const write = (isLate: boolean) => {
        for (const [number, { hoursBefore, heat, ...article }] of written.entries()) {
          if (article.isLate !== isLate) continue;
          const { isLate: _, ...front } = article;
          const publishedDateTime = hours(hoursBefore).toISOString();
          archive.write(`${number}`, { ...front, publishedDateTime, ...(heat !== undefined && { heat }) });
        }
      };
      write(false);
      await archive.sync(hours(24));
      write(true);
      await archive.sync(hours(0));

      const taken = (query: HottestQuery) => new Set([...index.hottest(query)].map(({ path }) => path));
      for (const { windowHours, lateHours, asOfHours, minHeatOf, filter: others } of asked) {
        // The heat that the article has now; it may have had less at an earlier time.
        const minHeat = index.answerOn(`${minHeatOf}.md`, { span: ever })?.heat;
        const filter: ArticleFilter = { ...others, ...(minHeat !== undefined && { minHeat }) };
        const span = { after: hours(windowHours), until: hours(0) };
        const late = lateHours !== undefined && {
          late: { publishedAfter: hours(windowHours + 48), arrivedAfter: hours(lateHours) },
        };
        const asOf = asOfHours !== undefined && { asOf: hours(asOfHours) };
        const query: HottestQuery = { span, filter, ...late, ...asOf };
        const takenByQuery = taken(query);
        const conditions: QueryCondition[] = ['window', ...keysOf(filter)];
        const takenByOne = new Map(conditions.map((name) => [name, taken(only(name, query))]));
        for (const number of written.keys()) {
          const path = `${number}.md`;
          const leftOutBy = index.answerOn(path, query)?.leftOutBy;
          const expected = conditions.filter((name) => takenByOne.get(name)?.has(path) === false);
          expect(new Set(leftOutBy), path).toEqual(new Set(expected));
          expect(leftOutBy?.length === 0, path).toBe(takenByQuery.has(path));
        }
      }
      expect(index.answerOn('none.md', { span: { after: hours(1), until: hours(0) } })).toBeUndefined();
    }),
    { numRuns: 25 },
  );
});

function keysOf(filter: ArticleFilter): (keyof ArticleFilter)[] {
  return (
    [
      ...(['topics', 'providers', 'minQuality', 'minHeat'] as const),
      ...(['without', 'withoutTopics', 'withoutOutlets'] as const),
    ] as const
  ).filter((name) => name in filter);
}
