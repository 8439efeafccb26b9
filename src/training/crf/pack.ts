import { hashTable } from '../../core/tagger/hashTable';
import { type Model } from '../../core/tagger/modelFile';
import { type LexiconParts } from '../lexicon/build';
import { type Weights } from './learner';

/** Quantises weights to 8 bits and leaves out those smaller than `smallest`, and rows without any. */
export function pack(weights: Weights, lexicon: LexiconParts, smallest: number): Model {
  const { hashes, rowOfHash, rows, tags, values } = weights;
  // Few weights are larger; they are cut to the largest that 8 bits hold.
  const scale = quantile(values, 0.9995) / 127;
  const kept: number[] = [];
  const lengths: number[] = [];
  const outTags: number[] = [];
  const outValues: number[] = [];
  for (const [index, hash] of hashes.entries()) {
    const row = rowOfHash[index]!;
    const before = outTags.length;
    for (let k = rows[row]!; k < rows[row + 1]!; k++) {
      const value = values[k]!;
      const units = Math.max(-127, Math.min(127, Math.round(value / scale)));
      if (Math.abs(value) < smallest || units === 0) continue;
      outTags.push(tags[k]!);
      outValues.push(units);
    }
    if (outTags.length === before) continue;
    kept.push(hash);
    lengths.push(outTags.length - before);
  }
  return {
    features: hashTable(Uint32Array.from(kept)),
    lengths: Uint8Array.from(lengths),
    tags: Uint8Array.from(outTags),
    values: Int8Array.from(outValues),
    scale,
    transitions: weights.transitions,
    ...lexicon,
    calibration: Float32Array.from({ length: 36 }, (_, at) => (at % 2 === 0 ? 1 : 0)),
  };
}

function quantile(values: Float32Array, part: number): number {
  const sizes = Float32Array.from(values, Math.abs)
    .filter((size) => size > 0)
    .sort();
  return sizes[Math.floor((sizes.length - 1) * part)] ?? 1;
}
