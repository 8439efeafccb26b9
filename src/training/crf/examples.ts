import { type KnownLabel, labelIds } from '../../core/labels/labels';
import { joined, reach, seenFrom, type Sequence, sequenceOf } from '../../core/tagger/features';
import { figureSpans } from '../../core/figures/spans';
import { type Lexicon } from '../../core/tagger/lexicon';
import { outside, place, tagCount, tagOf } from '../../core/tagger/tags';
import { countTopics, topicOf } from '../../core/tagger/topic';
import { type Word } from '../../core/tagger/words';
import { blocksOf } from '../../core/text/blocks';
import { type Token, tokensOf } from '../../core/text/tokens';
import { type LabelMap } from '../labelMap';
import { type GoldRecord, type LabelledSpan } from '../records';

/** A paragraph to learn from. */
export interface Example {
  readonly tokens: readonly Token[];
  /** The features of all tokens one after another: hashes at first, numbers of rows once they are numbered. */
  features: Uint32Array;
  /** Where each token's features start, and at last the end. */
  readonly starts: Uint32Array;
  /** The right tag of each token; where `allowed` stands, one of the right ones. */
  readonly gold: Uint8Array;
  /** For each token and tag 1 where the corpus does not rule it out; absent where the corpus says everything. */
  readonly allowed?: Uint8Array;
  /** The record, for evaluation by record. */
  readonly record: number;
  readonly offset: number;
}

/** Makes the examples of records. A label map that does not name all 18 labels makes them partially labelled. */
export function examplesOf(
  records: readonly GoldRecord[],
  map: LabelMap,
  wordOf: (text: string) => Word,
  lexicon: Lexicon,
  more?: (
    record: number,
    sequence: Sequence,
    tokens: readonly Token[],
    offset: number,
  ) => readonly (readonly number[])[],
): Example[] {
  const examples: Example[] = [];
  for (const [record, { text, spans }] of records.entries()) {
    const blocks = [...blocksOf(text)];
    const topic = topicOf(blocks.map((block) => countTopics(tokensOf(block.text).map((token) => wordOf(token.text)))));
    for (const block of blocks) {
      const inside = spans
        .filter((span) => span.start >= block.start && span.end <= block.end)
        .map((span) => ({ ...span, start: span.start - block.start, end: span.end - block.start }));
      const tokens = tokensOf(block.text);
      const words = tokens.map((token) => wordOf(token.text));
      const sequence = sequenceOf(tokens, words, lexicon, figureSpans(block.text), topic);
      examples.push({
        tokens,
        ...featuresOf(sequence, more?.(record, sequence, tokens, block.start)),
        ...tagsOf(tokens, inside, map),
        record,
        offset: block.start,
      });
    }
  }
  return examples;
}

/** The hashes of all features of a sequence. */
function featuresOf(
  sequence: Sequence,
  more?: readonly (readonly number[])[],
): { features: Uint32Array; starts: Uint32Array } {
  const all: number[] = [];
  const starts = new Uint32Array(sequence.words.length + 1);
  for (let at = 0; at < sequence.words.length; at++) {
    for (const [offset, list] of reach) {
      const word = sequence.words[at + offset];
      if (word) for (const feature of word[list]) all.push(seenFrom(feature, offset));
    }
    joined(sequence, at, all);
    if (more) for (const feature of more[at] ?? []) all.push(feature);
    starts[at + 1] = all.length;
  }
  return { features: Uint32Array.from(all), starts };
}

function tagsOf(tokens: readonly Token[], spans: readonly LabelledSpan[], map: LabelMap) {
  const gold = new Uint8Array(tokens.length);
  const meanings = new Map<string, KnownLabel[]>();
  for (const [theirs, shared] of Object.entries(map.corpus)) {
    meanings.set(
      theirs,
      labelIds.filter((id) => map.ours[id] === shared),
    );
  }
  const silent = labelIds.filter((id) => map.ours[id] === undefined);
  const isWhole = silent.length === 0 && [...meanings.values()].every((labels) => labels.length === 1);
  const allowed = isWhole ? undefined : new Uint8Array(tokens.length * tagCount);
  const taken = new Uint8Array(tokens.length);
  for (const { start, end, label } of spans) {
    const labels = meanings.get(label);
    const first = tokens.findIndex((token) => token.start === start);
    const last = tokens.findLastIndex((token) => token.end === end);
    if (first < 0 || last < first) {
      for (const [at, token] of tokens.entries())
        if (token.start < end && start < token.end) {
          taken[at] = 1;
          allowed?.fill(1, at * tagCount, (at + 1) * tagCount);
        }
      continue;
    }
    // Of nested names the first is taken.
    if (taken.subarray(first, last + 1).includes(1)) continue;
    for (let at = first; at <= last; at++) {
      if (!labels) {
        // The corpus marked something that has no name here: it may be anything or nothing.
        if (!taken[at]) allowed?.fill(1, at * tagCount, (at + 1) * tagCount);
        taken[at] = 1;
        continue;
      }
      const where = first === last ? place.single : at === first ? place.begin : at === last ? place.end : place.inside;
      gold[at] = tagOf(labelIds.indexOf(labels[0] ?? 'ORG'), where);
      taken[at] = 1;
      for (const one of labels) if (allowed) allowed[at * tagCount + tagOf(labelIds.indexOf(one), where)] = 1;
    }
  }
  if (allowed) {
    for (let at = 0; at < tokens.length; at++) {
      if (taken[at]) continue;
      allowed[at * tagCount + outside] = 1;
      for (const one of silent)
        for (let where = 0; where < 4; where++) allowed[at * tagCount + tagOf(labelIds.indexOf(one), where)] = 1;
    }
  }
  return { gold, ...(allowed && { allowed }) };
}
