import type { HottestQuery, TimeSpan } from '../../src/content/article-query.ts';
import { type Memory, memoriesOf, shownStory, storyMemoryAt } from '../../src/delivery/channel-memory.ts';
import { chooseDigest } from '../../src/digest/choose-digest.ts';
import type { Digest } from '../../src/digest/digest.ts';
import { digestOrder } from '../../src/digest/digest-order.ts';
import type { StoryMemory } from '../../src/digest/novelty.ts';
import type { SelectedStory } from '../../src/digest/select-stories.ts';
import { storiesByHeat } from '../../src/digest/select-stories.ts';
import type { Story } from '../../src/digest/story.ts';
import { slotsBetween } from '../../src/subscriptions/slots.ts';
import type { Indexed } from './indexed.ts';
import { todaysStoriesByHeat } from './yardstick/todays-story.ts';

/** How stories are found and remembered: Heatline's own way, or the yardstick's. */
export interface Editor {
  storiesByHeat(query: HottestQuery): Iterable<Story>;
  /** Whether a title that recurs in another week may be a series. */
  readonly knowsSeries: boolean;
}

export function editorsOf({ index, today }: Indexed): { readonly now: Editor; readonly today: Editor } {
  return {
    now: { storiesByHeat: (query) => storiesByHeat(index, query), knowsSeries: true },
    today: { storiesByHeat: ({ span }) => todaysStoriesByHeat(today, span), knowsSeries: false },
  };
}

export interface DailyDigest {
  readonly digest: Digest;
  readonly stories: readonly SelectedStory[];
  /** What its readers remembered before it. */
  readonly memory: StoryMemory;
}

const dailySchedule = { cron: '0 9 * * *', timezone: 'UTC' };

/** The digests of a channel that gets one at 09:00 UTC every day, in order, as `heatline replay` makes them. */
export function* dailyDigests(
  { storiesByHeat: ranked, knowsSeries }: Editor,
  { after, until }: TimeSpan,
  count: number,
): Generator<DailyDigest> {
  const shown: Memory[] = [];
  for (const slot of slotsBetween(dailySchedule, after, until)) {
    const memory = storyMemoryAt(slot, shown);
    const settings = {
      name: 'Top stories',
      language: 'en' as const,
      schedule: dailySchedule,
      criteria: { count, filter: {} },
    };
    const { digest, stories } = chooseDigest(ranked, digestOrder(settings, slot, { memory }));
    for (const story of stories) {
      const { titled, ...known } = shownStory(story);
      shown.push(...memoriesOf({ ...known, ...(knowsSeries && titled && { titled }) }, slot));
    }
    yield { digest, stories, memory };
  }
}
