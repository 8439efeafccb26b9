import { type Mark } from '../annotate/mark';
import { type LabelId } from '../labels/labels';
import { type Counting } from '../text/offsets';
import { compareSpans } from '../text/span';
import { type AnnotatedDocument, type Decoded, type DecodeOptions } from './format';
import { type JsonReader } from './jsonReader';
import { type ForeignSpan, resolveSpans } from './reading';

/** What a stranger's file says of one text, before its offsets are understood. */
export interface Foreign {
  readonly uri: string;
  readonly text: string;
  readonly spans: readonly ForeignSpan[];
  readonly more?: Partial<AnnotatedDocument>;
}

/** A span that a person put there, as far as a format without more to say can tell. */
export function byHuman(label: LabelId, more: Partial<Mark> = {}): ForeignSpan['mark'] {
  return { label, status: 'added', score: 1, source: 'human', ...more };
}

/** A span as the list `[start, end, label]`, which several formats write. */
export function readTriple(list: JsonReader, where: string): ForeignSpan {
  const [start, end, label] = list.items();
  if (!start || !end || !label) return list.fail('should be [start, end, label]');
  return { start: start.number(), end: end.number(), where, mark: byHuman(label.string()) };
}

/** The documents of a file, their offsets read in whichever unit fits. */
export function understand(files: readonly Foreign[], promised: Counting, { isRepair }: DecodeOptions): Decoded {
  const { marks, notes } = resolveSpans(files, promised, isRepair);
  const documents = files.map(({ uri, text, more }, index) => assemble(uri, text, marks[index] ?? [], more));
  return { documents, notes };
}

/** A document of its parts, its marks brought in order. */
export function assemble(
  uri: string,
  text: string,
  marks: readonly Mark[],
  more: Partial<AnnotatedDocument> = {},
): AnnotatedDocument {
  const document = { uri, version: 1, text };
  return { document, marks: [...marks].sort(compareSpans), entities: [], quotations: [], ...more };
}

/** The words of a mark without outer white space, or `undefined` where it has no others. */
export function trimmed(text: string, mark: Mark): Mark | undefined {
  const words = text.slice(mark.start, mark.end);
  const start = mark.start + words.length - words.trimStart().length;
  const end = mark.end - (words.length - words.trimEnd().length);
  if (start === mark.start && end === mark.end) return mark;
  return start < end ? { ...mark, start, end } : undefined;
}

/** A name for what a file does not name. */
export function nameFor(options: DecodeOptions, index: number, count: number): string {
  const name = options.uri ?? 'document';
  return count === 1 ? name : `${name} ${index + 1}`;
}
