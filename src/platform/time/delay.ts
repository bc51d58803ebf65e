import type { Clock } from './clock.ts';

/**
 * Resolves after `ms`.
 * @param signal rejects at once when aborted, with the signal's reason
 */
export function delay(ms: number, { callIn }: Pick<Clock, 'callIn'>, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const end = () => {
      cancel();
      signal?.removeEventListener('abort', end);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const cancel = callIn(ms, end);
    signal?.addEventListener('abort', end);
  });
}
