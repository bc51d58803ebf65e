import type { Clock } from './clock.ts';

/**
 * Calls `run` every `ms`, first after `ms`.
 * @returns a function that stops it
 */
export function every(ms: number, run: () => void, { callIn }: Pick<Clock, 'callIn'>): () => void {
  let cancel = callIn(ms, again);
  function again(): void {
    cancel = callIn(ms, again);
    run();
  }
  return () => cancel();
}
