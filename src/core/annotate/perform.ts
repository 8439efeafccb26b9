import { type Span } from '../text/span';
import { anchorAll } from './anchor';
import { isPlaced, type Anchored, type Annotation } from './annotation';
import { type Change } from './history';

/** What becomes of annotations by a deed in a text that may have been edited since the deed was first done. */
export function perform(anchored: readonly Anchored[], changes: readonly Change[], text: string): readonly Anchored[] {
  const result = new Map(anchored.map((one) => [one.annotation.id, one]));
  const missing: Annotation[] = [];
  for (const { before, after } of changes) {
    if (!after) {
      if (before) result.delete(before.id);
      continue;
    }
    const there = result.get(after.id);
    const isMoved = before?.target.start !== after.target.start || before.target.exact !== after.target.exact;
    if (there && !isMoved) result.set(after.id, changed(there, after));
    else if (stands(text, after)) result.set(after.id, { annotation: after, verdict: 'exact', span: spanOf(after) });
    else missing.push(after);
  }
  for (const one of anchorAll(text, { annotations: missing })) result.set(one.annotation.id, one);
  return [...result.values()];
}

/** A decision about an annotation also settles that it stands where it stands. */
function changed(there: Anchored, after: Annotation): Anchored {
  const annotation = { ...after, target: there.annotation.target };
  return isPlaced(there) ? { annotation, verdict: 'exact', span: there.span } : { ...there, annotation };
}

function stands(text: string, { target: { start, exact, prefix, suffix } }: Annotation): boolean {
  return text.startsWith(prefix + exact + suffix, start - prefix.length);
}

function spanOf({ target: { start, end } }: Annotation): Span {
  return { start, end };
}
