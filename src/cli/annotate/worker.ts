import { parentPort, workerData } from 'node:worker_threads';
import { annotateBatch, type Batch } from './batch';
import { annotatorOf, type Job } from './job';

/** What a worker thread does: answers each batch it is sent, until it is ended. */
export function serveBatches(): void {
  const annotator = annotatorOf(workerData as Job);
  // Messages that came meanwhile are heard in their order.
  parentPort?.on(
    'message',
    (batch: Batch) => void annotator.then((ready) => parentPort?.postMessage(annotateBatch(ready, batch))),
  );
}
