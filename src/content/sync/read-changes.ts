import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FoundFile } from '../files/found-file.ts';
import type { FileContent } from '../index/file-content.ts';
import { readArticleFile } from './read-article-file.ts';
import { type ReadingThread, startReadingThread } from './reading-thread.ts';

export interface ReadFile {
  readonly found: FoundFile;
  readonly content: FileContent;
}

const BATCH = 64;
/** So many batches are read before a thread is worth its start. */
const BATCHES_ALONE = 8;
/** The thread has work while this one writes a transaction, and memory does not grow with the folder. */
const BATCHES_AHEAD = 8;

/**
 * Reads and parses files, in any order; many of them on this thread and on a second one, which may be running
 * already and is stopped in the end.
 */
export async function* readChanges(
  changes: Iterable<FoundFile>,
  running?: ReadingThread,
): AsyncGenerator<readonly ReadFile[]> {
  let thread = running;
  let batchesAlone = 0;
  const answered: ReadFile[][] = [];
  const waiting = new Set<Promise<void>>();
  const hand = (batch: readonly FoundFile[]) => {
    thread ??= startReadingThread();
    const answer = thread.ask(batch).then((contents) => {
      answered.push(pair(batch, contents));
      waiting.delete(answer);
    });
    waiting.add(answer);
    // It is awaited at the end; until then a failure must not count as unhandled.
    answer.catch(() => undefined);
  };
  try {
    for (const batch of inBatches(changes)) {
      if ((thread || batchesAlone >= BATCHES_ALONE) && waiting.size < BATCHES_AHEAD) {
        hand(batch);
        continue;
      }
      batchesAlone++;
      yield batch.map((found) => ({ found, content: readArticleFile(found) }));
      // The thread's answers arrive between turns.
      if (waiting.size > 0) await nextTurn();
      yield* answered.splice(0);
    }
    await Promise.all(waiting);
    yield* answered;
  } finally {
    await thread?.stop();
  }
}

function pair(batch: readonly FoundFile[], contents: readonly FileContent[]): ReadFile[] {
  return contents.flatMap((content, at) => {
    const found = batch[at];
    return found ? [{ found, content }] : [];
  });
}

function* inBatches(changes: Iterable<FoundFile>): Generator<FoundFile[]> {
  let batch: FoundFile[] = [];
  for (const found of changes) {
    batch.push(found);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
