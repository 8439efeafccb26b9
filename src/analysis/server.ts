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
  const newest = new Map<string, number>();
  const answers = new Answers();
  let standard: Pipeline = standardPipeline();
  let analyzer = new Analyzer(standard);
  /** By the keys of their rules. */
  const taught = new Map<number, Promise<Analyzer>>();
  let questions = 0;

  async function analyze({ document, options, rules, known }: PostedQuestion): Promise<Answer | undefined> {
    const question = ++questions;
    newest.set(document.uri, question);
    const reader = rules === undefined ? analyzer : await (taught.get(rules) ?? unknownRules(rules));
    if (newest.get(document.uri) !== question) return undefined;
    const steps = reader.analyze(document, options);
    let pause = thread.now() + slice;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        if (newest.get(document.uri) === question) newest.delete(document.uri);
        return answers.write(document, step.value, known);
      }
      if (thread.now() < pause) continue;
      await thread.turn();
      if (newest.get(document.uri) !== question) return undefined;
      pause = thread.now() + slice;
    }
  }

  async function prepare({ model }: Preparation): Promise<{ readonly problem?: string }> {
    let problem: string | undefined;
    try {
      standard = standardPipeline(model ? { model } : { compromise: await loadCompromise() });
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      standard = standardPipeline({ compromise: await loadCompromise() });
      problem = `${error.message} Names are found by lists and rules until then.`;
    }
    analyzer = new Analyzer(standard);
    return problem === undefined ? {} : { problem };
  }

  function learn({ key, rules, isWatched }: Lesson): undefined {
    const trying = (pattern: PatternNotice['trying']) => notify(port, { trying: pattern } satisfies PatternNotice);
    const watch = { now: () => thread.now(), ...(isWatched && { trying }) };
    const analyzerOf = async () => {
      const compromise = needsCompromise(rules) ? { compromise: await loadCompromise() } : {};
      return new Analyzer(pipelineWith(standard, rules, { ...compromise, watch }));
    };
    const learned = analyzerOf();
    learned.catch(() => undefined); // whoever asks hears of it
    taught.set(key, learned);
  }

  answer<AnalysisApi>(port, {
    prepare,
    analyze,
    learn,
    forget: (key) => void taught.delete(key),
    ping: () => undefined,
  });
}

function unknownRules(key: number): never {
  throw new Error(`nobody taught the rules ${key}`);
}
