import { labelIds } from '../labels/labels';
import { outside, tagCount } from './tags';

const labelCount = labelIds.length;
/** After and before names there are so many states: outside, or the end (the start) of one of the labels. */
export const borderCount = labelCount + 1;

/**
 * Forward and backward probabilities over a paragraph (Rabiner 1989), scaled at every token. Transitions are factored:
 * inside a name there is one way on, so weights stand only between what ends and what begins, 19 × 19 instead of 73 × 73.
 */
export class Lattice {
  #size = 0;
  #alpha = new Float64Array(0);
  #beta = new Float64Array(0);
  #likely = new Float64Array(0);
  #back = new Uint8Array(0);
  readonly #left = new Uint8Array(borderCount);
  /** For each token and tag its probability, after `run`. */
  marginals = new Float64Array(0);
  readonly #leave = new Float64Array(borderCount);
  readonly #enter = new Float64Array(borderCount);

  #reserve(length: number): void {
    if (length <= this.#size) return;
    this.#size = length * 2;
    this.#alpha = new Float64Array(this.#size * tagCount);
    this.#beta = new Float64Array(this.#size * tagCount);
    this.#likely = new Float64Array(this.#size * tagCount);
    this.#back = new Uint8Array(this.#size * tagCount);
    this.marginals = new Float64Array(this.#size * tagCount);
  }

  /**
   * Computes the marginals from the emission scores (token by token, a row of tags each) and the exponentials of the
   * transition scores (row: what ends). `allowed` rules tags out. Adds `weight` × the expected transitions to `expected`.
   * Returns the log of the sum over all paths.
   */
  run(
    emissions: Float64Array,
    length: number,
    transitions: Float64Array,
    expected: Float64Array,
    weight: number,
    allowed?: Uint8Array,
  ): number {
    this.#reserve(length);
    let logSum = this.#exponents(emissions, length, allowed);
    logSum += this.#forward(length, transitions);
    this.#backward(length, transitions, expected, weight);
    return logSum;
  }

  #exponents(emissions: Float64Array, length: number, allowed: Uint8Array | undefined): number {
    const likely = this.#likely;
    let logSum = 0;
    for (let at = 0; at < length; at++) {
      const row = at * tagCount;
      let best = -Infinity;
      for (let tag = 0; tag < tagCount; tag++)
        if (emissions[row + tag]! > best && (!allowed || allowed[row + tag])) best = emissions[row + tag]!;
      logSum += best;
      for (let tag = 0; tag < tagCount; tag++)
        likely[row + tag] = allowed && !allowed[row + tag] ? 0 : Math.exp(emissions[row + tag]! - best);
    }
    return logSum;
  }

