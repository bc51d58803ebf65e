import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStoryChanges, type StoryChanges } from '../../src/alerts/story-changes.ts';
import { type Archive, createArchive } from '../digest/archive.ts';

const span = { after: new Date('2021-12-11T12:00:00Z'), until: new Date('2021-12-13T12:00:00Z') };
let archive: Archive;
let changes: StoryChanges;

beforeEach(() => {
  archive = createArchive();
  changes = createStoryChanges(archive.index, async (work) => work());
});
afterEach(() => archive[Symbol.dispose]());

async function arrive(articles: Readonly<Record<string, object>>, at = '2021-12-13T09:00:00Z') {
  for (const [name, front] of Object.entries(articles))
    archive.write(name, { publishedDateTime: at, title: `Title of ${name}`, ...front });
  await archive.sync(new Date(at));
}

const since = (look: number, what: 'articles' | 'stories' = 'stories') =>
  changes.since(look, what).among?.toSorted();

describe('what changed since a look', () => {
  it('is everything at first, and nothing while nothing changes', async () => {
    await arrive({ one: { story: 'a' }, two: { story: 'b' } });
    const look = await changes.look(span);
    expect(since(0)).toEqual(['one.md', 'two.md']);
    expect(changes.since(look, 'stories').isAny).toBe(false);
    await changes.look(span);
    expect(changes.since(look, 'stories').isAny).toBe(false);
  });

  it('is an article that is new, of another heat or with other words, and with it its whole story', async () => {
    await arrive({ one: { story: 'a', heat: 5 }, two: { story: 'a' }, three: { story: 'b' } });
    const look = await changes.look(span);
    await arrive({ four: { story: 'a' } });
    await changes.look(span);
    expect(since(look, 'articles')).toEqual(['four.md']);
    expect(since(look)).toEqual(['four.md', 'one.md', 'two.md']);
    const second = await changes.look(span);
    await arrive({ one: { story: 'a', heat: 50 } });
    await changes.look(span);
    expect(since(second, 'articles')).toContain('one.md');
    expect(since(second)).not.toContain('three.md');
    const third = await changes.look(span);
    await arrive({ three: { story: 'b', title: 'Quite another title' } });
    await changes.look(span);
    expect(since(third)).toEqual(['three.md']);
    // Whoever has not looked since the first look has all of it to look at.
    expect(since(look)).toEqual(['four.md', 'one.md', 'three.md', 'two.md']);
  });

  it('is an article whose date has come', async () => {
    await arrive({ early: { story: 'a' } });
    await arrive({ ahead: { story: 'b', publishedDateTime: '2021-12-13T12:30:00Z' } });
    const look = await changes.look(span);
    expect(since(0)).toEqual(['early.md']);
    await changes.look({ ...span, until: new Date('2021-12-13T12:31:00Z') });
    expect(since(look)).toEqual(['ahead.md']);
  });

  it('is a story that had disappeared and comes back', async () => {
    await arrive({ one: {}, two: { story: 'b' } });
    await changes.look(span);
    const look = await changes.look({ ...span, until: new Date('2021-12-13T08:00:00Z') });
    await changes.look(span);
    expect(since(look)).toEqual(['one.md', 'two.md']);
  });

  it('may have words only if one of its articles has a form of each', async () => {
    await arrive({ old: { title: 'Trains are late', story: 'a' } });
    const look = await changes.look(span);
    await arrive({ new: { title: 'Robots harvest the organisation of colour', story: 'b' } });
    await changes.look(span);
    const mayHave = (words: string) => changes.since(look, 'articles').mayHave(words);
    expect(
      ['robot', 'harvests robot', 'organization', 'color', '"robots harvest"'].filter(mayHave),
    ).toHaveLength(5);
    expect(['train', 'robot trains', 'kubernetes', '"trains are"'].filter(mayHave)).toEqual([]);
  });
});
