import { type Analysis } from '../core/detect/analysis';
import { type Disposable } from '../core/util/event';
import { Answers } from './answers';
import { type AnalysisApi, type Preparation, type Question } from './protocol';
import { Caller, type Port } from './rpc';

/** A worker as its starter sees it. */
export interface Worker extends Port, Disposable {
  /** Calls the listener when the worker ended by itself, with the reason. */
  onDeath(listener: (reason: string) => void): void;
}

/** What the client tells those who started it. */
export interface ClientEvents {
  /** A worker died; the next question starts another. */
  died(reason: string): void;
  /** The preparation could not be used; the sentence says why. */
  problem(sentence: string): void;
}

interface Session {
  readonly worker: Worker;
  readonly caller: Caller<AnalysisApi>;
  readonly ready: Promise<void>;
  readonly answers: Answers;
}

class WorkerDied extends Error {}

/**
 * Asks a worker for analyses. The worker starts with the first question; when it dies another takes its place and is asked
 * again, once for each question, so that a text which kills workers cannot do so for ever.
 */
export class AnalysisClient implements Disposable {
  #session: Session | undefined;
  #disposed = false;

  constructor(
    private readonly start: () => Worker,
    private readonly preparation: () => Promise<Preparation>,
    private readonly events: ClientEvents,
  ) {}

  /** `undefined` where a newer question about the same document overtook this one. Rejects where two workers died of it. */
  async analyze(question: Question): Promise<Analysis | undefined> {
    try {
      return await this.#ask(question);
    } catch (error) {
      if (!(error instanceof WorkerDied) || this.#disposed) throw error;
      return this.#ask(question);
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#end(new Error('Blue Pencil was switched off'));
  }

  async #ask(question: Question): Promise<Analysis | undefined> {
    if (this.#disposed) throw new Error('Blue Pencil was switched off');
    const session = (this.#session ??= this.#begin());
    await session.ready;
    const { caller, answers } = session;
    const known = answers.numberOf(question.document.uri);
    const answer = await caller.call('analyze', { ...question, ...(known !== undefined && { known }) });
    return answer && answers.read(question.document, answer);
  }

  #begin(): Session {
    const worker = this.start();
    const caller = new Caller<AnalysisApi>(worker);
    const session: Session = { worker, caller, ready: this.#prepare(caller), answers: new Answers() };
    session.ready.catch(() => undefined); // whoever asks hears of it
    worker.onDeath((reason) => {
      if (this.#session !== session) return;
      this.#end(new WorkerDied(reason));
      this.events.died(reason);
    });
    return session;
  }

  async #prepare(caller: Caller<AnalysisApi>): Promise<void> {
    const { problem } = await caller.call('prepare', await this.preparation());
    if (problem) this.events.problem(problem);
  }

  #end(reason: Error): void {
    const session = this.#session;
    this.#session = undefined;
    session?.caller.abandon(reason);
    session?.worker.dispose();
  }
}
