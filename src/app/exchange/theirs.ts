import { anchorAll } from '../../core/annotate/anchor';
import { isPlaced, type Annotation } from '../../core/annotate/annotation';
import { annotationsOf } from '../../core/annotate/live';
import { type Mark } from '../../core/annotate/mark';
import { fingerprint } from '../../core/annotate/sidecar';
import { describe } from '../../core/annotate/target';
import { type AnnotatedDocument } from '../../core/formats/format';
import { OffsetMap } from '../../core/text/offsets';
import { type Span } from '../../core/text/span';
import { type Hand } from '../annotations/decide';

/** How the marks of another tool become annotations of an article. */
export interface Taking extends Hand {
  /** Whether the suggestions of a machine are taken too, as if the author had added them. */
  readonly withSuggestions: boolean;
  /** Whether the file's ids are those of our own annotations. */
  readonly keepsIds: boolean;
}

/**
 * What people said about a document, as annotations of `text`, in which its article stands today. They are by whom the
 * file says, else by the hand. Where the text differs by more than its line ends they are found by their words.
 */
export function annotationsIn({ document, marks }: AnnotatedDocument, text: string, taking: Taking): Annotation[] {
  const wanted = marks.filter(({ status }) => status !== 'suggested' || taking.withSuggestions);
  const move = moverBetween(document.text, text);
  if (move) return wanted.map((mark) => annotationOf(text, move(mark), mark, taking));
  const annotations = wanted.map((mark) => annotationOf(document.text, mark, mark, taking));
  return [...annotationsOf(anchorAll(text, { text: fingerprint(document.text), annotations }), text)];
}

/** Whether two texts are the same but for their line ends. */
export function isSameText(a: string, b: string): boolean {
  return a === b || unified(a) === unified(b);
}

function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Brings spans of one text to another that has other line ends at most; `undefined` for other texts. */
function moverBetween(from: string, to: string): ((span: Span) => Span) | undefined {
  if (from === to) return (span) => span;
  if (!isSameText(from, to)) return undefined;
  const counting = { unit: 'utf-16', crlf: 'one' } as const;
  const [there, here] = [new OffsetMap(from, counting), new OffsetMap(to, counting)];
  const move = (offset: number) => here.toUtf16(there.fromUtf16(offset)) ?? offset;
  return ({ start, end }) => ({ start: move(start), end: move(end) });
}

function annotationOf(text: string, span: Span, mark: Mark, taking: Taking): Annotation {
  const { label, status, note, attributes, entity } = mark;
  const author = mark.author ?? taking.author;
  return {
    id: (taking.keepsIds ? mark.annotation : undefined) ?? taking.newId(),
    label,
    status: status === 'suggested' ? 'added' : status,
    target: describe(text, span),
    ...(author !== undefined && { author }),
    createdAt: taking.now,
    ...(note !== undefined && { note }),
    ...(attributes && { attributes }),
    ...(entity !== undefined && { entity }),
  };
}

/** How many marks of a document have no certain place in a text. */
export function unplacedIn({ document, marks }: AnnotatedDocument, text: string): number {
  if (isSameText(document.text, text)) return 0;
  const taking = { author: undefined, now: '', newId: () => '', withSuggestions: true, keepsIds: false };
  const annotations = marks.map((mark) => annotationOf(document.text, mark, mark, taking));
  const anchored = anchorAll(text, { text: fingerprint(document.text), annotations });
  return anchored.filter((one) => !isPlaced(one) || one.verdict === 'changed').length;
}
