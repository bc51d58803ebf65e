import type { ChosenDigest } from '../digest/choose-digest.ts';
import type { SelectedStory } from '../digest/select-stories.ts';
import { answersByKey } from '../platform/memoized.ts';

/** Of so many different digests one is kept: channels of one schedule mostly get the same. */
const rememberedDigests = 50;

/** Gives, of digests that are alike, the one that was chosen first: what is made of it then is made once for all channels. */
export type ShareDigests = (chosen: ChosenDigest) => ChosenDigest;

/** Alike are those that show the same stories of one reading under the same heading. */
export function shareDigests(): ShareDigests {
  const first = answersByKey<ChosenDigest>(rememberedDigests);
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
    const { name, slot, timezone, span } = chosen.digest;
    const key = JSON.stringify([name, slot, timezone, span, chosen.stories.map(numberOf)]);
    return first(key, () => chosen);
  };
}
