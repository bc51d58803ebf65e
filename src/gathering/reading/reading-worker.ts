import { parentPort } from 'node:worker_threads';
import { type ReceivedDocument, readDocument } from './read-document.ts';

/** The other side of document-thread.ts: a document comes in, what it says goes back. */
parentPort?.on('message', (document: ReceivedDocument) => {
  parentPort?.postMessage(readDocument(document));
});
