import { isPlaced, type Anchored, type Placed } from '../../core/annotate/annotation';
import { type LabelSet } from '../../core/labels/labelSet';
import { type Span } from '../../core/text/span';
import { oneLine } from '../../core/text/oneLine';
import { type Snapshot } from '../liveArticle';
import { inContext } from '../treeNode';

/** A way out of a problem: a command with its argument. */
export interface Fix {
  readonly title: string;
  readonly command:
    | 'bluepencil.settleAnnotation'
    | 'bluepencil.settleUnchanged'
    | 'bluepencil.dropAnnotation'
    | 'bluepencil.settleDispute'
    | 'bluepencil.takeSide';
  readonly argument: { readonly id: string; readonly span?: Span; readonly side?: 'ours' | 'theirs' };
}

/** Something about an annotation that a person should look at. */
export interface AnnotationProblem {
  /** Where it is shown. */
  readonly span: Span;
  readonly severity: 'warning' | 'information' | 'hint';
  /** A whole sentence. */
  readonly message: string;
  /** The best first. */
  readonly fixes: readonly Fix[];
}

/** What a person should look at, in the order of the annotations. */
export function problemsOf(snapshot: Snapshot): readonly AnnotationProblem[] {
  const unchanged = unchangedWords(snapshot).length;
  return snapshot.anchored.flatMap((one) => [
    ...placeProblem(snapshot, one, unchanged),
    ...disputeProblem(snapshot, one),
  ]);
}

/** The annotations that a person is asked about though their own words stayed: only those around them changed. */
export function unchangedWords({ document: { text }, anchored }: Snapshot): readonly Placed[] {
  return anchored.filter(isPlaced).filter((one) => one.verdict === 'changed' && hasItsWords(text, one));
}

function hasItsWords(text: string, { annotation, span }: Placed): boolean {
  return oneLine(text.slice(span.start, span.end)).trim() === oneLine(annotation.target.exact).trim();
}

function placeProblem(
  { document: { text }, labels }: Snapshot,
  one: Anchored,
  unchanged: number,
): readonly AnnotationProblem[] {
  const { annotation, verdict } = one;
  const { id } = annotation;
  const words = `${labels.of(annotation.label).title} “${oneLine(annotation.target.exact)}”`;
  const drop: Fix = {
    title: `Drop the annotation of ${words}`,
    command: 'bluepencil.dropAnnotation',
    argument: { id },
  };
  const select: Fix = {
    title: `Put ${words} on the selection`,
    command: 'bluepencil.settleAnnotation',
    argument: { id },
  };
  if (isPlaced(one)) {
    const { span } = one;
    if (verdict === 'exact') return [];
    const keep: Fix = { title: `Keep ${words} here`, command: 'bluepencil.settleAnnotation', argument: { id, span } };
    if (verdict === 'moved')
      return [{ span, severity: 'hint', message: `${words} moved here with the text.`, fixes: [keep, drop] }];
    const isUnchanged = hasItsWords(text, one);
    const what = isUnchanged
      ? 'the words around it changed'
      : `it now reads “${oneLine(text.slice(span.start, span.end))}”`;
    const message = `${words}: ${what}. Is it still right?`;
    const keepAll = isUnchanged && unchanged > 1 ? [keepUnchanged(id, unchanged)] : [];
    return [{ span, severity: 'warning', message, fixes: [keep, ...keepAll, select, drop] }];
  }
  const fixes = one.candidates.map((span): Fix => ({
    title: `Put ${words} at “${inContext(text, span).text}”`,
    command: 'bluepencil.settleAnnotation',
    argument: { id, span },
  }));
  const message =
    verdict === 'ambiguous'
      ? `${words} fits several places equally well.`
      : `${words} does not stand in the text any more.`;
  const span =
    verdict === 'ambiguous' ? (one.candidates[0] ?? about(text, annotation.target)) : about(text, annotation.target);
  return [{ span, severity: 'warning', message, fixes: [...fixes, select, drop] }];
}

function keepUnchanged(id: string, count: number): Fix {
  const title = `Keep all ${count} annotations whose own words did not change`;
  return { title, command: 'bluepencil.settleUnchanged', argument: { id } };
}

function disputeProblem(
  { document: { text }, labels, anchored }: Snapshot,
  one: Anchored,
): readonly AnnotationProblem[] {
  const { id, dispute, target } = one.annotation;
  if (!dispute) return [];
  const other = anchored.find(({ annotation }) => annotation.id === dispute.with)?.annotation;
  if (dispute.with !== undefined && !other) return [];
  const keep: Fix = {
    title: `Keep: ${said(labels, one.annotation)}`,
    command: 'bluepencil.settleDispute',
    argument: { id },
  };
  const against: Fix = other
    ? { title: `Keep: ${said(labels, other)}`, command: 'bluepencil.settleDispute', argument: { id: other.id } }
    : { title: 'Delete it, as the other did', command: 'bluepencil.dropAnnotation', argument: { id } };
  const message = other
    ? `Two people decided differently about “${oneLine(target.exact)}”: ${said(labels, one.annotation)}, or ${said(labels, other)}.`
    : `“${oneLine(target.exact)}” was changed by one person and deleted by another.`;
  return [
    { span: isPlaced(one) ? one.span : about(text, target), severity: 'warning', message, fixes: [keep, against] },
  ];
}

function said(labels: LabelSet, { label, status, author }: Anchored['annotation']): string {
  return `${labels.of(label).title}, ${status}${author === undefined ? '' : ` by ${author}`}`;
}

/** The place where something stood, within the text. */
function about(text: string, { start }: Span): Span {
  const at = Math.min(start, Math.max(0, text.length - 1));
  return { start: at, end: Math.min(text.length, at + 1) };
}
