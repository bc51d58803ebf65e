import pLimit from 'p-limit';
import { startWorkerThread, type WorkerThread } from '../../content/sync/worker-thread.ts';
import type { Clock } from '../../platform/time/clock.ts';
import { within } from '../../platform/time/within.ts';
import type { FeedRefusal } from './parse-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import type { ReceivedDocument } from './read-document.ts';

/**
 * Reads documents on a separate thread: a hostile one of 10 MB takes seconds, during which nobody would get
 * an answer.
 */
export interface DocumentThread extends AsyncDisposable {
  /** Rejects only once the thread was disposed of. */
  read(document: ReceivedDocument): Promise<ParsedFeed | FeedRefusal>;
}

/** The largest real feeds take half a second. */
const maxReadingMs = 20_000;

const limits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 256 };

const tooExpensive: FeedRefusal = {
  kind: 'unknown',
  refused: 'the response takes too long or too much memory to read, unlike any real feed',
  fix: 'Heatline tries again by itself. If several feeds fail like this, the machine is too busy or short of memory. Otherwise take another feed of the outlet, or remove it: heatline feeds remove <feed>.',
};

export function createDocumentThread(clock: Pick<Clock, 'callIn'>): DocumentThread {
  let thread: WorkerThread<ReceivedDocument, ParsedFeed | FeedRefusal> | undefined;
  const inTurn = pLimit(1);
  let isOver = false;
  const end = async () => {
    const ended = thread;
    thread = undefined;
    await ended?.stop();
  };
  return {
    read: (document) =>
      inTurn(async () => {
        if (isOver) throw new Error('documents are no longer read');
        thread ??= startWorkerThread(new URL('./reading-worker', import.meta.url), {
          resourceLimits: limits,
        });
        try {
          const answer = await within(maxReadingMs, thread.ask(document), clock);
          if (answer !== 'late') return answer;
        } catch {
          // It ran out of memory.
        }
        // Work aborted by shutdown is not the document's fault.
        if (isOver) throw new Error('documents are no longer read');
        await end();
        return tooExpensive;
      }),
    async [Symbol.asyncDispose]() {
      isOver = true;
      await end();
    },
  };
}
