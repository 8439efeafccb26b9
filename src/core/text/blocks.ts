import { type Span } from './span';
import { splitsPair } from './surrogates';

/**
 * A paragraph without outer white space. Where a file is hard-wrapped (lines broken inside sentences) its text holds
 * line ends, which count as white space; else it is one line.
 */
export interface Block extends Span {
  readonly text: string;
}

/** A paragraph longer than this is cut between sentences, so that no single answer keeps the reader waiting. In UTF-16 code units. */
const longestBlock = 20_000;

/** Line lengths that a hard-wrapped paragraph keeps to, in UTF-16 code units. */
const wrapped = { shortest: 40, longest: 110 };

/** The paragraphs of a text, in order and disjoint. What is a paragraph depends on no text beyond the blank lines around it. */
export function* blocksOf(text: string): Generator<Block> {
  let run: Span[] = [];
  for (const line of linesOf(text)) {
    if (line.start < line.end) run.push(line);
    else {
      yield* blocksOfRun(text, run);
      run = [];
    }
  }
  yield* blocksOfRun(text, run);
}

function* blocksOfRun(text: string, lines: readonly Span[]): Generator<Block> {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return;
  if (isHardWrapped(text, lines)) yield* cut(text, first.start, last.end);
  else for (const line of lines) yield* cut(text, line.start, line.end);
}

function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  let continues = false;
  for (const [index, line] of lines.entries()) {
    const length = line.end - line.start;
    const isLast = index === lines.length - 1;
    if (length > wrapped.longest || (!isLast && length < wrapped.shortest)) return false;
    if (index > 0 && /\p{Ll}/u.test(text.charAt(line.start))) continues = true;
  }
  return continues;
}

/** Every line without its outer white space and line end; a blank line is an empty span. */
function* linesOf(text: string): Generator<Span> {
  let start = 0;
  while (start <= text.length) {
    const lineEnd = endOfLine(text, start);
    let from = start;
    let to = lineEnd;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    yield { start: from, end: to };
    start = text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1;
  }
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return text.length;
}

function* cut(text: string, from: number, end: number): Generator<Block> {
  let start = from;
  while (end - start > longestBlock) {
    const at = cutIn(text, start);
    yield { start, end: at, text: text.slice(start, at) };
    start = at;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
  }
  if (end > start) yield { start, end, text: text.slice(start, end) };
}

/** Behind a sentence where there is one in reach, else behind a word, else between characters. */
function cutIn(text: string, start: number): number {
  const limit = start + longestBlock;
  for (let at = limit; at > start + longestBlock / 2; at--)
    if (isSpace(text.charCodeAt(at - 1)) && '.!?'.includes(text.charAt(at - 2))) return at - 1;
  for (let at = limit; at > start + longestBlock / 2; at--) if (isSpace(text.charCodeAt(at - 1))) return at - 1;
  return splitsPair(text, limit) ? limit - 1 : limit;
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff || unit === 0x3000;
}
