import { parentPort, workerData } from 'node:worker_threads';
import { annotateBatch, type Batch } from './batch';
import { annotatorOf, type Job } from './job';

/** What a worker thread does: answers each batch it is sent, until it is ended. */
export function serveBatches(): void {
  const annotator = annotatorOf(workerData as Job);
  parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(annotateBatch(annotator, batch)));
}
