import type { FoundFile } from '../files/found-file.ts';
import type { FileContent } from '../index/index-row.ts';
import type { ReadingRules } from '../reading-rules.ts';
import { startWorkerThread, type WorkerThread } from './worker-thread.ts';

/** Reads and parses batches of files; the results come back in the same order. */
export type ReadingThread = WorkerThread<readonly FoundFile[], readonly FileContent[]>;

/**
 * Keeps its memory near what its batches need: without a limit, V8 lets garbage pile up on a large machine.
 */
const limits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 256 };

export function startReadingThread(rules: ReadingRules): ReadingThread {
  return startWorkerThread(new URL('./reading-worker', import.meta.url), {
    workerData: rules,
    resourceLimits: limits,
  });
}
