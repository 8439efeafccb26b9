import { type KnownLabel } from '../labels/labels';
import { type Span } from '../text/span';
import { type Token } from '../text/tokens';
import { type FigureSpan, sequenceOf } from './features';
import { borderCount, Lattice } from './lattice';
import { lexiconOf } from './lexicon';
import { type Model } from './modelFile';
import { Scorer } from './scorer';
import { countTopics, noTopic, type Topic, type TopicCounts } from './topic';
import { labelOfTag, outside, place, placeOfTag, tagCount } from './tags';

/** A name or figure as the tagger reads it. `score` is the probability that it is right. */
export interface Tagged extends Span {
  readonly label: KnownLabel;
  readonly score: number;
}

/** Tags paragraphs with a model. It keeps nothing but a memory of words. */
export class Tagger {
  readonly #scorer: Scorer;
  readonly #lattice = new Lattice();
  readonly #exponents: Float64Array;
  readonly #ignored = new Float64Array(borderCount * borderCount);
  #scores = new Float64Array(256 * tagCount);
  #path = new Uint8Array(256);

  constructor(readonly model: Model) {
    this.#scorer = new Scorer(model, lexiconOf(model));
    this.#exponents = Float64Array.from(model.transitions, Math.exp);
  }

  /** The names and figures of a paragraph, in order and disjoint. `figures` is what the grammar reads there, of which the model makes evidence. */
  tag(tokens: readonly Token[], figures: readonly FigureSpan[] = [], topic: Topic = noTopic): Tagged[] {
    const found: Tagged[] = [];
    const scorer = this.#scorer;
    const known = tokens.map(({ text }) => scorer.lookUp(text));
    const words = known.map(({ word }) => word);
    const sequence = sequenceOf(tokens, words, scorer.lexicon, figures, topic);
    if (tokens.length > this.#path.length) {
      this.#scores = new Float64Array(2 * tokens.length * tagCount);
      this.#path = new Uint8Array(2 * tokens.length);
    }
    // What lies between plain words is decided by itself.
    let from = 0;
    for (let at = 0; at <= tokens.length; at++) {
      if (at < tokens.length && !words[at]!.isPlain) {
        const row = (at - from) * tagCount;
        this.#scores.fill(0, row, row + tagCount);
        scorer.addWords(known, at, this.#scores, row);
        scorer.addJoined(sequence, at, this.#scores, row);
        continue;
      }
      if (at > from) this.#decide(tokens, from, at - from, found);
      from = at + 1;
    }
    return found;
  }

  /** What a paragraph says of the topic of its article. */
  topics(tokens: readonly Token[]): TopicCounts {
    return countTopics(tokens.map(({ text }) => this.#scorer.lookUp(text).word));
  }

  #decide(tokens: readonly Token[], from: number, length: number, found: Tagged[]): void {
    const lattice = this.#lattice;
    lattice.best(this.#scores, length, this.model.transitions, this.#path);
    if (this.#path.subarray(0, length).every((tag) => tag === outside)) return;
    lattice.run(this.#scores, length, this.#exponents, this.#ignored, 0);
    let start = 0;
    let least = 1;
    for (let at = 0; at < length; at++) {
      const tag = this.#path[at]!;
      if (tag === outside) continue;
      const where = placeOfTag(tag);
      if (where === place.begin || where === place.single) {
        start = at;
        least = 1;
      }
      least = Math.min(least, lattice.marginals[at * tagCount + tag]!);
      if (where < place.end) continue;
      const first = tokens[from + start]!;
      const last = tokens[from + at]!;
      const label = labelOfTag(tag);
      found.push({ start: first.start, end: last.end, label, score: this.#calibrate((tag - 1) >> 2, least) });
    }
  }

  /** Platt's logistic curve over the log-odds of the least sure token. */
  #calibrate(labelNumber: number, least: number): number {
    const sure = Math.min(Math.max(least, 1e-6), 1 - 1e-6);
    const slope = this.model.calibration[2 * labelNumber]!;
    const intercept = this.model.calibration[2 * labelNumber + 1]!;
    return 1 / (1 + Math.exp(-(slope * Math.log(sure / (1 - sure)) + intercept)));
  }
}
