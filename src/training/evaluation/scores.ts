import { overlaps } from '../../core/text/span';
import { type LabelledSpan } from '../records';

/** What was found, what should have been, and what of both agrees; `partial` counts overlaps of the same label. */
export interface Counts {
  readonly gold: number;
  readonly found: number;
  readonly exact: number;
  readonly partial: number;
}

/** Fractions, 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const nothing: Counts = { gold: 0, found: 0, exact: 0, partial: 0 };

/** The counts of one record, for each label that occurs. */
export function countRecord(
  gold: readonly LabelledSpan[],
  found: readonly LabelledSpan[],
): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  const add = (label: string, more: Partial<Counts>) => counts.set(label, sum([counts.get(label) ?? nothing, more]));
  for (const { label } of gold) add(label, { gold: 1 });
  const free = new Set(gold);
  for (const span of found) {
    const exact = gold.some((one) => one.label === span.label && one.start === span.start && one.end === span.end);
    const partner = [...free].find((one) => one.label === span.label && overlaps(one, span));
    if (partner) free.delete(partner);
    add(span.label, { found: 1, exact: exact ? 1 : 0, partial: partner ? 1 : 0 });
  }
  return counts;
}

/** Adds counts up. */
export function sum(all: readonly Partial<Counts>[]): Counts {
  const total = { ...nothing };
  for (const one of all) {
    total.gold += one.gold ?? 0;
    total.found += one.found ?? 0;
    total.exact += one.exact ?? 0;
    total.partial += one.partial ?? 0;
  }
  return total;
}

/** Precision, recall and their harmonic mean; nothing found where nothing is, is a score of zero, as in the field. */
export function scoreOf(counts: Counts, agreed: 'exact' | 'partial' = 'exact'): Score {
  const precision = counts.found ? counts[agreed] / counts.found : 0;
  const recall = counts.gold ? counts[agreed] / counts.gold : 0;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

/**
 * The 95 % interval of the exact F1 by the percentile bootstrap over records (Efron 1979), a thousand samples, seeded:
 * the same records give the same interval.
 */
export function interval(records: readonly Counts[]): readonly [low: number, high: number] {
  const samples = 1000;
  const random = mulberry32(2023);
  const scores: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    let [gold, found, exact] = [0, 0, 0];
    let draws = records.length;
    while (draws-- > 0) {
      const record = records[Math.floor(random() * records.length)] ?? nothing;
      gold += record.gold;
      found += record.found;
      exact += record.exact;
    }
    scores.push(gold + found ? (2 * exact) / (gold + found) : 0);
  }
  scores.sort((a, b) => a - b);
  return [scores[Math.floor(samples * 0.025)] ?? 0, scores[Math.floor(samples * 0.975)] ?? 0];
}

/** A small seeded generator of numbers in [0, 1) (mulberry32, public domain). */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
