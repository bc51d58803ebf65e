import { onTestFinished, vi } from 'vitest';

/** For the rest of the test, what waits for ten seconds waits for a tenth of one: every time-out here is an `AbortSignal`. */
export function hurryTimeouts(): () => void {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const spy = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 100));
  const restore = () => spy.mockRestore();
  onTestFinished(restore);
  return restore;
}
