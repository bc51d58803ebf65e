import { parentPort, workerData } from 'node:worker_threads';
import type { FoundFile } from '../files/found-file.ts';
import type { ReadingRules } from '../reading-rules.ts';
import { readArticleFile } from './read-article-file.ts';

const rules: ReadingRules = workerData;

/** The other side of reading-thread.ts: a batch of files comes in, what they say goes back in the same order. */
parentPort?.on('message', (batch: readonly FoundFile[]) => {
  parentPort?.postMessage(batch.map((found) => readArticleFile(found, rules)));
});
