import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../../platform/thrown.ts';
import { readingRules } from '../index/index-location.ts';
import { isLargeBuild } from '../sync-content.ts';
import type { ContentSync } from './content-sync.ts';
import { startReadingThread } from './reading-thread.ts';
import type { SyncAnswer, SyncRequest, SyncThreadData } from './sync-messages.ts';

/** The worker side of sync-thread.ts. Requests are handled one after another. */
const { location, patienceMs }: SyncThreadData = workerData;
// The two threads of a large build load their modules at the same time.
const readingThread = isLargeBuild(location) ? startReadingThread(readingRules(location)) : undefined;
const { createContentSync } = await import('./content-sync.ts');
// Functions cannot be sent to a thread, so it reads the machine's clock itself.
const elapsedMs = () => performance.now();
const sync = createContentSync(location, { elapsedMs, patienceMs, readingThread });
let previous: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (request: SyncRequest) => {
  previous = previous.then(async () => parentPort?.postMessage(await answer(sync, request)));
});

async function answer(sync: ContentSync, request: SyncRequest): Promise<SyncAnswer> {
  try {
    if (request.kind === 'all') return { kind: 'checked', check: await sync.checkAll(request.now) };
    if (request.kind === 'paths') {
      return { kind: 'checked', check: await sync.checkPaths(request.paths, request.now) };
    }
    await sync.close();
    return { kind: 'closed' };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error) };
  }
}
