import type { RememberedStory, StoryMemory } from '../digest/story-memory.ts';
import type { ShownStory } from './delivery.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** How long a channel's readers are taken to remember a story, under whatever link or title it comes back, if nobody says. */
export const standardMemoryMs = 90 * dayMs;

/** At least: the link they were given leads to the same page however much later a file names it again. */
const linkMemoryMs = 400 * dayMs;

/** What a channel remembers under one key. */
export interface Memory {
  readonly key: string;
  readonly heat: number;
  readonly outlets: number;
  /** From then on the story may not come back as an update any more. */
  readonly updatableUntil: Date;
  readonly forgottenAt: Date;
}

/** All that is remembered of a story that was shown at `at`, one memory a key. */
export function memoriesOf(
  { keys, link, heat, outlets, isUpdate, memoryMs = standardMemoryMs }: ShownStory,
  at: Date,
): Memory[] {
  const after = (ms: number) => new Date(at.getTime() + ms);
  const updatableUntil = isUpdate ? at : after(memoryMs);
  return keys.map((key) => ({
    key,
    heat,
    outlets,
    updatableUntil,
    forgottenAt: after(key === link ? Math.max(linkMemoryMs, memoryMs) : memoryMs),
  }));
}

/** Whether readers with this memory were shown none of the stories since they were chosen for them. */
export function areStillNews(stories: readonly ShownStory[], memory: StoryMemory): boolean {
  return stories.every(({ keys, isUpdate }) =>
    keys
      .flatMap((key) => memory.get(key) ?? [])
      .every((remembered: RememberedStory) => isUpdate && remembered.mayUpdate),
  );
}

/** What is remembered at `now`. */
export function storyMemoryAt(now: Date, memories: Iterable<Memory>): StoryMemory {
  const remembered = new Map<string, { heat: number; outlets: number; mayUpdate: boolean }>();
  for (const { key, heat, outlets, updatableUntil, forgottenAt } of memories) {
    if (forgottenAt > now) remembered.set(key, { heat, outlets, mayUpdate: updatableUntil > now });
  }
  return remembered;
}
