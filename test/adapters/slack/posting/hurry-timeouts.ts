import { onTestFinished, vi } from 'vitest';

/**
 * Makes time-outs of ten seconds last a tenth of a second for the rest of the test: every time-out here is an
 * `AbortSignal`.
 */
export function hurryTimeouts(): () => void {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const spy = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 100));
  const restore = () => spy.mockRestore();
  onTestFinished(restore);
  return restore;
}
