import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FoundFile } from '../files/found-file.ts';
import type { FileContent } from '../index/index-row.ts';
import type { ReadingRules } from '../reading-rules.ts';
import { readArticleFile } from './read-article-file.ts';
import { type ReadingThread, startReadingThread } from './reading-thread.ts';

export interface ReadFile {
  readonly found: FoundFile;
  readonly content: FileContent;
}

const batchSize = 64;
/**
 * How long this thread reads before it gets help, in milliseconds. A second thread costs about as much before
 * it helps: it loads and compiles the modules, and parses related entries that are already known here.
 */
const helpAfterMs = 2_500;
/**
 * Gives the second thread work while this one writes a transaction, without letting memory grow with the
 * folder.
 */
const maxBatchesAhead = 8;

/**
 * Reads and parses files, in any order. Many files are read on this thread and a second one, which may
 * already be running and is stopped at the end.
 * @param elapsedMs milliseconds on the monotonic clock
 */
export async function* readChanges(
  changes: Iterable<FoundFile>,
  rules: ReadingRules,
  elapsedMs: () => number,
  running?: ReadingThread,
): AsyncGenerator<readonly ReadFile[]> {
  let thread = running;
  let aloneMs = 0;
  const answered: ReadFile[][] = [];
  const waiting = new Set<Promise<void>>();
  // Until it has started, a thread gets only one batch, because at the end everything waits for it.
  let batchesAhead = 1;
  const hand = (batch: readonly FoundFile[]) => {
    thread ??= startReadingThread(rules);
    const answer = thread.ask(batch).then((contents) => {
      answered.push(pair(batch, contents));
      batchesAhead = maxBatchesAhead;
      waiting.delete(answer);
    });
    waiting.add(answer);
    // It is awaited at the end; until then a failure must not count as unhandled.
    answer.catch(() => undefined);
  };
  try {
    for (const batch of inBatches(changes)) {
      if ((thread || aloneMs >= helpAfterMs) && waiting.size < batchesAhead) {
        hand(batch);
        continue;
      }
      const startedAt = elapsedMs();
      const read = batch.map((found) => ({ found, content: readArticleFile(found, rules) }));
      aloneMs += elapsedMs() - startedAt;
      yield read;
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
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
