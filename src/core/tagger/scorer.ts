import { joined, reach, seenFrom, type Sequence } from './features';
import { rowOf } from './hashTable';
import { type Model } from './modelFile';
import { tagCount } from './tags';
import { type Word, wordOf as readWord } from './words';
import { type Lexicon } from './lexicon';

/** A word with the sum of the weights that it gives to its own place and each place around it. */
export interface KnownWord {
  readonly word: Word;
  /** For each entry of `reach` a row of tags. */
  readonly sums: Float32Array;
}

/** So many words are remembered, two kilobytes each. */
const wordLimit = 8000;
const width = tagCount;
const offsets = reach.map(([offset]) => offset);

/** Scores tags by a model. Features of single words are summed once for each word; only those that join words are looked up anew. */
export class Scorer {
  readonly #known = new Map<string, KnownWord>();
  readonly #starts: Uint32Array;
  /** The weights in the order of the file, each with its tag in the lower seven bits: what is read together lies together. */
  readonly #weights: Int16Array;
  readonly #joined: number[] = [];

  constructor(
    readonly model: Model,
    readonly lexicon: Lexicon,
  ) {
    this.#weights = packed(model);
    this.#starts = new Uint32Array(model.lengths.length + 1);
    for (let row = 0; row < model.lengths.length; row++) {
      this.#starts[row + 1] = this.#starts[row]! + model.lengths[row]!;
    }
  }

  /** Adds the weights of single words around place `at` to a row of `scores`. */
  addWords(known: readonly KnownWord[], at: number, scores: Float64Array, row: number): void {
    for (let entry = 0; entry < offsets.length; entry++) {
      const place = at + offsets[entry]!;
      if (place < 0 || place >= known.length) continue;
      const { sums } = known[place]!;
      const from = entry * width;
      for (let tag = 0; tag < width; tag++) scores[row + tag]! += sums[from + tag]!;
    }
  }

  /** Adds the weights of the features that join words at place `at`. */
  addJoined(sequence: Sequence, at: number, scores: Float64Array, row: number): void {
    const features = this.#joined;
    features.length = 0;
    joined(sequence, at, features);
    for (let index = 0; index < features.length; index++) this.#add(features[index]!, scores, row);
  }

  #add(feature: number, scores: Float64Array | Float32Array, row: number): void {
    const { features, scale } = this.model;
    const found = rowOf(features, feature);
    if (found < 0) return;
    const weights = this.#weights;
    const end = this.#starts[found + 1]!;
    for (let k = this.#starts[found]!; k < end; k++) {
      const weight = weights[k]!;
      scores[row + (weight & 127)]! += (weight >> 7) * scale;
    }
  }

  /** Reads a word, from memory where it was met before. */
  lookUp(text: string): KnownWord {
    const known = this.#known.get(text);
    if (known) return known;
    if (this.#known.size >= wordLimit) this.#known.clear();
    const word = readWord(text, this.lexicon);
    const sums = new Float32Array(reach.length * width);
    for (const [entry, [offset, list]] of reach.entries()) {
      for (const feature of word[list]) this.#add(seenFrom(feature, offset), sums, entry * width);
    }
    const fresh = { word, sums };
    this.#known.set(text, fresh);
    return fresh;
  }
}

/** Tags need seven bits and values eight. A loop, for `from` with a function takes twenty times as long. */
function packed({ values, tags }: Pick<Model, 'values' | 'tags'>): Int16Array {
  const weights = new Int16Array(values.length);
  for (let at = 0; at < weights.length; at++) weights[at] = (values[at]! << 7) | tags[at]!;
  return weights;
}
