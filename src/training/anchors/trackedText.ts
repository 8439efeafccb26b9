import { type Span } from '../../core/text/span';

/** One UTF-16 code unit that knows which units of the first text it stands for: [from, to), or none if it is new. */
interface Unit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A text in which every kept unit remembers where it came from, so that truth needs no guessing. */
export type TrackedText = readonly Unit[];

const newUnit: Unit = { text: '', from: -1, to: -1 };

/** A text that nobody has edited yet. */
export function track(text: string): TrackedText {
  return text.split('').map((unit, at) => ({ text: unit, from: at, to: at + 1 }));
}

/** Units that come from nowhere. */
export function fresh(text: string): TrackedText {
  return text.split('').map((unit) => ({ text: unit, from: -1, to: -1 }));
}

/** The text as it reads now. */
export function textOf(tracked: TrackedText): string {
  return tracked.map(({ text }) => text).join('');
}

/** Replaces a span by other units. */
export function splice(tracked: TrackedText, { start, end }: Span, by: TrackedText): TrackedText {
  return [...tracked.slice(0, start), ...by, ...tracked.slice(end)];
}

/** Rewrites the units of a span; all of the new text stands for all of the old. */
export function rewrite(tracked: TrackedText, { start, end }: Span, text: string): TrackedText {
  const old = tracked.slice(start, end);
  if (old.some(({ from }) => from < 0)) return splice(tracked, { start, end }, fresh(text));
  const from = Math.min(...old.map((unit) => unit.from));
  const to = Math.max(...old.map((unit) => unit.to));
  return splice(
    tracked,
    { start, end },
    text.split('').map((unit) => ({ text: unit, from, to })),
  );
}

/** Where the words of a span of the first text stand now, whole and in order: nowhere, once, or oftener where they were copied. */
export function survivors(tracked: TrackedText, before: string, span: Span): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < tracked.length;) {
    let to = at;
    while (to < tracked.length && belongs(tracked, to, at, before, span)) to++;
    const first = tracked[at];
    while (to > at && !isOf(tracked[to - 1] ?? newUnit, span)) to--;
    const last = tracked[to - 1];
    if (first && last && to > at && first.from === span.start && last.to === span.end)
      found.push({ start: at, end: to });
    at = Math.max(to, at + 1);
  }
  return found;
}

/** White space that was put between the words or that stayed there when others went is no change to them. */
function belongs(tracked: TrackedText, at: number, first: number, before: string, span: Span): boolean {
  const unit = tracked[at];
  if (!unit) return false;
  const previous = tracked.slice(first, at).findLast((other) => isOf(other, span));
  if (previous && unit.text.trim() === '' && !isOf(unit, span)) return true;
  if (!isOf(unit, span)) return false;
  if (!previous || (unit.from === previous.from && unit.to === previous.to)) return true;
  return unit.from >= previous.to && before.slice(previous.to, unit.from).trim() === '';
}

function isOf({ from, to }: Unit, { start, end }: Span): boolean {
  return from >= start && to <= end;
}
