import { overlaps, type Span } from '../text/span';
import { Anchoring } from './anchoring/anchoring';
import { type Choice } from './anchoring/choose';
import { isPlaced, type Anchored, type Annotation } from './annotation';
import { isOf, type Sidecar } from './sidecar';

/** How many places an unresolved annotation offers. */
const mostCandidates = 9;

/**
 * Finds every annotation of a sidecar in a text that may have changed since, in the order of the sidecar.
 *
 * Words that stand where they stood, amid what stood around them, are exact. The others are found by quotation: the
 * places where the words stand are weighed by how much of the context stands there and by whether the place agrees with
 * the neighbours that are certain. Only then is there a search for words that were themselves changed. Two places that
 * weigh about the same are never decided between.
 */
export function anchorAll(text: string, sidecar: Sidecar): readonly Anchored[] {
  const { annotations } = sidecar;
  if (annotations.length === 0) return [];
  if (isOf(sidecar, text) && annotations.every(({ target }) => stands(text, target))) {
    return annotations.map((annotation) => ({ annotation, verdict: 'exact', span: spanOf(annotation) }));
  }
  const order = [...annotations].sort((a, b) => a.target.start - b.target.start || a.target.end - b.target.end);
  const choices = new Anchoring(text, order, sidecar.text?.length).run();
  const byAnnotation = new Map(order.map((annotation, index) => [annotation, choices[index]]));
  return annotations.map((annotation) => verdict(text, annotation, byAnnotation.get(annotation)));
}

/** Whether nothing is left for a person to look at. */
export function isSettled(anchored: Anchored): boolean {
  return isPlaced(anchored) && anchored.verdict !== 'changed';
}

function stands(text: string, { start, end, exact }: Annotation['target']): boolean {
  return end - start === exact.length && text.startsWith(exact, start);
}

function spanOf({ target: { start, end } }: Annotation): Span {
  return { start, end };
}

function verdict(text: string, annotation: Annotation, choice: Choice | undefined): Anchored {
  if (!choice || choice.kind === 'none') {
    return { annotation, verdict: 'lost', candidates: choice?.spans.slice(0, mostCandidates) ?? [] };
  }
  if (choice.kind === 'unclear') {
    return { annotation, verdict: 'ambiguous', candidates: choice.spans.slice(0, mostCandidates) };
  }
  const { span } = choice;
  if (choice.kind === 'likely') return { annotation, verdict: 'changed', span };
  const was = spanOf(annotation);
  const isThere = stands(text, annotation.target) && overlaps(span, was);
  return isThere ? { annotation, verdict: 'exact', span: was } : { annotation, verdict: 'moved', span };
}
