const dayMs = 24 * 60 * 60 * 1000;

/** How long a channel's readers are taken to remember a story. */
const memoryMs = 90 * dayMs;

/** The moment before which what a channel was shown no longer counts. */
export function memoryStart(now: Date): Date {
  return new Date(now.getTime() - memoryMs);
}
