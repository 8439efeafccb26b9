import { type Mark } from '../annotate/mark';
import { blocksOf } from '../text/blocks';
import { sentencesOf } from '../text/sentences';
import { type Span } from '../text/span';
import { type Token, tokensOf } from '../text/tokens';
import { type AnnotatedDocument, type Loss } from './format';

/** The sentences of a document as lists of tokens, in order: those of the file it came from, else our own. Offsets of the document, UTF-16. */
export function sentencesIn({
  document,
  tokens,
}: Pick<AnnotatedDocument, 'document' | 'tokens'>): (readonly Token[])[] {
  const { text } = document;
  if (tokens)
    return tokens.map((sentence) => sentence.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })));
  const sentences: (readonly Token[])[] = [];
  for (const block of blocksOf(text)) {
    const shifted = tokensOf(block.text).map((token) => ({
      ...token,
      start: token.start + block.start,
      end: token.end + block.start,
    }));
    for (const sentence of sentencesOf(shifted)) sentences.push(sentence);
  }
  return sentences;
}

/** The same sentences with their tokens cut wherever a mark begins or ends inside of one, so that every mark is whole tokens. */
export function cutAtMarks(sentences: readonly (readonly Token[])[], marks: readonly Mark[]): (readonly Token[])[] {
  const edges = Array.from(new Set(marks.flatMap(({ start, end }) => [start, end]))).sort((a, b) => a - b);
  let next = 0;
  return sentences.map((sentence) =>
    sentence.flatMap((token) => {
      while (next < edges.length && (edges[next] ?? 0) <= token.start) next++;
      const cuts: number[] = [];
      for (let at = next; at < edges.length && (edges[at] ?? 0) < token.end; at++) cuts.push(edges[at] ?? 0);
      return cuts.length === 0 ? [token] : pieces(token, cuts);
    }),
  );
}

function pieces(token: Token, cuts: readonly number[]): Token[] {
  const bounds = [token.start, ...cuts, token.end];
  return cuts.concat(token.end).map((end, index) => {
    const start = bounds[index] ?? token.start;
    return { start, end, text: token.text.slice(start - token.start, end - token.start) };
  });
}

/** Marks of which no two overlap, the first and longest of those that do, and a loss for each that had to give way. */
export function flat(
  uri: string,
  marks: readonly Mark[],
  title: string,
): { kept: readonly Mark[]; losses: readonly Loss[] } {
  const kept: Mark[] = [];
  const losses: Loss[] = [];
  let reached = 0;
  for (const mark of marks) {
    if (mark.start >= reached) {
      kept.push(mark);
      reached = mark.end;
    } else {
      const { start, end, label } = mark;
      losses.push({ uri, start, end, message: `The ${label} overlaps another span, which ${title} cannot say.` });
    }
  }
  return { kept, losses };
}

/** A sentence of tokens with the mark that each token is in. The marks are disjoint and in order. */
export interface TaggedToken extends Span {
  readonly text: string;
  readonly mark: Mark | undefined;
  /** Whether it is the first token of its mark in its sentence, and the last. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The tokens of each sentence with the mark that they belong to; a mark across a sentence end is begun anew. */
export function tagged(sentences: readonly (readonly Token[])[], marks: readonly Mark[]): (readonly TaggedToken[])[] {
  let next = 0;
  return sentences.map((sentence) => {
    const found = sentence.map((token) => {
      while ((marks[next]?.end ?? Infinity) <= token.start) next++;
      const mark = marks[next];
      return mark && mark.start < token.end ? mark : undefined;
    });
    return sentence.map((token, index) => ({
      ...token,
      mark: found[index],
      isFirst: found[index] !== found[index - 1],
      isLast: found[index] !== found[index + 1],
    }));
  });
}
