import { hashTable } from '../../core/tagger/hashTable';
import { labelIds } from '../../core/labels/labels';
import { borderCount } from '../../core/tagger/lattice';
import { type Model } from '../../core/tagger/modelFile';
import { tagCount } from '../../core/tagger/tags';
import { type LexiconParts } from '../lexicon/build';
import { find, type Weights } from './learner';

/**
 * One model of several that learned the same with different settings: the mean of their weights, which is the mean of
 * their scores. Quantises it to 8 bits and leaves out weights smaller than `smallest`, and rows without any.
 */
export function pack(members: readonly Weights[], lexicon: LexiconParts, smallest: number): Model {
  // Few weights are larger; they are cut to the largest that 8 bits hold.
  const scale = Math.max(...members.map(({ values }) => quantile(values, 0.9995))) / 127;
  const kept: number[] = [];
  const lengths: number[] = [];
  const tags: number[] = [];
  const values: number[] = [];
  const row = new Float64Array(tagCount);
  for (const hash of union(members)) {
    const before = tags.length;
    meanRow(members, hash, row);
    for (let tag = 0; tag < tagCount; tag++) {
      const units = Math.max(-127, Math.min(127, Math.round(row[tag]! / scale)));
      if (units === 0 || Math.abs(row[tag]!) < smallest) continue;
      tags.push(tag);
      values.push(units);
    }
    if (tags.length === before) continue;
    kept.push(hash);
    lengths.push(tags.length - before);
  }
  return {
    features: hashTable(Uint32Array.from(kept)),
    lengths: Uint8Array.from(lengths),
    tags: Uint8Array.from(tags),
    values: Int8Array.from(values),
    scale,
    transitions: meanTransitions(members),
    ...lexicon,
    calibration: Float32Array.from({ length: 2 * labelIds.length }, (_, at) => 1 - (at % 2)),
  };
}

function union(members: readonly Weights[]): Uint32Array {
  const all = new Set<number>();
  for (const { hashes } of members) for (const hash of hashes) all.add(hash);
  return Uint32Array.from(all).sort();
}

function meanRow(members: readonly Weights[], hash: number, row: Float64Array): void {
  row.fill(0);
  for (const { hashes, rowOfHash, rows, tags, values } of members) {
    const index = find(hashes, hash);
    if (index < 0) continue;
    const at = rowOfHash[index]!;
    for (let k = rows[at]!; k < rows[at + 1]!; k++) row[tags[k]!]! += values[k]! / members.length;
  }
}

function meanTransitions(members: readonly Weights[]): Float32Array {
  const mean = new Float32Array(borderCount * borderCount);
  for (const { transitions } of members) {
    for (let at = 0; at < mean.length; at++) mean[at]! += transitions[at]! / members.length;
  }
  return mean;
}

function quantile(values: Float32Array, part: number): number {
  const sizes = Float32Array.from(values, Math.abs)
    .filter((size) => size > 0)
    .sort();
  return sizes[Math.floor((sizes.length - 1) * part)] ?? 1;
}
