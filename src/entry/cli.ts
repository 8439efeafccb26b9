import { isMainThread } from 'node:worker_threads';
import { serveBatches } from '../cli/annotate/worker';
import { runProcess } from '../cli/process';

if (isMainThread) void runProcess(__filename);
else serveBatches();
