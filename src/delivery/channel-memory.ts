import { isOfLead, keysOfArticles, type Published, titledBy } from '../digest/known-under.ts';
import { type RememberedStory, rememberedKeys, type StoryMemory } from '../digest/novelty.ts';
import type { SelectedStory } from '../digest/select-stories.ts';
import { dayMs } from '../platform/time/durations.ts';
import type { ShownStory } from './delivery.ts';

/**
 * How long a channel's readers are assumed to remember a story, whatever link or title it returns under, by
 * default.
 */
export const standardMemoryMs = 90 * dayMs;

/**
 * The minimum for the link that readers were given: it leads to the same page however much later a file names
 * it again.
 */
const leadMemoryMs = 400 * dayMs;

/** What a channel remembers under one key. */
export interface Memory {
  readonly key: string;
  readonly heat: number;
  readonly outlets: number;
  /** From then on the story may no longer return as an update. */
  readonly updatableUntil: Date;
  readonly forgottenAt: Date;
  /** For a title: who published under it, and when. */
  readonly published?: Published;
}

/** Everything to remember about a story shown at `at`, one memory per key. */
export function memoriesOf(
  { keys, titled = [], heat, outlets, isUpdate, memoryMs = standardMemoryMs }: ShownStory,
  at: Date,
): Memory[] {
  const after = (ms: number) => new Date(at.getTime() + ms);
  // Zero, so that it is not updatable even for a digest of an earlier slot that is sent late.
  const updatableUntil = isUpdate ? new Date(0) : after(memoryMs);
  return keys.map((key) => {
    const published = titled.find((title) => title.key === key);
    return {
      ...{ key, heat, outlets, updatableUntil },
      forgottenAt: after(isOfLead(key) ? Math.max(leadMemoryMs, memoryMs) : memoryMs),
      ...(published && { published: { outlet: published.outlet, at: published.at } }),
    };
  });
}

/** Whether the stories are still news to readers with this memory: none was shown since they were chosen. */
export function areStillNews(stories: readonly ShownStory[], memory: StoryMemory): boolean {
  return stories.every(({ keys, titled = [], isUpdate }) =>
    [...rememberedKeys({ keys, titled }, memory).values()].every(({ mayUpdate }) => isUpdate && mayUpdate),
  );
}

/** What is remembered at `now`. */
export function storyMemoryAt(now: Date, memories: Iterable<Memory>): StoryMemory {
  const remembered = new Map<string, RememberedStory>();
  for (const { key, heat, outlets, updatableUntil, forgottenAt, published } of memories) {
    if (forgottenAt <= now) continue;
    remembered.set(key, { heat, outlets, mayUpdate: updatableUntil > now, ...(published && { published }) });
  }
  return remembered;
}

/** What is stored about a story once it is shown to a channel. */
export function shownStory(story: SelectedStory, memoryMs?: number): ShownStory {
  const { lead, heat, articles, coverage, isUpdate } = story;
  const { id, title } = lead;
  const keys = [...story.keys];
  const [link = lead.url] = keys;
  return {
    ...{ id, title, link, keys, titled: titledBy(articles) },
    ...{ heat: heat.value, outlets: coverage.length, isUpdate },
    ...(memoryMs !== undefined && { memoryMs }),
  };
}

/** The same story, also known under the addresses and titles of these articles. */
export function withArticles(story: ShownStory, articles: Parameters<typeof titledBy>[0]): ShownStory {
  const { keys, titled = [] } = story;
  const known = new Set(keys);
  const added = keysOfArticles(articles).filter((key) => !known.has(key));
  if (added.length === 0) return story;
  const isAdded = new Set(added);
  return {
    ...story,
    keys: [...keys, ...added],
    titled: [...titled, ...titledBy(articles).filter(({ key }) => isAdded.has(key))],
  };
}
