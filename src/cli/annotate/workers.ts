import { Worker } from 'node:worker_threads';
import { CliError } from '../errors';
import { annotateBatch, type Batch, type BatchAnswer } from './batch';
import { annotatorOf, type Job } from './job';
import { youngSize } from './memory';

/** What annotates batches, in this thread or in others. Its owner disposes it. */
export interface Crew {
  /** How many batches it can have in hand before asking for more is of no use. */
  readonly width: number;
  annotate(batch: Batch): Promise<BatchAnswer>;
  dispose(): Promise<void>;
}

/** Annotates in this thread, pausing before each batch so that signals are heard. */
export function soloCrew(job: Job): Crew {
  const annotator = annotatorOf(job);
  return {
    width: 1,
    annotate: async (batch) => {
      await new Promise((resolve) => setImmediate(resolve));
      return annotateBatch(await annotator, batch);
    },
    dispose: () => Promise.resolve(),
  };
}

interface Task {
  readonly batch: Batch;
  readonly resolve: (answer: BatchAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Annotates in `count` threads, each of which takes the next batch when it is done with one. */
export function threadCrew(job: Job, count: number, workerFile: string): Crew {
  const waiting: Task[] = [];
  const options = { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: youngSize } };
  const threads = Array.from({ length: count }, () => new Thread(new Worker(workerFile, options), waiting));
  return {
    width: count * 2,
    annotate: (batch) =>
      new Promise((resolve, reject) => {
        waiting.push({ batch, resolve, reject });
        for (const thread of threads) thread.next();
      }),
    dispose: async () => {
      await Promise.all(threads.map((thread) => thread.dispose()));
    },
  };
}

/** A worker and the batch that it has in hand. */
class Thread {
  #task: Task | undefined;
  #failure: CliError | undefined;

  constructor(
    readonly worker: Worker,
    readonly waiting: Task[],
  ) {
    worker.on('message', (answer: BatchAnswer) => {
      const task = this.#task;
      this.#task = undefined;
      task?.resolve(answer);
      this.next();
    });
    worker.on('error', (error) => this.#fail(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => this.#fail(`it ended with code ${code}`));
  }

  /** Takes the next batch, if idle. */
  next(): void {
    if (this.#task) return;
    this.#task = this.waiting.shift();
    if (!this.#task) return;
    if (this.#failure) this.#task.reject(this.#failure);
    else this.worker.postMessage(this.#task.batch);
  }

  async dispose(): Promise<void> {
    await this.worker.terminate();
  }

  #fail(reason: string): void {
    this.#failure ??= new CliError(`a worker thread stopped: ${reason}`);
    this.#task?.reject(this.#failure);
  }
}
