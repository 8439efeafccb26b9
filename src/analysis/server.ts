import { Analyzer } from '../core/detect/analyzer';
import { standardPipeline } from '../core/detect/pipeline';
import { ModelError } from '../core/tagger/modelFile';
import { type Answer, Answers } from './answers';
import { type AnalysisApi, type NumberedQuestion, type Preparation } from './protocol';
import { answer, type Port } from './rpc';

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
  let analyzer: Analyzer | undefined;
  let questions = 0;

  async function analyze({ document, options, known }: NumberedQuestion): Promise<Answer | undefined> {
    const question = ++questions;
    newest.set(document.uri, question);
    analyzer ??= new Analyzer(standardPipeline());
    const steps = analyzer.analyze(document, options);
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

  function prepare({ model }: Preparation): { readonly problem?: string } {
    try {
      analyzer = new Analyzer(standardPipeline(model && { model }));
      return {};
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      analyzer = new Analyzer(standardPipeline());
      return { problem: `${error.message} Names are found by lists and rules until then.` };
    }
  }

  answer<AnalysisApi>(port, { prepare, analyze });
}
