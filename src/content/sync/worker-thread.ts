import { extname } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { asError } from '../../platform/thrown.ts';

/** A worker thread that answers each request with one message, in the order of the requests. */
export interface WorkerThread<Request, Answer> {
  ask(request: Request): Promise<Answer>;
  stop(): Promise<void>;
}

/** The extension of scripts: ".ts" in the source, ".js" once built. */
const extension = extname(import.meta.filename);

/**
 * Starts a thread. If it dies, all pending and later requests are rejected. The caller guarantees that the
 * worker takes `Request` and answers with `Answer`.
 *
 * @param script without its extension
 */
export function startWorkerThread<Request, Answer>(
  script: URL,
  options: WorkerOptions,
): WorkerThread<Request, Answer> {
  const worker = new Worker(new URL(`${script}${extension}`), options);
  const waiting: PromiseWithResolvers<Answer>[] = [];
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const answer of waiting.splice(0)) answer.reject(failure);
  };
  worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
  worker.on('error', (error) => fail(asError(error)));
  worker.on('exit', () => fail(new Error('the thread has ended')));
  return {
    ask(request) {
      if (failure) return Promise.reject(failure);
      const answer = Promise.withResolvers<Answer>();
      waiting.push(answer);
      worker.postMessage(request);
      return answer.promise;
    },
    async stop() {
      await worker.terminate();
    },
  };
}
