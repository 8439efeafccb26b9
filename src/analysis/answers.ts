import { type Analysis } from '../core/detect/analysis';
import { moveAnalysis } from '../core/detect/moveAnalysis';
import { changeBetween } from '../core/text/change';
import { type Document } from '../core/text/document';
import { Recent } from '../core/util/recent';
import { applyDifference, type Difference, differenceOf } from './difference';

/** An answer as it crosses the wire; it carries a long article's thousands of mentions only where the asker cannot know them. */
export type Answer = { readonly number: number } & (
  | { readonly whole: Analysis }
  /** What has to be said after the answer that the question named was moved along with the text. */
  | { readonly difference: Difference }
);

interface Known {
  readonly number: number;
  readonly text: string;
  readonly analysis: Analysis;
}

/** So many documents' last answers are kept at either end. */
const limit = 16;

/** The last answer to each of the documents that were asked about last, as either end of the wire knows it. */
export class Answers {
  readonly #known = new Recent<string, Known>(limit);
  #count = 0;

  /** The number of the last answer about a document; a question that carries it can be answered shortly. */
  numberOf(uri: string): number | undefined {
    return this.#known.get(uri)?.number;
  }

  /** At the answering end. `known` is the number in the question. */
  write({ uri, text }: Document, analysis: Analysis, known: number | undefined): Answer {
    const last = this.#known.get(uri);
    const number = ++this.#count;
    this.#known.set(uri, { number, text, analysis });
    if (!last || last.number !== known) return { number, whole: analysis };
    return { number, difference: differenceOf(moved(last, text), analysis) };
  }

  /** At the asking end. */
  read({ uri, text }: Document, answer: Answer): Analysis {
    const analysis = 'whole' in answer ? answer.whole : this.#patched(uri, text, answer.difference);
    this.#known.set(uri, { number: answer.number, text, analysis });
    return analysis;
  }

  #patched(uri: string, text: string, difference: Difference): Analysis {
    const last = this.#known.get(uri);
    if (!last) throw new Error(`The answer about ${uri} continues one that is not known.`);
    return applyDifference(moved(last, text), difference);
  }
}

function moved({ text: before, analysis }: Known, text: string): Analysis {
  const change = changeBetween(before, text);
  return change ? moveAnalysis(analysis, [change]) : analysis;
}
