import { type Token } from '../text/tokens';
import { mix } from './hash';
import { type Lexicon, longerPhrase } from './lexicon';
import { bitsOf, type Word } from './words';

/** Features of a model and of this code must be the same; whoever changes what is computed here or in words.ts counts up. */
export const featureVersion = 1;

/** A paragraph ready for features: its tokens, what is known of each word, and the runs of capitalised words. */
export interface Sequence {
  readonly words: readonly Word[];
  /** For each token the hash of its run's features; empty where it is in none. */
  readonly extra: readonly (readonly number[])[];
}

/** The places around a token that its own features come from, with the list of the word there that is used. */
const reach = [
  [0, 'own'],
  [-1, 'beside'],
  [1, 'beside'],
  [-2, 'near'],
  [2, 'near'],
  [-3, 'far'],
  [3, 'far'],
] as const;

export { reach };

/** A feature of a word seen from `offset` places away. */
export function seenFrom(feature: number, offset: number): number {
  return mix(feature, 100 + offset);
}

const template = { pairs: 1000, run: 2000, start: 3000, glue: 3100, bias: 3200, list: 3300 } as const;

const edge = 77;

/** The features of place `at` that join several words; those of single words come from `reach`. Pushes hashes to `out`. */
export function joined(sequence: Sequence, at: number, out: number[]): void {
  const { words, extra } = sequence;
  const word = words[at];
  if (!word) return;
  const before = words[at - 1];
  const after = words[at + 1];
  const before2 = words[at - 2];
  const after2 = words[at + 2];
  let number = template.pairs;
  const pair = (a: number, b: number) => out.push(mix(number++, mix(a, b)));
  pair(before?.lower ?? edge, word.lower);
  pair(word.lower, after?.lower ?? edge);
  pair(before?.lower ?? edge, after?.lower ?? edge);
  pair(before?.lower ?? edge, word.shape);
  pair(word.shape, after?.lower ?? edge);
  pair(mix(before?.shape ?? edge, word.shape), after?.shape ?? edge);
  pair(before?.lower ?? edge, word.clusters[1]);
  pair(word.clusters[1], after?.lower ?? edge);
  pair(before?.clusters[1] ?? edge, word.clusters[1]);
  pair(word.clusters[1], after?.clusters[1] ?? edge);
  pair(before?.clusters[2] ?? edge, mix(word.shape, after?.clusters[2] ?? edge));
  pair(mix(before?.clusters[2] ?? edge, word.clusters[2]), mix(word.shape, after?.clusters[2] ?? edge));
  pair(word.ending, before?.ending ?? edge);
  pair(mix(before2?.lower ?? edge, before?.lower ?? edge), word.shape);
  pair(word.shape, mix(after?.lower ?? edge, after2?.lower ?? edge));
  pair(mix(before2?.clusters[1] ?? edge, before?.clusters[1] ?? edge), word.clusters[2]);
  pair(word.clusters[2], mix(after?.clusters[1] ?? edge, after2?.clusters[1] ?? edge));
  for (const feature of extra[at] ?? []) out.push(feature);
}

const connectors = new Set([
  'of',
  'for',
  'and',
  'the',
  'de',
  'del',
  'la',
  'al',
  'el',
  'bin',
  'ibn',
  'on',
  'in',
  '&',
  '-',
  "'s",
  '’s',
  'du',
  'van',
  'von',
  'der',
  'to',
]);

/** Makes a sequence of a paragraph's tokens. */
export function sequenceOf(
  tokens: readonly Token[],
  wordOf: (text: string) => Word,
  lexicon: Pick<Lexicon, 'listsOf'>,
): Sequence {
  const words = tokens.map(({ text }) => wordOf(text));
  const extra: number[][] = tokens.map((token, at) => {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    const glued = (before?.end === token.start ? 1 : 0) + (after?.start === token.end ? 2 : 0);
    const starts = !before || /^[.!?:“"…–—]$/.test(before.text);
    return [
      template.bias,
      mix(template.glue, glued),
      mix(template.start, starts ? 1 : 0),
      mix(template.start + 1, mix(starts ? 1 : 0, words[at]?.shape ?? 0)),
    ];
  });
  addPhrases(words, extra, lexicon);
  addRuns(tokens, words, extra, false);
  addRuns(tokens, words, extra, true);
  return { words, extra };
}

const longestPhrase = 6;

/** The longest phrase of the lists that starts at each capitalised word: every word of it learns which lists hold it, and its own place in it. */
function addPhrases(words: readonly Word[], extra: number[][], lexicon: Pick<Lexicon, 'listsOf'>): void {
  let from = 0;
  while (from < words.length) {
    let end = from + 1;
    if (isCapital(words[from])) {
      let lists = 0;
      let hash: number | undefined;
      for (let to = from; to < words.length && to < from + longestPhrase; to++) {
        hash = longerPhrase(hash, words[to]?.lower ?? 0);
        const held = isCapital(words[to]) ? lexicon.listsOf(hash) : 0;
        if (held === 0) continue;
        lists = held;
        end = to + 1;
      }
      for (const list of bitsOf(lists)) {
        for (let at = from; at < end; at++) {
          const where = (at === from ? 1 : 0) + (at === end - 1 ? 2 : 0);
          extra[at]?.push(mix(template.list + list, where));
        }
      }
    }
    from = end;
  }
}

/** Runs of capitalised words, strict or over small connecting words: "Ministry of Justice and Home Affairs". */
function addRuns(tokens: readonly Token[], words: readonly Word[], extra: number[][], loose: boolean): void {
  let from = 0;
  while (from < words.length) {
    if (!isCapital(words[from])) {
      from++;
      continue;
    }
    let to = from + 1;
    for (;;) {
      let next = to;
      if (loose) while (next < to + 2 && connectors.has(tokens[next]?.text ?? '')) next++;
      if (!isCapital(words[next])) break;
      to = next + 1;
    }
    describeRun(words, extra, from, to, template.run + (loose ? 100 : 0));
    from = to;
  }
}

function describeRun(words: readonly Word[], extra: number[][], from: number, to: number, base: number): void {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last) return;
  const before = words[from - 1]?.lower ?? edge;
  const after = words[to]?.lower ?? edge;
  const length = Math.min(to - from, 6);
  for (let at = from; at < to; at++) {
    const position = (at === from ? 1 : 0) + (at === to - 1 ? 2 : 0);
    const add = (number: number, value: number) => extra[at]?.push(mix(base + number, value));
    add(0, mix(length, position));
    if (to - from > 1) {
      add(1, last.lower);
      add(2, first.lower);
      add(3, mix(last.clusters[1], position));
      add(4, mix(first.clusters[1], position));
      add(5, mix(first.clusters[2], last.clusters[2]));
    }
    add(6, mix(before, position));
    add(7, mix(after, position));
    add(8, mix(words[from - 1]?.clusters[1] ?? edge, position));
    add(9, mix(words[to]?.clusters[1] ?? edge, position));
  }
}

function isCapital(word: Word | undefined): boolean {
  return word?.kind === 'capital' || word?.kind === 'capitals';
}
