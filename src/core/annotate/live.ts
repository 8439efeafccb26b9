import { mapSpan, stretchSpan, type TextChange } from '../text/change';
import { type Span } from '../text/span';
import { anchorAll } from './anchor';
import { isPlaced, type Anchored, type Annotation } from './annotation';
import { compareAnnotations } from './sidecar';
import { describe } from './target';

/**
 * Annotations as they stand after an edit that was seen being made. What is typed within an annotation belongs to it; one
 * whose words were all taken away is lost, remembers how it stood in the text `before`, and can be found again when the
 * words come back.
 */
export function moveAnchored(
  anchored: readonly Anchored[],
  changes: readonly TextChange[],
  before: string,
): readonly Anchored[] {
  return anchored.map((one) => {
    if (!isPlaced(one)) {
      const candidates = one.candidates.flatMap((span) => mapSpan(span, changes) ?? []);
      return { ...withStart(one, changes), candidates };
    }
    const span = mapSpan(one.span, changes) ?? stretchSpan(one.span, changes);
    if (span === one.span) return one;
    if (span) return { ...one, span };
    const annotation = { ...one.annotation, target: describe(before, one.span) };
    return withStart({ annotation, verdict: 'lost', candidates: [] }, changes);
  });
}

/** An annotation without a place keeps pointing to about where it stood. */
function withStart<T extends Anchored>(one: T, changes: readonly TextChange[]): T {
  const { target } = one.annotation;
  const start = about(target.start, changes);
  const end = start + target.end - target.start;
  return start === target.start
    ? one
    : { ...one, annotation: { ...one.annotation, target: { ...target, start, end } } };
}

/** Like `mapOffset`, but within replaced text as far in as before. */
function about(offset: number, changes: readonly TextChange[]): number {
  let by = 0;
  for (const { start, end, insert } of changes) {
    if (end <= offset) by += insert.length - (end - start);
    else if (start < offset) return start + by + Math.min(offset - start, insert.length);
  }
  return offset + by;
}

/** Looks again for the annotations that have no place, with the help of those that have one. The others stay as they are. */
export function anchorAgain(anchored: readonly Anchored[], text: string): readonly Anchored[] {
  if (anchored.every(isPlaced)) return anchored;
  const annotations = anchored.map((one) =>
    isPlaced(one) ? described(one.annotation, one.span, text) : one.annotation,
  );
  const found = anchorAll(text, { text: { sha256: '', length: text.length }, annotations });
  return anchored.map((one, at) => (isPlaced(one) ? one : (found[at] ?? one)));
}

function described(annotation: Annotation, span: Span, text: string): Annotation {
  return { ...annotation, target: describe(text, span) };
}

/**
 * The annotations as they are to be written: described as they stand in the text. What a person has not yet agreed to
 * keeps the words that it had, so that it is asked about again.
 */
export function annotationsOf(anchored: readonly Anchored[], text: string): readonly Annotation[] {
  const annotations = anchored.map((one) =>
    isPlaced(one) && one.verdict !== 'changed' ? described(one.annotation, one.span, text) : one.annotation,
  );
  return annotations.sort(compareAnnotations);
}
