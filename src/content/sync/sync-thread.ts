import type { IndexLocation } from '../index/index-location.ts';
import type { Check, ContentSync } from './content-sync.ts';
import type { SyncAnswer, SyncRequest, SyncThreadData } from './sync-messages.ts';
import { startWorkerThread } from './worker-thread.ts';

/** Sized for a build's transactions; without a limit, V8 lets garbage pile up on a large machine. */
const limits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 };

export interface SyncThread extends ContentSync {
  /**
   * Ends the thread in the middle of a check. Nothing is left half done: a build is put in place by a rename,
   * and a check writes in transactions.
   */
  terminate(): Promise<void>;
}

/** A ContentSync on a thread of its own, so that the caller's stays free. */
export function createSyncThread(location: IndexLocation, { patienceMs = 0 } = {}): SyncThread {
  const workerData: SyncThreadData = { location, patienceMs };
  const thread = startWorkerThread<SyncRequest, SyncAnswer>(new URL('./sync-worker', import.meta.url), {
    workerData,
    resourceLimits: limits,
  });
  async function check(request: SyncRequest): Promise<Check> {
    const answer = await thread.ask(request);
    if (answer.kind === 'checked') return answer.check;
    throw new Error(answer.kind === 'failed' ? answer.message : 'the index is closed');
  }
  return {
    checkAll: (now) => check({ kind: 'all', now }),
    checkPaths: (paths, now) => check({ kind: 'paths', paths, now }),
    async close() {
      await thread.ask({ kind: 'close' }).catch(() => undefined);
      await thread.stop();
    },
    terminate: () => thread.stop(),
  };
}
