import { type Mark } from '../annotate/mark';
import { type ArticleDate, type Entity, type Quotation } from '../detect/analysis';
import { OffsetMap } from '../text/offsets';
import { type Span } from '../text/span';
import { type AnnotatedDocument } from './format';

/** What has a place in a text, as the project's own formats write it: in both units that readers count in, with its words. */
interface Place extends Span {
  readonly codePointStart: number;
  readonly codePointEnd: number;
  readonly text: string;
}

/** What a document holds beside its text, as the project's own formats write it, in text order. Members that are absent are not written. */
export interface Records {
  readonly date: ArticleDate | undefined;
  readonly spans: readonly (Place & Omit<Mark, 'annotation'> & { readonly id: string })[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly object[];
}

/** The records of a document whose spans were checked. */
export function recordsOf({ document, marks, entities, quotations, date }: AnnotatedDocument): Records {
  const { text } = document;
  const codePoints = new OffsetMap(text, { unit: 'code-point', crlf: 'two' });
  const placeOf = ({ start, end }: Span): Place => ({
    start,
    end,
    codePointStart: codePoints.fromUtf16(start),
    codePointEnd: codePoints.fromUtf16(end),
    text: text.slice(start, end),
  });
  const ids = idsOf(marks);
  return {
    date,
    spans: marks.map((mark, index) => spanRecord(ids[index] ?? '', placeOf(mark), mark)),
    entities,
    quotations: quotations.map((quotation) => quotationRecord(quotation, placeOf)),
  };
}

/** An id for each mark, unique in the document: the annotation's, else one made of label and place. */
export function idsOf(marks: readonly Mark[]): readonly string[] {
  const taken = new Set<string>();
  return marks.map(({ annotation, label, start, end }) => {
    const wanted = annotation ?? `${label}.${start}.${end}`;
    let id = wanted;
    for (let again = 2; taken.has(id); again++) id = `${wanted}.${again}`;
    taken.add(id);
    return id;
  });
}

function spanRecord(id: string, place: Place, mark: Mark): Records['spans'][number] {
  const { label, status, score, source, author, entity, value, note, attributes } = mark;
  return {
    id,
    ...place,
    label,
    status,
    score,
    source,
    ...(author !== undefined && { author }),
    ...(entity !== undefined && { entity }),
    ...(value && { value }),
    ...(note !== undefined && { note }),
    ...(attributes && { attributes }),
  };
}

function quotationRecord({ kind, cue, speaker, source, ...span }: Quotation, placeOf: (span: Span) => Place): object {
  return {
    kind,
    ...placeOf(span),
    ...(cue && { cue: placeOf(cue) }),
    ...(speaker && { speaker: placeOf(speaker) }),
    ...(source && { source: { ...source, span: placeOf(source.span) } }),
  };
}
