import { vi } from 'vitest';

/** A busy machine is slow: only what does not come at all is a fault. */
const patienceMs = 60_000;

/** Resolves once `check` throws no more, and rejects with what it threw last. */
export function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: patienceMs, interval: 25 });
}
