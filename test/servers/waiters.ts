/** Promises for things that happen elsewhere: `until` resolves at the first `look` at which its condition holds. */
export interface Waiters {
  until(condition: () => boolean, what: string): Promise<void>;
  look(): void;
  /** Forgets who still waits. */
  close(): void;
}

/** So that a test that waits in vain says for what. */
const patienceMs = 60_000;

export function createWaiters(): Waiters {
  const waiting = new Set<() => void>();
  return {
    until(condition, what) {
      if (condition()) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`waited in vain for ${what}`));
        }, patienceMs);
        const look = () => {
          if (!condition()) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
      });
    },
    look() {
      for (const look of [...waiting]) look();
    },
    close() {
      waiting.clear();
    },
  };
}
