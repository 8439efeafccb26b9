import { shift, type Span } from './span';

/** Replaces the words of its span by `insert`; the span is in the coordinates of the text before the change. */
export interface TextChange extends Span {
  readonly insert: string;
}

/**
 * Where `span` stands after `changes`, or `undefined` where a change touched its inside.
 *
 * The changes are disjoint, in ascending order and all in the coordinates of the text before them. Text inserted exactly
 * at an edge stays outside of the span.
 */
export function mapSpan<T extends Span>(span: T, changes: readonly TextChange[]): T | undefined {
  let by = 0;
  for (const change of changes) {
    if (change.start >= span.end) break;
    if (change.end <= span.start) by += change.insert.length - (change.end - change.start);
    else return undefined;
  }
  return shift(span, by);
}

/** Moves every span through the changes, in one pass over both, and leaves out those whose inside was touched. `spans` ascend by start; none is empty. */
export function mapSpans<T extends Span>(spans: readonly T[], changes: readonly TextChange[]): T[] {
  const moved: T[] = [];
  let next = 0;
  let by = 0;
  for (const span of spans) {
    let change = changes[next];
    for (; change && change.end <= span.start && change.start < span.end; change = changes[++next])
      by += change.insert.length - (change.end - change.start);
    if (!change || change.start >= span.end) moved.push(shift(span, by));
  }
  return moved;
}

/** The text after `changes`, which are disjoint and ascending. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const change of changes) {
    result += text.slice(at, change.start) + change.insert;
    at = change.end;
  }
  return result + text.slice(at);
}

/** Like `mapSpan`, but a span whose inside was touched stretches or shrinks with it; `undefined` only where nothing is left. */
export function stretchSpan<T extends Span>(span: T, changes: readonly TextChange[]): T | undefined {
  if (span.end < (changes[0]?.start ?? Infinity)) return span;
  const start = mapOffset(span.start, changes, 'after');
  const end = mapOffset(span.end, changes, 'before');
  if (start === span.start && end === span.end) return span;
  return start < end ? { ...span, start, end } : undefined;
}

/** Where an offset stands after `changes`; `side` says on which side of text put exactly there, or replacing around it. */
function mapOffset(offset: number, changes: readonly TextChange[], side: 'before' | 'after'): number {
  let by = 0;
  for (const change of changes) {
    const isPast = change.end < offset || (change.end === offset && (change.start < offset || side === 'after'));
    if (isPast) by += change.insert.length - (change.end - change.start);
    else {
      if (change.start < offset) return change.start + by + (side === 'after' ? change.insert.length : 0);
      break;
    }
  }
  return offset + by;
}

/** The shortest single change that makes one text of another; `undefined` where they are the same. It may stand between the halves of a surrogate pair. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const rest = most - start;
  while (tail < rest && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  return { start, end: before.length - tail, insert: after.slice(start, after.length - tail) };
}
