import { tagCount } from '../../core/tagger/tags';
import { mulberry32 } from '../evaluation/scores';
import { type Example } from './examples';
import { borderCount, Lattice } from '../../core/tagger/lattice';

/** A model in training: rows of weights by feature, only for the tags that a feature was ever seen with. */
export interface Weights {
  /** The hashes of all features, ascending. */
  readonly hashes: Uint32Array;
  /** The row of each of them; the most frequent features have the first rows, so that what is used most lies together. */
  readonly rowOfHash: Uint32Array;
  /** Where each row starts in `tags` and `values`, and at last the end. */
  readonly rows: Uint32Array;
  readonly tags: Uint8Array;
  readonly values: Float32Array;
  /** Between what ends (row) and what begins. */
  readonly transitions: Float32Array;
}

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly l2: number;
  readonly dropout: number;
  readonly seed: number;
  /** Features seen less often are left out. */
  readonly rarest: number;
  /** Features seen at least so often get a weight for every tag. */
  readonly frequent: number;
}

/** A paragraph with a smaller loss (in nats) has been learned. */
const learned = 0.01;

/** Numbers the features of the examples (in place: hashes become row numbers, rare ones go) and lays out their rows. */
export function layOut(examples: readonly Example[], settings: Settings): Weights {
  let all = 0;
  for (const { features } of examples) all += features.length;
  const every = new Uint32Array(all);
  let at = 0;
  for (const { features } of examples) {
    every.set(features, at);
    at += features.length;
  }
  every.sort();
  const kept: number[] = [];
  const counts: number[] = [];
  for (let from = 0; from < all;) {
    let to = from + 1;
    while (to < all && every[to] === every[from]) to++;
    if (to - from >= settings.rarest) {
      kept.push(every[from]!);
      counts.push(to - from);
    }
    from = to;
  }
  const hashes = Uint32Array.from(kept);
  const byCount = Uint32Array.from(kept, (_, index) => index).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const rowOfHash = new Uint32Array(kept.length);
  for (const [row, index] of byCount.entries()) rowOfHash[index] = row;
  for (const example of examples) number(example, { hashes, rowOfHash });
  const countOfRow = Array.from(byCount, (index) => counts[index]!);
  return {
    hashes,
    rowOfHash,
    ...rowsOf(examples, hashes.length, countOfRow, settings.frequent),
    transitions: new Float32Array(borderCount * borderCount),
  };
}

/** Replaces hashes by row numbers; unknown features go. */
function number(example: Example, { hashes, rowOfHash }: Pick<Weights, 'hashes' | 'rowOfHash'>): void {
  const out = new Uint32Array(example.features.length);
  let length = 0;
  for (let token = 0; token + 1 < example.starts.length; token++) {
    const from = example.starts[token]!;
    const to = example.starts[token + 1]!;
    example.starts[token] = length;
    for (let f = from; f < to; f++) {
      const row = find(hashes, example.features[f]!);
      if (row >= 0) out[length++] = rowOfHash[row]!;
    }
  }
  example.starts[example.starts.length - 1] = length;
  example.features = out.slice(0, length);
}

