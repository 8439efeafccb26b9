import { parentPort } from 'node:worker_threads';
import { serveAnalysis } from '../analysis/server';

const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread.');
serveAnalysis(
  {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
  },
  { now: () => performance.now(), turn: () => new Promise((resolve) => setImmediate(resolve)) },
);
