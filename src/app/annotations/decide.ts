import { isPlaced, type Annotation, type AnnotationStatus } from '../../core/annotate/annotation';
import { type Change } from '../../core/annotate/history';
import { type Mark } from '../../core/annotate/mark';
import { describe } from '../../core/annotate/target';
import { type LabelId } from '../../core/labels/labels';
import { type Span } from '../../core/text/span';
import { type Article } from './closed';
import { isOpen } from './progress';

/** The person who decides, and when. */
export interface Hand {
  readonly author: string | undefined;
  /** ISO 8601. */
  readonly now: string;
  newId(): string;
}

/** What a person decides about a mark; the label stays unless another is given. */
export interface Decision {
  readonly status: AnnotationStatus;
  readonly label?: LabelId;
}

/** The change that a decision makes; `undefined` where it says nothing new. */
export function decide(
  snapshot: Article,
  mark: Mark,
  { status, label = mark.label }: Decision,
  hand: Hand,
): Change | undefined {
  const before = annotationOf(snapshot, mark);
  if (!before) return { after: made(snapshot, mark, { label, status }, hand) };
  if (status === 'rejected' && !before.machine) return { before };
  const isSame = before.label === label && isYes(before.status) === isYes(status) && !before.dispute;
  if (isSame) return undefined;
  const kept = status !== 'rejected' && isYes(before.status) ? before.status : status;
  return { before, after: changed(before, { label, status: kept }, hand) };
}

/** The change that labels a span: it answers a suggestion on that span, gives an annotation of it another label, or adds one. */
export function label(snapshot: Article, span: Span, label: LabelId, hand: Hand): Change | undefined {
  const here = snapshot.marks.filter(({ start, end }) => start === span.start && end === span.end);
  const mark =
    here.find((one) => one.label === label) ??
    here.find(({ status }) => status !== 'rejected' && status !== 'suggested') ??
    here.find(({ status }) => status === 'suggested');
  if (mark) return decide(snapshot, mark, { status: 'accepted', label }, hand);
  return add(snapshot, span, label, hand);
}

/** The change that adds an annotation beside whatever stands there. */
export function add(snapshot: Article, span: Span, label: LabelId, hand: Hand): Change {
  return { after: made(snapshot, span, { label, status: 'added' }, hand) };
}

/**
 * The changes that give a span one more label. Suggestions of the same words are accepted by that: beside an annotation of
 * the same words they would no longer be suggested.
 */
export function addBeside(snapshot: Article, span: Span, label: LabelId, hand: Hand): readonly (Change | undefined)[] {
  const here = snapshot.marks.filter(({ start, end }) => start === span.start && end === span.end);
  const same = here.find((mark) => mark.label === label);
  const accept = (mark: Mark) => decide(snapshot, mark, { status: 'accepted' }, hand);
  const others = here.filter((mark) => isOpen(mark) && mark !== same).map(accept);
  return [...others, same ? accept(same) : add(snapshot, span, label, hand)];
}

/** The change that gives an annotation other fields, or another span. */
export function change(before: Annotation, fields: Partial<Annotation>, hand: Hand): Change {
  return { before, after: changed(before, fields, hand) };
}

/** The annotation that a mark comes from, if it comes from one. */
export function annotationOf(
  { anchored, document }: Pick<Article, 'anchored' | 'document'>,
  mark: Pick<Mark, 'annotation'>,
): Annotation | undefined {
  const one = anchored.find(({ annotation }) => annotation.id === mark.annotation);
  if (!one) return undefined;
  return isPlaced(one) ? { ...one.annotation, target: describe(document.text, one.span) } : one.annotation;
}

function made(
  { document }: Pick<Article, 'document'>,
  place: Span | Mark,
  fields: Pick<Annotation, 'label' | 'status'>,
  hand: Hand,
): Annotation {
  const { author } = hand;
  const machine = 'source' in place ? { label: place.label, score: place.score, source: place.source } : undefined;
  return {
    id: hand.newId(),
    ...fields,
    target: describe(document.text, place),
    ...(author !== undefined && { author }),
    createdAt: hand.now,
    ...(machine && { machine }),
  };
}

function changed(before: Annotation, fields: Partial<Annotation>, { author, now }: Hand): Annotation {
  const rest: { -readonly [Field in keyof Annotation]: Annotation[Field] } = { ...before };
  delete rest.dispute;
  return { ...rest, ...fields, ...(author !== undefined && { author }), modifiedAt: now };
}

function isYes(status: AnnotationStatus): boolean {
  return status !== 'rejected';
}
