import type { Story } from './story.ts';

/** Ranks below this one are not computed. */
export const maxPlace = 500;

/** 1 for the hottest; undefined if it is not among the first `maxPlace`. */
export function placeOf(story: Pick<Story, 'keys'>, ranked: Iterable<Story>): number | undefined {
  let place = 0;
  for (const other of ranked) {
    place += 1;
    if ([...other.keys].some((key) => story.keys.has(key))) return place;
    if (place === maxPlace) return undefined;
  }
  return undefined;
}