/** The place of a hash in ascending hashes, or -1. */
export function find(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = hashes[middle]!;
    if (value === hash) return middle;
    if (value < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function rowsOf(examples: readonly Example[], rowCount: number, counts: readonly number[], frequent: number) {
  const words = 3;
  const seen = new Uint32Array(rowCount * words);
  for (const { features, starts, gold, allowed } of examples) {
    for (let token = 0; token < gold.length; token++) {
      const row = token * tagCount;
      let certain = 0;
      if (allowed) for (let tag = 0; tag < tagCount; tag++) certain += allowed[row + tag]!;
      if (allowed && certain > 12 && gold[token] === 0) {
        if (!allowed[row]) continue;
      }
      for (let f = starts[token]!; f < starts[token + 1]!; f++) {
        const base = features[f]! * words;
        if (!allowed || certain > 12) {
          const tag = gold[token]!;
          seen[base + (tag >> 5)]! |= 1 << (tag & 31);
        } else
          for (let tag = 0; tag < tagCount; tag++) if (allowed[row + tag]) seen[base + (tag >> 5)]! |= 1 << (tag & 31);
      }
    }
  }
  const rows = new Uint32Array(rowCount + 1);
  const tags: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const isFrequent = counts[row]! >= frequent;
    for (let tag = 0; tag < tagCount; tag++)
      if (isFrequent || (seen[row * words + (tag >> 5)]! >>> (tag & 31)) & 1) tags.push(tag);
    rows[row + 1] = tags.length;
  }
  return { rows, tags: Uint8Array.from(tags), values: new Float32Array(tags.length) };
}

/**
 * Maximum likelihood of a linear-chain CRF (Lafferty, McCallum, Pereira 2001) by AdaGrad (Duchi, Hazan, Singer 2011),
 * one paragraph a step; the weights of the second half of the epochs are averaged. Partially labelled paragraphs count
 * with the sum over all taggings that their corpus allows.
 */
export function learn(
  examples: readonly Example[],
  weights: Weights,
  settings: Settings,
  report: (epoch: number, loss: number, average: () => Weights, read: number) => void,
): Weights {
  const { rows, tags, values, transitions } = weights;
  const squares = new Float32Array(values.length).fill(1e-4);
  const transitionSquares = new Float32Array(transitions.length).fill(1e-4);
  const average = new Float64Array(values.length);
  const transitionAverage = new Float64Array(transitions.length);
  let averaged = 0;
  const random = mulberry32(settings.seed);
  const lattice = new Lattice();
  const order = examples.map((_, index) => index);
  let longest = 0;
  for (const { gold } of examples) longest = Math.max(longest, gold.length);
  const emissions = new Float64Array(longest * tagCount);
  const delta = new Float64Array(longest * tagCount);
  const exponents = new Float64Array(transitions.length);
  const expected = new Float64Array(transitions.length);
  const dropped = new Uint8Array(4096);
  // Paragraphs that are as good as learned are left out for two epochs.
  const resting = new Int8Array(examples.length);
  const averageNow = (): Weights =>
    averaged === 0
      ? weights
      : {
          ...weights,
          values: Float32Array.from(average, (x) => x / averaged),
          transitions: Float32Array.from(transitionAverage, (x) => x / averaged),
        };
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    let read = 0;
    const keep = 1 - settings.dropout;
    for (const index of order) {
      const example = examples[index]!;
      const { features, starts, gold, allowed } = example;
      const length = gold.length;
      if (length === 0 || resting[index]!-- > 0) continue;
      resting[index] = 0;
      read++;
      // Drop features of this pass: the same mask by feature position, drawn anew for each paragraph.
      if (settings.dropout > 0) for (let d = 0; d < 4096; d++) dropped[d] = random() < settings.dropout ? 1 : 0;
      emissions.fill(0, 0, length * tagCount);
      for (let token = 0; token < length; token++) {
        const base = token * tagCount;
        for (let f = starts[token]!; f < starts[token + 1]!; f++) {
          const row = features[f]!;
          if (settings.dropout > 0 && dropped[(row + token * 7) & 4095]) continue;
          for (let k = rows[row]!; k < rows[row + 1]!; k++) emissions[base + tags[k]!]! += values[k]!;
        }
      }
      if (settings.dropout > 0) for (let i = 0; i < length * tagCount; i++) emissions[i]! /= keep;
      for (let i = 0; i < transitions.length; i++) exponents[i] = Math.exp(transitions[i]!);
      expected.fill(0);
      const all = lattice.run(emissions, length, exponents, expected, -1);
      for (let i = 0; i < length * tagCount; i++) delta[i] = -lattice.marginals[i]!;
      if (allowed) {
        const right = lattice.run(emissions, length, exponents, expected, 1, allowed);
        if (all - right < learned) resting[index] = 2;
        loss += all - right;
        for (let i = 0; i < length * tagCount; i++) delta[i]! += lattice.marginals[i]!;
      } else {
        let right = 0;
        let from = 0;
        for (let token = 0; token < length; token++) {
          const tag = gold[token]!;
          delta[token * tagCount + tag]! += 1;
          right += emissions[token * tagCount + tag]!;
          const where = tag === 0 ? 3 : (tag - 1) & 3;
          if (where === 0 || where === 3) {
            const to = tag === 0 ? 0 : ((tag - 1) >> 2) + 1;
            right += transitions[from * borderCount + to]!;
            if (token > 0) expected[from * borderCount + to]! += 1;
          }
          if (where >= 2) from = tag === 0 ? 0 : ((tag - 1) >> 2) + 1;
        }
        if (all - right < learned) resting[index] = 2;
        loss += all - right;
      }
      for (let i = 0; i < transitions.length; i++) {
        const g = expected[i]! - settings.l2 * transitions[i]!;
        transitionSquares[i]! += g * g;
        transitions[i]! += (settings.rate * g) / Math.sqrt(transitionSquares[i]!);
      }
      for (let token = 0; token < length; token++) {
        const base = token * tagCount;
        let moves = false;
        for (let tag = 0; tag < tagCount; tag++) {
          if (Math.abs(delta[base + tag]!) < 1e-3) delta[base + tag] = 0;
          else moves = true;
        }
        if (!moves) continue;
        for (let f = starts[token]!; f < starts[token + 1]!; f++) {
          const row = features[f]!;
          if (settings.dropout > 0 && dropped[(row + token * 7) & 4095]) continue;
          for (let k = rows[row]!; k < rows[row + 1]!; k++) {
            const d = delta[base + tags[k]!]!;
            if (d === 0) continue;
            const g = d - settings.l2 * values[k]!;
            const square = (squares[k]! += g * g);
            const step = settings.rate / Math.sqrt(square);
            let value = values[k]! + step * g;
            if (settings.l1 > 0) {
              const cut = step * settings.l1;
              value = value > cut ? value - cut : value < -cut ? value + cut : 0;
            }
            values[k] = value;
          }
        }
      }
    }
    if (epoch > settings.epochs / 2) {
      averaged++;
      for (let k = 0; k < values.length; k++) average[k]! += values[k]!;
      for (let i = 0; i < transitions.length; i++) transitionAverage[i]! += transitions[i]!;
    }
    report(epoch, loss, averageNow, read);
  }
  return averageNow();
}
