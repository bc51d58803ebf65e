const dayMs = 24 * 60 * 60 * 1000;

/** How long a channel's readers are taken to remember a story. */
const memoryMs = 90 * dayMs;

/** The moment before which what a channel was shown no longer counts. */
export function memoryStart(now: Date): Date {
  return new Date(now.getTime() - memoryMs);
}

/** What one channel was shown, kept in this process alone: for a replay, which leaves no trace. */
export function storyMemory() {
  const shownAt = new Map<string, Date>();
  return {
    shownKeys(now: Date): ReadonlySet<string> {
      const start = memoryStart(now);
      return new Set([...shownAt].filter(([, at]) => at >= start).map(([key]) => key));
    },
    remember(keys: Iterable<string>, at: Date): void {
      for (const key of keys) shownAt.set(key, at);
    },
  };
}
