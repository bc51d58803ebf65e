import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestOrder, sentBefore } from '../../../src/digest/digest-order.ts';
import { storiesByHeat } from '../../../src/digest/select-stories.ts';
import { openDesk } from './desk.ts';

const noon = Date.parse('2021-12-13T06:00:00Z');
const hoursBefore = (hours: number) => new Date(noon - hours * 60 * 60_000).toISOString();

/** Few titles, so that some articles share a story from which a filter may take only one. */
const titles = ['Quake shakes Lisbon, towers stand', 'Bees return to the city', 'Chip maker opens plant'];
const outlets = ['One', 'Two', 'Three'].map((name) => ({ name, domain: `${name.toLowerCase()}.example` }));

const articles = fc.array(
  fc.record({
    title: fc.constantFrom(...titles),
    provider: fc.constantFrom(...outlets),
    topics: fc.subarray(['AI', 'Security']),
    quality: fc.integer({ min: 0, max: 100 }),
    heat: fc.option(fc.integer({ min: 0, max: 150 }), { nil: undefined }),
    hours: fc.integer({ min: 0, max: 72 }),
  }),
  { minLength: 1, maxLength: 10 },
);

const options = fc
  .record(
    {
      topics: fc.constantFrom('ai', 'SECURITY', 'ai,security'),
      providers: fc.constantFrom('one', 'TWO.example', 'nobody'),
      min_quality: fc.integer({ min: 1, max: 100 }),
      min_heat: fc.integer({ min: 1, max: 150 }),
      window: fc.constantFrom('6h', '48h'),
      without: fc.constantFrom('bee', '"chip makers, towers"', 'lisbo'),
      without_topics: fc.constantFrom('ai', 'SECURITY'),
      without_outlets: fc.constantFrom('one', '"TWO.example,three"'),
    },
    { requiredKeys: [] },
  )
  .map((given) =>
    Object.entries(given)
      .map(([name, value]) => `${name}:${value}`)
      .join(' '),
  );

const filterNames = {
  topics: 'topics',
  providers: 'providers',
  min_quality: 'minQuality',
  min_heat: 'minHeat',
  without: 'without',
  without_topics: 'withoutTopics',
  without_outlets: 'withoutOutlets',
};
const ever = { after: new Date('2000-01-01'), until: new Date('2030-01-01') };

it('says that a story was left out, and by what, exactly when the query leaves it out', async () => {
  await fc.assert(
    fc.asyncProperty(articles, options, async (written, asked) => {
      await using desk = await openDesk();
      const { index } = desk.archive;
      for (const [number, { hours, heat, ...front }] of written.entries()) {
        const publishedDateTime = hoursBefore(hours);
        desk.archive.write(`a${number}`, {
          ...front,
          publishedDateTime,
          ...(heat !== undefined && { heat }),
        });
      }
      await desk.archive.sync(new Date('2021-12-13T06:10:00Z'));
      await desk.ask(`/digest subscribe every day at 9:00 count:2 ${asked}`);
      const [scheduled] = await desk.subscriptions.list();
      if (!scheduled) throw new Error(`not subscribed: ${asked}`);
      const slot = new Date('2021-12-13T08:00:00Z');

      const checkAll = async () => {
        const before = await sentBefore(scheduled.subscription, slot, desk.deliveries);
        const { query } = digestOrder(scheduled.subscription, slot, before);
        const taken = new Set(
          [...storiesByHeat(index, query)].flatMap(({ articles }) => articles.map(({ path }) => path)),
        );
        for (const number of written.keys()) {
          const answer = await desk.answer(`/digest why a${number}`);
          const filters = [...answer.matchAll(/Left out by (\w+):/g)].map(([, name = '']) => name);
          const isLeftOut = filters.length > 0 || answer.includes('outside the window');
          const path = `a${number}.md`;
          if (/^Shown /m.test(answer) || answer.includes('was shown it before')) continue;
          expect(isLeftOut, answer).toBe(!taken.has(path));
          for (const option of filters) {
            const name = Object.entries(filterNames).find(([known]) => known === option)?.[1] ?? option;
            const filter = Object.fromEntries(
              Object.entries(query.filter ?? {}).filter(([key]) => key === name),
            );
            expect(Object.keys(filter)).toEqual([name]);
            // Words and topics to leave out apply to a whole story, the other settings to each article.
            const isOfStory = ['without', 'withoutTopics'].includes(name);
            const byThisAlone = isOfStory
              ? [...storiesByHeat(index, { span: ever, asOf: slot, filter })].flatMap(
                  ({ articles }) => articles,
                )
              : [...index.hottest({ span: ever, asOf: slot, filter })];
            expect(byThisAlone.map((article) => article.path)).not.toContain(path);
          }
        }
      };
      await checkAll();
      desk.turnClock(slot.toISOString());
      await desk.run(scheduled.subscription, slot);
      desk.turnClock('2021-12-13T09:00:00Z');
      await checkAll();
    }),
    { numRuns: 20 },
  );
});
