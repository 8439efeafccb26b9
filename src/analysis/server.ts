import { Analyzer } from '../core/detect/analyzer';
import { loadCompromise } from '../core/detect/compromise';
import { needsCompromise, type Pipeline, pipelineWith, standardPipeline } from '../core/detect/pipeline';
import { ModelError } from '../core/tagger/modelFile';
import { type Answer, Answers } from './answers';
import { type AnalysisApi, type Lesson, type PatternNotice, type PostedQuestion, type Preparation } from './protocol';
import { answer, notify, type Port } from './rpc';

/** What the server needs of the thread it runs in. */
export interface Thread {
  /** Milliseconds from some fixed moment. */
  now(): number;
  /** Lets messages in that wait outside. */
  turn(): Promise<void>;
}

/** So long may an analysis run before newer messages are let in, in milliseconds. */
const slice = 8;

/** Answers questions about documents on a port. A newer question about a document ends the older one. */
export function serveAnalysis(port: Port, thread: Thread): void {
  const server = new AnalysisServer(port, thread);
  answer<AnalysisApi>(port, {
    prepare: (preparation) => server.prepare(preparation),
    analyze: (question) => server.analyze(question),
    learn: (lesson) => server.learn(lesson),
    forget: (key) => server.forget(key),
    ping: () => undefined,
  });
}

/** What the worker knows between two calls. */
class AnalysisServer {
  /** The number of the newest question about each document that is being read. */
  readonly #newest = new Map<string, number>();
  readonly #answers = new Answers();
  #standard: Pipeline = standardPipeline();
  #analyzer = new Analyzer(this.#standard);
  /** By the keys of their rules. */
  readonly #taught = new Map<number, Promise<Analyzer>>();
  #questions = 0;

  constructor(
    private readonly port: Port,
    private readonly thread: Thread,
  ) {}

  async analyze({ document, options, rules, known }: PostedQuestion): Promise<Answer | undefined> {
    const question = ++this.#questions;
    this.#newest.set(document.uri, question);
    const isOvertaken = () => this.#newest.get(document.uri) !== question;
    const reader = rules === undefined ? this.#analyzer : await (this.#taught.get(rules) ?? unknownRules(rules));
    if (isOvertaken()) return undefined;
    const steps = reader.analyze(document, options);
    let pause = this.thread.now() + slice;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        this.#newest.delete(document.uri);
        return this.#answers.write(document, step.value, known);
      }
      if (this.thread.now() < pause) continue;
      await this.thread.turn();
      if (isOvertaken()) return undefined;
      pause = this.thread.now() + slice;
    }
  }

  async prepare({ model }: Preparation): Promise<{ readonly problem?: string }> {
    let problem: string | undefined;
    try {
      this.#standard = standardPipeline(model ? { model } : { compromise: await loadCompromise() });
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      this.#standard = standardPipeline({ compromise: await loadCompromise() });
      problem = `${error.message} Names are found by lists and rules until then.`;
    }
    this.#analyzer = new Analyzer(this.#standard);
    return problem === undefined ? {} : { problem };
  }

  learn({ key, rules, isWatched }: Lesson): undefined {
    const trying = (pattern: PatternNotice['trying']) => notify(this.port, { trying: pattern } satisfies PatternNotice);
    const watch = { now: () => this.thread.now(), ...(isWatched && { trying }) };
    const analyzerOf = async () => {
      const compromise = needsCompromise(rules) ? { compromise: await loadCompromise() } : {};
      return new Analyzer(pipelineWith(this.#standard, rules, { ...compromise, watch }));
    };
    const learned = analyzerOf();
    learned.catch(() => undefined); // whoever asks hears of it
    this.#taught.set(key, learned);
  }

  forget(key: number): undefined {
    this.#taught.delete(key);
  }
}

function unknownRules(key: number): never {
  throw new Error(`nobody taught the rules ${key}`);
}