  #forward(length: number, transitions: Float64Array): number {
    const alpha = this.#alpha;
    const likely = this.#likely;
    const leave = this.#leave;
    const enter = this.#enter;
    let logSum = 0;
    leave.fill(0);
    leave[0] = 1;
    for (let at = 0; at < length; at++) {
      const row = at * tagCount;
      const past = row - tagCount;
      enter.fill(0);
      for (let from = 0; from < borderCount; from++) {
        const mass = leave[from]!;
        if (mass < 1e-14) continue;
        const base = from * borderCount;
        for (let to = 0; to < borderCount; to++) enter[to]! += mass * transitions[base + to]!;
      }
      let sum = (alpha[row + outside] = enter[0]! * likely[row + outside]!);
      const isLast = at === length - 1;
      for (let label = 0; label < labelCount; label++) {
        const tag = row + 1 + 4 * label;
        const inner = at === 0 ? 0 : alpha[past + 1 + 4 * label]! + alpha[past + 2 + 4 * label]!;
        const begin = (alpha[tag] = isLast ? 0 : enter[label + 1]! * likely[tag]!);
        const inside = (alpha[tag + 1] = isLast ? 0 : inner * likely[tag + 1]!);
        const end = (alpha[tag + 2] = inner * likely[tag + 2]!);
        const single = (alpha[tag + 3] = enter[label + 1]! * likely[tag + 3]!);
        sum += begin + inside + end + single;
      }
      if (!(sum > 0)) throw new Error('no path through the lattice');
      logSum += Math.log(sum);
      const scale = 1 / sum;
      for (let tag = row; tag < row + tagCount; tag++) alpha[tag]! *= scale;
      leave[0] = alpha[row + outside]!;
      for (let label = 0; label < labelCount; label++)
        leave[label + 1] = alpha[row + 3 + 4 * label]! + alpha[row + 4 + 4 * label]!;
    }
    return logSum;
  }

  #backward(length: number, transitions: Float64Array, expected: Float64Array, weight: number): void {
    const alpha = this.#alpha;
    const beta = this.#beta;
    const likely = this.#likely;
    const marginals = this.marginals;
    const leave = this.#leave;
    const enter = this.#enter;
    for (let at = length - 1; at >= 0; at--) {
      const row = at * tagCount;
      if (at === length - 1) this.#endHere(row);
      else {
        const next = row + tagCount;
        enter[0] = likely[next]! * beta[next]!;
        for (let label = 0; label < labelCount; label++) {
          const tag = next + 1 + 4 * label;
          enter[label + 1] = likely[tag]! * beta[tag]! + likely[tag + 3]! * beta[tag + 3]!;
          const inner = likely[tag + 1]! * beta[tag + 1]! + likely[tag + 2]! * beta[tag + 2]!;
          beta[row + 1 + 4 * label] = inner;
          beta[row + 2 + 4 * label] = inner;
        }
        for (let from = 0; from < borderCount; from++) {
          const base = from * borderCount;
          let sum = 0;
          for (let to = 0; to < borderCount; to++) sum += transitions[base + to]! * enter[to]!;
          leave[from] = sum;
        }
        beta[row] = leave[0]!;
        for (let label = 0; label < labelCount; label++)
          beta[row + 3 + 4 * label] = beta[row + 4 + 4 * label] = leave[label + 1]!;
        if (weight !== 0) {
          let z = 0;
          for (let tag = row; tag < row + tagCount; tag++) z += alpha[tag]! * beta[tag]!;
          const scale = weight / z;
          for (let from = 0; from < borderCount; from++) {
            const mass = (from === 0 ? alpha[row]! : alpha[row - 1 + 4 * from]! + alpha[row + 4 * from]!) * scale;
            if (Math.abs(mass) < 1e-9) continue;
            const base = from * borderCount;
            for (let to = 0; to < borderCount; to++)
              expected[base + to]! += mass * transitions[base + to]! * enter[to]!;
          }
        }
      }
      let z = 0;
      for (let tag = row; tag < row + tagCount; tag++) z += marginals[tag] = alpha[tag]! * beta[tag]!;
      for (let tag = row; tag < row + tagCount; tag++) marginals[tag]! /= z;
      // The scale of beta is free; keep it near one.
      let top = 0;
      for (let tag = row; tag < row + tagCount; tag++) if (beta[tag]! > top) top = beta[tag]!;
      for (let tag = row; tag < row + tagCount; tag++) beta[tag]! /= top;
    }
  }

  /** Nothing may follow: a name that began is over. */
  #endHere(row: number): void {
    this.#beta.fill(1, row, row + tagCount);
    for (let tag = 1; tag < tagCount; tag += 4) this.#beta.fill(0, row + tag, row + tag + 2);
  }

  /** The best tagging (Viterbi 1967) from emission scores and transition scores (row: what ends). Writes `length` tags to `path`. */
  best(emissions: Float64Array, length: number, transitions: Float32Array, path: Uint8Array): void {
    this.#reserve(length);
    const back = this.#back;
    const leave = this.#leave;
    const left = this.#left;
    leave.fill(-1e30);
    left.fill(0);
    leave[0] = 0;
    for (let at = 0; at < length; at++) {
      this.#bestBorders(emissions, at, at === length - 1, transitions);
      if (at > 0) this.#bestInside(emissions, at, at === length - 1);
      this.#bestLeaving(at);
    }
    let last = 0;
    for (let from = 1; from < borderCount; from++) if (leave[from]! > leave[last]!) last = from;
    let tag = left[last]!;
    for (let at = length - 1; at >= 0; at--) {
      path[at] = tag;
      tag = back[at * tagCount + tag]!;
    }
  }

  #bestBorders(emissions: Float64Array, at: number, isLast: boolean, transitions: Float32Array): void {
    const scores = this.#alpha;
    const back = this.#back;
    const row = at * tagCount;
    for (let to = 0; to < borderCount; to++) {
      let best = -Infinity;
      let from = 0;
      for (let before = 0; before < borderCount; before++) {
        const score = this.#leave[before]! + transitions[before * borderCount + to]!;
        if (score > best) {
          best = score;
          from = before;
        }
      }
      const came = this.#left[from]!;
      if (to === 0) {
        scores[row] = best + emissions[row]!;
        back[row] = came;
        continue;
      }
      const begin = row + 4 * to - 3;
      scores[begin] = isLast ? -1e30 : best + emissions[begin]!;
      scores[begin + 1] = -1e30;
      scores[begin + 2] = -1e30;
      scores[begin + 3] = best + emissions[begin + 3]!;
      back[begin] = came;
      back[begin + 3] = came;
    }
  }

  #bestInside(emissions: Float64Array, at: number, isLast: boolean): void {
    const scores = this.#alpha;
    const back = this.#back;
    const row = at * tagCount;
    for (let tag = 1; tag < tagCount; tag += 4) {
      const began = scores[row - tagCount + tag]!;
      const went = scores[row - tagCount + tag + 1]!;
      const best = began >= went ? began : went;
      const from = began >= went ? tag : tag + 1;
      scores[row + tag + 1] = isLast ? -1e30 : best + emissions[row + tag + 1]!;
      scores[row + tag + 2] = best + emissions[row + tag + 2]!;
      back[row + tag + 1] = from;
      back[row + tag + 2] = from;
    }
  }

  #bestLeaving(at: number): void {
    const scores = this.#alpha;
    const row = at * tagCount;
    this.#leave[0] = scores[row]!;
    this.#left[0] = outside;
    for (let label = 1; label < borderCount; label++) {
      const end = 4 * label - 1;
      const isEnd = scores[row + end]! >= scores[row + end + 1]!;
      this.#leave[label] = isEnd ? scores[row + end]! : scores[row + end + 1]!;
      this.#left[label] = isEnd ? end : end + 1;
    }
  }
}
