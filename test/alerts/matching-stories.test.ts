import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AlertConditions } from '../../src/alerts/alert.ts';
import { reasonOf } from '../../src/alerts/alert-reason.ts';
import { matchingStories } from '../../src/alerts/matching-stories.ts';
import { told } from '../../src/platform/language/sentence.ts';
import { type Archive, createArchive } from '../digest/archive.ts';

const since = new Date('2021-12-13T08:00:00Z');
const now = new Date('2021-12-13T12:00:00Z');
let archive: Archive;

beforeEach(() => {
  archive = createArchive();
});
afterEach(() => archive[Symbol.dispose]());

/** An outlet with an article of its own. */
const by = (name: string) => ({ title: `As ${name} tells it`, webUrl: `https://${name}.example/of/${name}` });
const entry = (name: string) => ({ ...by(name), provider: { name, domain: `${name}.example` } });

/** The paths of the leads, hottest first. */
function matches(conditions: Partial<AlertConditions>, at = now): string[] {
  const found = matchingStories(archive.index, { filter: {}, ...conditions }, { since, now: at });
  return found.map(({ story }) => story.lead.path.replace('.md', ''));
}

async function arrive(at: string, articles: Readonly<Record<string, object>>): Promise<void> {
  for (const [name, front] of Object.entries(articles))
    archive.write(name, { publishedDateTime: at, title: `Title of ${name}`, ...front });
  await archive.sync(new Date(at));
}

describe('the stories for an alert', () => {
  beforeEach(() =>
    arrive('2021-12-13T07:00:00Z', { earlier: { heat: 500, title: 'Weather for the weekend' } }),
  );

  it('are those first seen since it was made, the hottest first', async () => {
    await arrive('2021-12-13T09:00:00Z', { cool: { heat: 10 }, hot: { heat: 90 }, warm: { heat: 50 } });
    expect(matches({ filter: { minHeat: 40 } })).toEqual(['hot', 'warm']);
    expect(matches({ filter: { minHeat: 40 } }, new Date('2021-12-13T08:30:00Z'))).toEqual([]);
  });

  it('do not come back with a new date, and are too old after two days', async () => {
    await arrive('2021-12-13T09:00:00Z', { hot: { heat: 90 } });
    archive.write('earlier', {
      publishedDateTime: '2021-12-13T10:00:00Z',
      heat: 500,
      title: 'Weather for the weekend',
    });
    await archive.sync(new Date('2021-12-13T10:00:00Z'));
    expect(matches({ filter: { minHeat: 40 } })).toEqual(['hot']);
    expect(matches({ filter: { minHeat: 40 } }, new Date('2021-12-15T09:00:01Z'))).toEqual([]);
  });

  it('have every word in one of its forms, and nothing that is only spelled alike', async () => {
    await arrive('2021-12-13T09:00:00Z', {
      form: { title: 'Robots take over the harvest' },
      typo: { title: 'Robbot is a new brand of shoes' },
      longer: { title: 'Robotics fair opens' },
      listed: { related: [{ ...entry('fern'), title: 'A robot elsewhere' }] },
    });
    expect(matches({ words: 'robot' })).toEqual(['form']);
    expect(matches({ words: 'robot harvests' })).toEqual(['form']);
    expect(matches({ words: 'robot zebra' })).toEqual([]);
    expect(matches({ words: 'robot -harvest' })).toEqual([]);
    expect(matches({ words: '"take over"' })).toEqual(['form']);
    expect(matches({ words: 'kubernetes' })).toEqual([]);
  });

  it('are found although hundreds of older ones match better', async () => {
    const older = Array.from({ length: 240 }, (_, n) => [
      `old${n}`,
      { title: `Robot ${n} wins a race`, heat: 90 },
    ]);
    await arrive('2021-12-13T07:30:00Z', Object.fromEntries(older));
    await arrive('2021-12-13T09:00:00Z', { cool: { title: 'A farm hires its first robot of all', heat: 2 } });
    expect(matches({ words: 'robot' })).toEqual(['cool']);
  });

  it('are found in scripts without spaces', async () => {
    await arrive('2021-12-13T09:00:00Z', { tokyo: { title: '東京で新型ロボットを発表' } });
    expect(matches({ words: 'ロボット' })).toEqual(['tokyo']);
  });

  it('are covered by as many outlets as asked, the leading one included', async () => {
    const related = [entry('uno'), entry('due')];
    await arrive('2021-12-13T09:00:00Z', {
      wide: { title: 'Wide lead of the day', story: 'wide' },
      wide2: { title: 'Quite another headline', story: 'wide' },
      wide3: { title: 'And a third outlook', story: 'wide' },
      listed: { related: related.map((one) => ({ ...one, title: 'Title of listed' })) },
      lone: {},
    });
    expect(matches({ minOutlets: 3 })).toHaveLength(1);
    expect(matches({ minOutlets: 4 })).toEqual([]);
    expect(matches({ minOutlets: 2, words: 'outlook' })).toEqual(['wide3']);
  });

  it('meet all conditions at once', async () => {
    await arrive('2021-12-13T09:00:00Z', {
      both: { title: 'A flaw in log4j', heat: 80, topics: ['Security'], story: 'a' },
      cold: { title: 'Another log4j hole is patched', heat: 8, topics: ['Security'], story: 'b' },
      other: { title: 'Some log4j party', heat: 80, topics: ['Fun'], story: 'c' },
    });
    const filter = { topics: ['security'], minHeat: 50 };
    expect(matches({ words: 'log4j', filter })).toEqual(['both']);
    expect(matches({ words: 'log4j', filter: { ...filter, providers: ['nobody'] } })).toEqual([]);
  });

  it('say why they came', async () => {
    await arrive('2021-12-13T09:00:00Z', { hot: { heat: 90, title: 'A flaw in log4j', topics: ['AI'] } });
    const conditions = { words: 'log4j', filter: { minHeat: 80, topics: ['AI'] } };
    const [found] = matchingStories(archive.index, conditions, { since, now });
    const reason = found ? reasonOf(found.story, conditions) : '';
    expect(told('en', reason)).toBe('matches "log4j", heat 90, at least 80, on AI');
    expect(told('de', reason)).toBe('passt zu "log4j", Hitze 90, mindestens 80, zu AI');
  });
});

describe('the revision of the index', () => {
  it('changes with the articles, and only with them', async () => {
    expect(archive.index.revision()).toBeUndefined();
    await arrive('2021-12-13T09:00:00Z', { first: {} });
    const before = archive.index.revision();
    expect(before).toBeDefined();
    expect(archive.index.revision()).toBe(before);
    await arrive('2021-12-13T09:10:00Z', { second: {} });
    expect(archive.index.revision()).not.toBe(before);
  });
});
