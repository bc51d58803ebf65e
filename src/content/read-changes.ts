import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FoundFile } from './found-file.ts';
import { type FileContent, readArticleFile } from './read-article-file.ts';
import { startWorkerThread } from './worker-thread.ts';

export interface ReadFile {
  readonly found: FoundFile;
  readonly content: FileContent;
}

/** Fewer files than a batch are read at once: starting a thread would take longer. */
const BATCH = 64;
/** The thread has work while this one writes a transaction, and memory does not grow with the folder. */
const BATCHES_AHEAD = 12;
/** Keeps the thread's memory near what its batches need. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

/** Reads and parses files, in any order; many of them on this thread and on a second one. */
export async function* readChanges(changes: Iterable<FoundFile>): AsyncGenerator<readonly ReadFile[]> {
  const batches = inBatches(changes);
  const first = batches.next();
  if (first.done) return;
  yield readBatch(first.value);
  let batch = batches.next();
  if (batch.done) return;

  const thread = startWorkerThread<readonly FoundFile[], readonly FileContent[]>(
    new URL('./reading-worker.ts', import.meta.url),
    { resourceLimits: THREAD_LIMITS },
  );
  const answered: ReadFile[][] = [];
  const waiting = new Set<Promise<void>>();
  const hand = (files: readonly FoundFile[]) => {
    const answer = thread.ask(files).then((contents) => {
      answered.push(pair(files, contents));
      waiting.delete(answer);
    });
    waiting.add(answer);
    // It is awaited at the end; until then a failure must not count as unhandled.
    answer.catch(() => undefined);
  };
  try {
    for (; !batch.done; batch = batches.next()) {
      if (waiting.size < BATCHES_AHEAD) {
        hand(batch.value);
        continue;
      }
      yield readBatch(batch.value);
      await nextTurn();
      yield* answered.splice(0);
    }
    await Promise.all(waiting);
    yield* answered;
  } finally {
    await thread.stop();
  }
}

function readBatch(batch: readonly FoundFile[]): ReadFile[] {
  return batch.map((found) => ({ found, content: readArticleFile(found) }));
}

function pair(batch: readonly FoundFile[], contents: readonly FileContent[]): ReadFile[] {
  return contents.flatMap((content, at) => {
    const found = batch[at];
    return found ? [{ found, content }] : [];
  });
}

function* inBatches(changes: Iterable<FoundFile>): Generator<FoundFile[], undefined> {
  let batch: FoundFile[] = [];
  for (const found of changes) {
    batch.push(found);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
