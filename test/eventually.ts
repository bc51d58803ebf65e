import { vi } from 'vitest';

/** A busy machine is slow; only what never happens is a failure. */
const patienceMs = 60_000;

/** Resolves once `check` stops throwing; rejects with its last error. */
export function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: patienceMs, interval: 25 });
}
