import { type KnownLabel, labelIds } from '../labels/labels';
import { type Span } from '../text/span';
import { type Token } from '../text/tokens';
import { mix } from './hash';
import { type Lexicon, longerPhrase } from './lexicon';
import { place, tagOf } from './tags';
import { countTopics, type Topic } from './topic';
import { bitsOf, type Word } from './words';

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

const template = { pairs: 1000, run: 2000, start: 3000, glue: 3100, bias: 3200, list: 3300, hint: 3400, topic: 3500 } as const;

const edge = 77;

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
  const extra: (number[] | undefined)[] = [];
  addPhrases(words, extra, lexicon, hashOfTopic(words, topic));
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

function push(extra: (number[] | undefined)[], at: number, feature: number): void {
  const list = extra[at];
  if (list) list.push(feature);
  else extra[at] = [feature];
}

const longestPhrase = 6;

/** What the article is about, with how much of sport this paragraph speaks. */
function hashOfTopic(words: readonly Word[], { sport, markets }: Topic): number {
  return mix(mix(sport, markets), Math.min(countTopics(words).sport, 2));
}

/** The longest phrase of the lists that starts at each capitalised word: every word of it learns which lists hold it, and its own place in it. */
function addPhrases(
  words: readonly Word[],
  extra: (number[] | undefined)[],
  lexicon: Pick<Lexicon, 'listsOf'>,
  topic: number,
): void {
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
      for (let at = from; at < end; at++) {
        const where = (at === from ? 1 : 0) + (at === end - 1 ? 2 : 0);
        const before = words[at - 1];
        const after = words[at + 1];
        push(extra, at, mix(template.topic, topic));
        push(extra, at, mix(template.topic + 1, mix(topic, words[at]!.clusters[2])));
        push(extra, at, mix(template.topic + 2, mix(topic, before?.lower ?? edge)));
        push(extra, at, mix(template.topic + 3, mix(topic, after?.lower ?? edge)));
        push(extra, at, mix(template.list + 40, mix(lists, where)));
        for (const list of bitsOf(lists)) {
          push(extra, at, mix(template.list + list, where));
          push(extra, at, mix(template.topic + 4, mix(topic, list)));
        }
      }
    }
    from = end;
  }
}

/** Runs of capitalised words, strict or over small connecting words: "Ministry of Justice and Home Affairs". */
function addRuns(
  tokens: readonly Token[],
  words: readonly Word[],
  extra: (number[] | undefined)[],
  loose: boolean,
): void {
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

function describeRun(
  words: readonly Word[],
  extra: (number[] | undefined)[],
  from: number,
  to: number,
  base: number,
): void {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last) return;
  const before = words[from - 1]?.lower ?? edge;
  const after = words[to]?.lower ?? edge;
  const length = Math.min(to - from, 6);
  for (let at = from; at < to; at++) {
    const position = (at === from ? 1 : 0) + (at === to - 1 ? 2 : 0);
    const add = (number: number, value: number) => push(extra, at, mix(base + number, value));
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
