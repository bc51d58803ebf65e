import { LRUCache } from 'lru-cache';
import type { ChosenDigest } from '../digest/choose-digest.ts';
import type { SelectedStory, StoriesByHeat } from '../digest/select-stories.ts';
import type { Story } from '../digest/story.ts';
import { createMemo } from '../platform/caching/memoize.ts';

/**
 * How long one reading of the index is shared: a story that changes within this time could just as well have
 * changed after posting.
 */
const sharedForMs = 5_000;

/** With more distinct readings than this due in one minute, sharing saves little. */
const maxReadings = 200;

interface Reading {
  readonly readAt: number;
  readonly stories: Iterable<Story>;
}

/**
 * Lets digests that are due together and ask for the same stories share one reading of the index.
 * @param version of the index: a reading of an index that has disappeared may have ended too early
 */
export function shareStories(
  read: StoriesByHeat,
  now: () => Date,
  version: () => number | undefined,
): StoriesByHeat {
  const readings = new LRUCache<string, Reading>({ max: maxReadings });
  return (query) => {
    const readAt = now().getTime();
    const key = JSON.stringify([version(), query]);
    const known = readings.get(key);
    if (known && Math.abs(readAt - known.readAt) <= sharedForMs) return known.stories;

    const stories = readOnce(read(query), () => readings.delete(key));
    readings.set(key, { readAt, stories });
    return stories;
  };
}

/** Keeps what was read of `items` for everyone who iterates; reads nothing before it is needed. */
function readOnce<Item extends object>(items: Iterable<Item>, onError: () => void): Iterable<Item> {
  const source = items[Symbol.iterator]();
  const known: Item[] = [];
  const readNext = (): Item | undefined => {
    try {
      const { done, value } = source.next();
      if (done) return undefined;
      known.push(value);
      return value;
    } catch (error) {
      // Otherwise the list would seem to end here.
      onError();
      throw error;
    }
  };
  return {
    *[Symbol.iterator]() {
      for (let position = 0; ; position += 1) {
        const item = known[position] ?? readNext();
        if (!item) return;
        yield item;
      }
    },
  };
}

/** How many distinct digests are kept: channels with one schedule mostly get the same one. */
const rememberedDigests = 50;

/**
 * Returns, of equal digests, the one chosen first, so that whatever is computed from it is computed once for
 * all channels.
 */
export type ShareDigests = (chosen: ChosenDigest) => ChosenDigest;

/** Digests are equal if they show the same stories of one reading under the same heading in one language. */
export function shareDigests(): ShareDigests {
  const first = createMemo<ChosenDigest>(rememberedDigests);
  const numbers = new WeakMap<SelectedStory, number>();
  let stories = 0;
  const numberOf = (story: SelectedStory) => {
    const known = numbers.get(story);
    if (known !== undefined) return known;
    stories += 1;
    numbers.set(story, stories);
    return stories;
  };
  return (chosen) => {
    const { name, slot, timezone, language, span } = chosen.digest;
    const key = JSON.stringify([name, slot, timezone, language, span, chosen.stories.map(numberOf)]);
    return first(key, () => chosen);
  };
}
