import { type KnownLabel, labelIds } from '../labels/labels';
import { type Span } from '../text/span';
import { type Token } from '../text/tokens';
import { edge, type Extra } from './extra';
import { mix } from './hash';
import { type Lexicon } from './lexicon';
import { place, tagOf } from './tags';
import { addPhrases } from './phrases';
import { addRuns } from './runs';
import { type Topic } from './topic';
import { type Word } from './words';

/** Features of a model and of this code must be the same; whoever changes what is computed here or in words.ts counts up. */
export const featureVersion = 3;

/** What the grammar of figures reads; offsets of the paragraph, in order and disjoint. */
export interface FigureSpan extends Span {
  readonly label: KnownLabel;
}

/** A paragraph ready for features: its tokens, what is known of each word, and the runs of capitalised words. */
export interface Sequence {
  readonly words: readonly Word[];
  /** For each token three bits: no space before it, none behind it, start of a sentence. */
  readonly setting: Uint8Array;
  /** For each token the tag that the grammar of figures gives it; 0 where it reads none. */
  readonly hints: Uint8Array;
  /** For each token the features of its run and of the lists that hold it; undefined where there are none. */
  readonly extra: readonly (readonly number[] | undefined)[];
}

/** The places around a token that its own features come from, with the list of the word there that is used. */
export const reach = [
  [0, 'own'],
  [-1, 'beside'],
  [1, 'beside'],
  [-2, 'near'],
  [2, 'near'],
  [-3, 'far'],
  [3, 'far'],
] as const;

/** A feature of a word seen from `offset` places away. */
export function seenFrom(feature: number, offset: number): number {
  return mix(feature, 100 + offset);
}

const template = { pairs: 1000, start: 3000, glue: 3100, bias: 3200, hint: 3400 } as const;

/** The features of place `at` that join several words; those of single words come from `reach`. Pushes hashes to `out`. */
export function joined(sequence: Sequence, at: number, out: number[]): void {
  const { words, extra, setting, hints } = sequence;
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
  const where = setting[at] ?? 0;
  out.push(template.bias);
  out.push(mix(template.glue, where & 3));
  out.push(mix(template.start, where >> 2));
  out.push(mix(template.start + 1, mix(where >> 2, word.shape)));
  const hint = hints[at] ?? 0;
  const hintBefore = hints[at - 1] ?? 0;
  const hintAfter = hints[at + 1] ?? 0;
  out.push(mix(template.hint, hint));
  if (hint + hintBefore + hintAfter > 0) {
    out.push(mix(template.hint + 1, mix(hint, word.lower)));
    out.push(mix(template.hint + 2, mix(hintBefore, mix(hint, hintAfter))));
    out.push(mix(template.hint + 3, mix(hint, before?.lower ?? edge)));
    out.push(mix(template.hint + 4, mix(hint, after?.lower ?? edge)));
  }
  const more = extra[at];
  if (more) for (const feature of more) out.push(feature);
}

/** Makes a sequence of a paragraph's tokens and their words. */
export function sequenceOf(
  tokens: readonly Token[],
  words: readonly Word[],
  lexicon: Pick<Lexicon, 'listsOf'>,
  figures: readonly FigureSpan[],
  topic: Topic,
): Sequence {
  const setting = new Uint8Array(tokens.length);
  let starts = true;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const isGlued = tokens[at - 1]?.end === token.start;
    const isGluing = tokens[at + 1]?.start === token.end;
    setting[at] = (isGlued ? 1 : 0) + (isGluing ? 2 : 0) + (starts ? 4 : 0);
    starts = openers.has(token.text);
  }
  const extra: Extra = [];
  addPhrases(words, extra, lexicon, topic);
  addRuns(tokens, words, extra, false);
  addRuns(tokens, words, extra, true);
  return { words, setting, hints: hintsOf(tokens, figures), extra };
}

/** The tag of each token by the spans that the grammar reads; a token that is only partly in a span counts as in it. */
function hintsOf(tokens: readonly Token[], figures: readonly FigureSpan[]): Uint8Array {
  const hints = new Uint8Array(tokens.length);
  let at = 0;
  for (const { start, end, label } of figures) {
    while (at < tokens.length && tokens[at]!.end <= start) at++;
    const first = at;
    while (at < tokens.length && tokens[at]!.start < end) at++;
    const number = labelIds.indexOf(label);
    for (let token = first; token < at; token++) {
      const where =
        at - first === 1 ? place.single : token === first ? place.begin : token === at - 1 ? place.end : place.inside;
      hints[token] = tagOf(number, where);
    }
  }
  return hints;
}

/** Behind these a capital letter says little. */
const openers = new Set(['.', '!', '?', ':', '“', '"', '…', '–', '—']);
