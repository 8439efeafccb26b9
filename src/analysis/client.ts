import { type Analysis } from '../core/detect/analysis';
import { tooSlow } from '../core/detect/detectors/patterns';
import { type Pattern, type PatternFailure, type Rules } from '../core/detect/rules';
import { type Disposable } from '../core/util/event';
import { Answers } from './answers';
import { Lessons } from './lessons';
import { type AnalysisApi, type PatternNotice, type PostedQuestion, type Preparation, type Question } from './protocol';
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
  /** A pattern kept the worker from answering and does not run any more. */
  patternFailed(failure: PatternFailure): void;
}

/** What the client needs of the time. */
interface Timer {
  after(milliseconds: number, run: () => void): Disposable;
}

interface Session {
  readonly worker: Worker;
  readonly caller: Caller<AnalysisApi>;
  readonly ready: Promise<void>;
  readonly answers: Answers;
  readonly lessons: Lessons;
  /** The pattern that the worker said to be running. */
  trying: Pattern | undefined;
}

class WorkerDied extends Error {}

/** A pattern may be the cause that the worker did not answer: it has been set aside, or the next worker tells which it is. */
class WorkerHung extends WorkerDied {}

/** A worker that works with patterns and does not answer for so long hangs, in milliseconds. Without patterns nothing can hang. */
const patience = 10_000;

/**
 * Asks a worker for analyses. The worker starts with the first question; when it dies another takes its place and is asked
 * again, once for each question, so that a text which kills workers cannot do so for ever. A pattern of a person that never
 * ends is found out and left out.
 */
export class AnalysisClient implements Disposable {
  #session: Session | undefined;
  #disposed = false;
  /** Whether a worker hung before: from then on workers tell which pattern they run. */
  #isWatched = false;
  readonly #endless: Pattern[] = [];

  constructor(
    private readonly start: () => Worker,
    private readonly preparation: () => Promise<Preparation>,
    private readonly events: ClientEvents,
    private readonly timer: Timer,
  ) {}

  /** `undefined` where a newer question about the same document overtook this one. Rejects where two workers died of it. */
  async analyze(question: Question): Promise<Analysis | undefined> {
    for (let deaths = 0; ;) {
      try {
        return await this.#ask(question);
      } catch (error) {
        if (!(error instanceof WorkerDied) || this.#disposed) throw error;
        if (!(error instanceof WorkerHung)) deaths++;
        if (deaths > 1) throw error;
      }
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#end(new Error('Blue Pencil was switched off'));
  }

  async #ask({ rules, ...question }: Question): Promise<Analysis | undefined> {
    if (this.#disposed) throw new Error('Blue Pencil was switched off');
    const session = (this.#session ??= this.#begin());
    await session.ready;
    if (!rules) return this.#post(session, question);
    const key = session.lessons.teach(rules, this.#withoutEndless(rules), this.#isWatched);
    const watch = rules.patterns.length > 0 ? this.#watch(session) : undefined;
    try {
      return await this.#post(session, { ...question, rules: key });
    } finally {
      watch?.dispose();
    }
  }

  async #post({ caller, answers }: Session, question: PostedQuestion): Promise<Analysis | undefined> {
    const known = answers.numberOf(question.document.uri);
    const answer = await caller.call('analyze', { ...question, ...(known !== undefined && { known }) });
    return answer && answers.read(question.document, answer);
  }

  #withoutEndless(rules: Rules): Rules {
    const isEndless = ({ label, expression }: Pattern) =>
      this.#endless.some((one) => one.label === label && one.expression === expression);
    return { ...rules, patterns: rules.patterns.filter((pattern) => !isEndless(pattern)) };
  }

  /** Asks the worker now and then whether it is still there. */
  #watch(session: Session): Disposable {
    let hasAnswered = true;
    const look = (): Disposable =>
      this.timer.after(patience, () => {
        if (!hasAnswered) {
          this.#hung(session);
          return;
        }
        hasAnswered = false;
        session.caller.call('ping', undefined).then(
          () => (hasAnswered = true),
          () => undefined, // the session ended, which others hear of
        );
        timer = look();
      });
    let timer = look();
    return { dispose: () => timer.dispose() };
  }

  #hung(session: Session): void {
    if (this.#session !== session) return;
    const { trying } = session;
    const isKnown = this.#isWatched && trying !== undefined;
    const reason = 'it did not answer';
    if (isKnown) {
      this.#endless.push(trying);
      this.events.patternFailed({ ...trying, message: tooSlow });
    }
    this.#end(isKnown || !this.#isWatched ? new WorkerHung(reason) : new WorkerDied(reason));
    this.#isWatched = true;
  }

  #begin(): Session {
    const worker = this.start();
    const hear = (notice: unknown) => (session.trying = (notice as PatternNotice).trying);
    const caller = new Caller<AnalysisApi>(worker, hear);
    const session: Session = {
      ...{ worker, caller, ready: this.#prepare(caller), lessons: new Lessons(caller), answers: new Answers() },
      trying: undefined,
    };
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
