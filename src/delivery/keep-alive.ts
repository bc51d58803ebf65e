import type { Log } from '../platform/log.ts';
import { beatEveryMs, type CopyRegistry } from './copy-registry.ts';

/** Registers this copy and keeps it counted among the living until it is disposed of. */
export async function keepAlive(
  copies: CopyRegistry,
  { now, log }: { now: () => Date; log: Log },
): Promise<AsyncDisposable> {
  await copies.register(now());
  let beating = Promise.resolve();
  const timer = setInterval(() => {
    beating = copies.beat(now()).catch((error: unknown) => log.warn({ err: error }, 'heartbeat failed'));
  }, beatEveryMs);
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await beating;
      await copies.leave();
    },
  };
}
