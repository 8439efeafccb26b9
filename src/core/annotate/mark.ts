import { firstIndex } from '../util/search';
import { type Entity } from '../detect/analysis';
import { type Mention } from '../detect/detector';
import { type Value } from '../detect/value';
import { type LabelId } from '../labels/labels';
import { compareSpans, isSameSpan, type Span } from '../text/span';
import { isPlaced, type Anchored, type Annotation, type AttributeValue, type Placed } from './annotation';

/** What becomes of mentions and annotations together: the one thing that views and formats read. Offsets of the document, UTF-16. */
export interface Mark extends Span {
  readonly label: LabelId;
  /** The words as whoever found them saw them; a writer checks them against the text. */
  readonly text?: string;
  /** A machine's suggestion until a person has spoken. */
  readonly status: 'suggested' | 'accepted' | 'added' | 'rejected';
  /** How likely the machine is right, 0 to 1; 1 where a person said so. */
  readonly score: number;
  /** The detector's id, or "human". */
  readonly source: string;
  readonly value?: Value;
  /** By its `Entity.id`. */
  readonly entity?: Entity['id'];
  /** The id of the annotation that it comes from. */
  readonly annotation?: Annotation['id'];
  readonly note?: string;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  /** Who spoke last about it. */
  readonly author?: string;
}

/** The marks of mentions about which nobody has said anything yet, in text order. */
export function suggest(mentions: readonly Mention[]): readonly Mark[] {
  return mentions.map((mention) => ({ ...mention, status: 'suggested' }));
}

/**
 * The machine's mentions as people left them, in text order.
 *
 * A suggestion disappears into an annotation of the same span, or of the same label and overlapping it (the person moved
 * its edges). A rejection silences its own label on its own span alone and stays in the list as data; annotations that
 * have no place in the text are not in it.
 */
export function mergeMarks(mentions: readonly Mention[], anchored: readonly Anchored[]): readonly Mark[] {
  const placed = anchored.filter(isPlaced).sort((a, b) => compareSpans(a.span, b.span));
  if (placed.length === 0) return suggest(mentions);
  const answers = new Answers(placed);
  const marks: Mark[] = [];
  const mentionOf = new Map<Annotation, Mention>();
  for (const mention of mentions) {
    const answer = answers.to(mention);
    if (!answer) marks.push({ ...mention, status: 'suggested' });
    else if (isSameSpan(answer.span, mention)) mentionOf.set(answer.annotation, mention);
  }
  for (const { annotation, span } of placed) marks.push(markOf(annotation, span, mentionOf.get(annotation)));
  return marks.sort(compareSpans);
}

/** Placed annotations by what they answer; asked once for each mention, in text order. */
class Answers {
  readonly #placed: readonly Placed[];
  readonly #longest: number;

  constructor(placed: readonly Placed[]) {
    this.#placed = placed;
    this.#longest = placed.reduce((longest, { span }) => Math.max(longest, span.end - span.start), 0);
  }

  to(mention: Mention): Placed | undefined {
    let overlapping: Placed | undefined;
    for (let at = this.#firstFrom(mention.start - this.#longest); at < this.#placed.length; at++) {
      const one = this.#placed[at];
      if (!one || one.span.start >= mention.end) break;
      if (one.span.end <= mention.start) continue;
      if (isSameSpan(one.span, mention) && (one.annotation.status !== 'rejected' || isAbout(one.annotation, mention)))
        return one;
      if (one.annotation.status !== 'rejected' && isAbout(one.annotation, mention)) overlapping ??= one;
    }
    return overlapping;
  }

  #firstFrom(start: number): number {
    return firstIndex(this.#placed.length, (at) => (this.#placed[at]?.span.start ?? Infinity) >= start);
  }
}

function isAbout(annotation: Annotation, mention: Mention): boolean {
  return annotation.label === mention.label || annotation.machine?.label === mention.label;
}

function markOf(annotation: Annotation, span: Span, mention: Mention | undefined): Mark {
  const { id, label, status, note, attributes, author } = annotation;
  const value = mention?.label === label ? mention.value : undefined;
  const entity = annotation.entity ?? mention?.entity;
  return {
    start: span.start,
    end: span.end,
    label,
    status,
    score: 1,
    source: 'human',
    ...(value && { value }),
    ...(entity !== undefined && { entity }),
    annotation: id,
    ...(note !== undefined && { note }),
    ...(attributes && { attributes }),
    ...(author !== undefined && { author }),
  };
}
