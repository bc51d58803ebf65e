import { describe, expect, it } from 'vitest';
import type { ChosenDigest } from '../../src/digest/choose-digest.ts';
import type { StoriesByHeat } from '../../src/digest/select-stories.ts';
import type { Story } from '../../src/digest/story.ts';
import type { Language } from '../../src/platform/language/language.ts';
import { shareDigests, shareStories } from '../../src/scheduler/shared-work.ts';
import { article, storyOf } from '../digest/articles.ts';

const eight = new Date('2026-03-02T08:00:00Z');
const span = { after: new Date('2026-03-01T08:00:00Z'), until: eight };
const later = (ms: number) => new Date(eight.getTime() + ms);

const story = (id: string): Story => {
  const lead = article({ id });
  return storyOf(lead);
};

/** Stories a, b and c; `read` lists which were read, and for which topic. */
function archive() {
  const read: string[] = [];
  let isBroken = false;
  let now = eight;
  let version: number | undefined = 1;
  const stories: StoriesByHeat = function* ({ filter }) {
    for (const id of ['a', 'b', 'c']) {
      if (isBroken) throw new Error('the index is broken');
      read.push(`${filter?.topics ?? ''}${id}`);
      yield story(id);
    }
  };
  return {
    read,
    ask: shareStories(
      stories,
      () => now,
      () => version,
    ),
    turnClock: (to: Date) => {
      now = to;
    },
    setVersion: (to: number | undefined) => {
      version = to;
    },
    setBroken: (to: boolean) => {
      isBroken = to;
    },
  };
}

const ids = (stories: Iterable<Story>, count = 10) =>
  Iterator.from(stories)
    .take(count)
    .map(({ lead }) => lead.id)
    .toArray();

describe('shared stories', () => {
  it('reads stories once for everyone who asks for the same, and no further than needed', () => {
    const { ask, read } = archive();
    expect(ids(ask({ span }), 1)).toEqual(['a']);
    expect(read).toEqual(['a']);
    expect(ids(ask({ span }), 2)).toEqual(['a', 'b']);
    expect(ids(ask({ span }))).toEqual(['a', 'b', 'c']);
    expect(ids(ask({ span }))).toEqual(['a', 'b', 'c']);
    expect(read).toEqual(['a', 'b', 'c']);
  });

  it('reads other stories for a different request', () => {
    const { ask, read } = archive();
    ids(ask({ span, filter: { topics: ['x'] } }), 1);
    ids(ask({ span, filter: { topics: ['y'] } }), 1);
    ids(ask({ span: { ...span, until: later(1) }, filter: { topics: ['y'] } }), 1);
    expect(read).toEqual(['xa', 'ya', 'ya']);
  });

  it('reads stories again after some seconds, and when the clock was set back', () => {
    const { ask, read, turnClock } = archive();
    for (const ms of [0, 5_000, 5_001, -60_000]) {
      turnClock(later(ms));
      ids(ask({ span }), 1);
    }
    expect(read).toEqual(['a', 'a', 'a']);
  });

  it('reads stories again after an error, and does not take the error for their end', () => {
    const { ask, setBroken } = archive();
    ids(ask({ span }), 1);
    setBroken(true);
    expect(() => ids(ask({ span }))).toThrow('the index is broken');
    setBroken(false);
    expect(ids(ask({ span }))).toEqual(['a', 'b', 'c']);
  });

  it('reads stories again when the index is another, since the previous one may be gone', () => {
    const { ask, read, setVersion } = archive();
    for (const version of [1, undefined, 2, 2]) {
      setVersion(version);
      ids(ask({ span }), 1);
    }
    expect(read).toEqual(['a', 'a', 'a']);
  });

  it('keeps the stories of a limited number of different requests', () => {
    const { ask, read } = archive();
    const askFor = (topic: number) => ids(ask({ span, filter: { topics: [String(topic)] } }), 1);
    for (let topic = 0; topic <= 200; topic += 1) askFor(topic);
    const before = read.length;
    askFor(200);
    expect(read).toHaveLength(before);
    askFor(0);
    expect(read).toHaveLength(before + 1);
  });
});

describe('shared digests', () => {
  it('gives equal digests as one, but each language its own', () => {
    const share = shareDigests();
    const stories = [{ ...story('a'), isUpdate: false }];
    const chosen = (language: Language): ChosenDigest => ({
      digest: {
        ...{ name: 'Top stories', slot: eight, timezone: 'UTC', language, span },
        stories: [],
        outlets: 1,
      },
      stories,
    });
    const german = share(chosen('de'));
    expect(share(chosen('de'))).toBe(german);
    expect(share(chosen('en')).digest.language).toBe('en');
  });
});
