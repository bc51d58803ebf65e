import { describe, expect, it } from 'vitest';
import { topicNamed } from '../../../src/commands/lookup/known-topic.ts';
import { namesLike } from '../../../src/commands/lookup/near-names.ts';
import { createArchive } from '../../digest/archive.ts';

const indexOf = (...names: readonly string[]) => ({
  topics: () => names.map((name, at) => ({ name, count: names.length - at })),
});

describe('a topic', () => {
  const names = ['C', 'C#', 'C++', 'Net', '.NET', 'RD', 'R&D', 'Google', 'Google+', 'Café', 'Cafe', '🚀'];

  it.each(names)('finds a topic by its own name: %s', (name) => {
    expect(topicNamed(name, indexOf(...names))).toBe(name);
    expect(topicNamed(name, indexOf(...names.toReversed()))).toBe(name);
    expect(topicNamed(` ${name.toLowerCase()} `, indexOf(...names))).toBe(name);
  });

  it.each([
    ['C#', 'C'],
    ['C', 'C++'],
    ['.net', 'Net'],
    ['google+', 'Google'],
    ['!', '🚀'],
  ])("does not find a topic by another's name: %s is not %s", (typed, other) => {
    expect(topicNamed(typed, indexOf(other))).toBeUndefined();
  });

  it.each([
    ['ai startups', 'AI-Startups'],
    ['cafe', 'Café'],
    ['Ｃ＃', 'C#'],
    ['r & d', 'R&D'],
  ])('finds a topic in another spelling: %s is %s', (typed, name) => {
    expect(topicNamed(typed, indexOf('Other', name))).toBe(name);
  });

  it('keeps topics apart in the archive that differ only by a sign', async () => {
    using archive = createArchive();
    for (const [at, topic] of names.entries()) archive.write(`article-${at}`, { topics: [topic] });
    const now = new Date('2021-12-13T12:00:00Z');
    await archive.sync(now);
    expect(new Set(archive.index.topics().map(({ name }) => name))).toEqual(new Set(names));
    const span = { after: new Date(0), until: now };
    for (const topic of names) {
      const found = [...archive.index.hottest({ filter: { topics: [topic] }, span })];
      expect(found.map(({ topics }) => topics)).toEqual([[topic]]);
    }
  });
});

describe('names suggested while typing', () => {
  const proposed = (typed: string, ...names: readonly string[]) =>
    namesLike(typed, indexOf(...names).topics(), 9).map(({ name }) => name);

  it('suggests names with their signs typed or left out', () => {
    expect(proposed('net', 'Internet', '.NET', 'Network')).toEqual(['.NET', 'Network', 'Internet']);
    expect(proposed('procter gam', 'Procter & Gamble')).toEqual(['Procter & Gamble']);
    expect(proposed('c', 'C++', 'C#', 'C')).toEqual(['C', 'C++', 'C#']);
    expect(proposed('c+', 'C', 'C#', 'C++')).toEqual(['C++']);
    expect(proposed('C#', 'C', 'C++', 'C#')).toEqual(['C#']);
  });
});
