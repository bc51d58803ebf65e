import { parentPort, workerData } from 'node:worker_threads';
import { runHistory } from './history.ts';
import { emptyState } from './shared-state.ts';

/** Runs the histories of the seeds that it is given, one at a time. */
const empty = await emptyState();
parentPort?.on('message', (seed: number) => {
  void runHistory(seed, empty).then(({ trace, ...history }) =>
    // Most are fine, and nobody reads what happened in them.
    parentPort?.postMessage({
      ...history,
      trace: history.faults.length > 0 || workerData.withTraces ? trace : [],
    }),
  );
});
parentPort?.postMessage('ready');
