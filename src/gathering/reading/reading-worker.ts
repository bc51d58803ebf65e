import { parentPort } from 'node:worker_threads';
import { type ReceivedDocument, readDocument } from './read-document.ts';

/** The worker side of document-thread.ts: receives documents and sends back their content. */
parentPort?.on('message', (document: ReceivedDocument) => {
  parentPort?.postMessage(readDocument(document));
});
