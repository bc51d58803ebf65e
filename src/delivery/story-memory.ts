import type { ShownStory } from './delivery.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** How long a channel's readers are taken to remember a story, under whatever link or title it comes back. */
const storyMemoryMs = 90 * dayMs;

/** The link they were given leads to the same page however much later a file names it again. */
const linkMemoryMs = 400 * dayMs;

/** Each key under which a story that was shown at `at` is remembered, and until when. */
export function memoriesOf({ keys, link }: Pick<ShownStory, 'keys' | 'link'>, at: Date): Map<string, Date> {
  return new Map(
    keys.map((key) => [key, new Date(at.getTime() + (key === link ? linkMemoryMs : storyMemoryMs))]),
  );
}

/** What one channel was shown, kept in this process alone: for a replay, which leaves no trace. */
export function storyMemory() {
  const remembered = new Map<string, Date>();
  return {
    shownKeys(now: Date): ReadonlySet<string> {
      return new Set([...remembered].filter(([, until]) => until > now).map(([key]) => key));
    },
    remember(story: Pick<ShownStory, 'keys' | 'link'>, at: Date): void {
      for (const [key, until] of memoriesOf(story, at)) remembered.set(key, until);
    },
  };
}
