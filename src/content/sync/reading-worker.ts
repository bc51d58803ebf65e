import { parentPort, workerData } from 'node:worker_threads';
import type { FoundFile } from '../files/found-file.ts';
import type { ReadingRules } from '../reading-rules.ts';
import { readArticleFile } from './read-article-file.ts';

const rules: ReadingRules = workerData;

/**
 * The worker side of reading-thread.ts: receives batches of files and sends back their content in the same
 * order.
 */
parentPort?.on('message', (batch: readonly FoundFile[]) => {
  parentPort?.postMessage(batch.map((found) => readArticleFile(found, rules)));
});
