import { type Mark } from '../annotate/mark';
import { checkSpans, reasonAgainst } from './check';
import { type CsvRow, guard, unguard } from './csvCells';
import { FormatError } from './errors';
import { assemble } from './foreign';
import { type AnnotatedDocument, type Decoded, type DecodeOptions } from './format';
import { parseJson } from './jsonReader';
import { measure } from './measure';
import { readAttributes, readValue, statuses } from './readRecords';
import { idsOf } from './records';

/** The columns of a table of spans; both units are named, so that no reader must guess. */
const columns = [
  'document',
  'id',
  'start_utf16',
  'end_utf16',
  'start_codepoint',
  'end_codepoint',
  'label',
  'text',
  'status',
  'score',
  'source',
  'author',
  'entity',
  'value',
  'note',
  'attributes',
] as const;

type Column = (typeof columns)[number];

/** The heading and a row of cells for each span, safe for spreadsheets. */
export function tableOf(documents: readonly AnnotatedDocument[]): (readonly string[])[] {
  return [[...columns], ...documents.flatMap(rowsOf)];
}

function rowsOf(annotated: AnnotatedDocument): string[][] {
  checkSpans(annotated);
  const { document, marks } = annotated;
  const codePoints = measure(document, { unit: 'code-point', crlf: 'two' });
  const ids = idsOf(marks);
  return marks.map((mark, index) => {
    const there = codePoints(mark);
    const cells: Readonly<Record<Column, string>> = {
      document: document.uri,
      id: ids[index] ?? '',
      start_utf16: String(mark.start),
      end_utf16: String(mark.end),
      start_codepoint: String(there.start),
      end_codepoint: String(there.end),
      label: mark.label,
      text: document.text.slice(mark.start, mark.end),
      status: mark.status,
      score: String(mark.score),
      source: mark.source,
      author: mark.author ?? '',
      entity: mark.entity ?? '',
      value: mark.value ? JSON.stringify(mark.value) : '',
      note: mark.note ?? '',
      attributes: mark.attributes ? JSON.stringify(mark.attributes) : '',
    };
    return columns.map((column) => guard(cells[column]));
  });
}

/** The documents of a table; their texts must be given, since the table has none. */
export function readTable(rows: readonly CsvRow[], options: DecodeOptions): Decoded {
  const [head, ...body] = rows;
  if (!head) return { documents: [], notes: [] };
  const names = head.cells.map((cell) => unguard(cell).replace(/^\ufeff/, ''));
  for (const needed of ['document', 'start_utf16', 'end_utf16', 'label'] satisfies Column[])
    if (!names.includes(needed)) throw new FormatError(`the heading has no column ${needed}`, 1);
  const texts = new Map<string, string>();
  const marks = new Map<string, Mark[]>();
  for (const { cells, line } of body) {
    if (cells.length !== names.length)
      throw new FormatError(`the row has ${cells.length} cells, the heading ${names.length}`, line);
    const cell = (name: Column) => unguard(cells[names.indexOf(name)] ?? '');
    const uri = cell('document');
    const text = texts.get(uri) ?? textFor(uri, options, line);
    texts.set(uri, text);
    const list = marks.get(uri) ?? [];
    marks.set(uri, list);
    list.push(readMark(cell, text, line));
  }
  return { documents: Array.from(marks, ([uri, list]) => assemble(uri, texts.get(uri) ?? '', list)), notes: [] };
}

function textFor(uri: string, { text, textOf }: DecodeOptions, line: number): string {
  const found = textOf?.(uri) ?? text;
  if (found === undefined)
    throw new FormatError(`the text of ${JSON.stringify(uri)} is needed and was not given`, line);
  return found;
}

function readMark(cell: (name: Column) => string, text: string, line: number): Mark {
  const span = { start: Number(cell('start_utf16')), end: Number(cell('end_utf16')) };
  const reason = reasonAgainst(text, span);
  if (reason !== undefined) throw new FormatError(`the span ${reason}`, line);
  const quote = cell('text');
  const found = text.slice(span.start, span.end);
  if (quote !== '' && quote !== found)
    throw new FormatError(`the span says ${JSON.stringify(quote)}, the text there ${JSON.stringify(found)}`, line);
  const status = statuses.find((one) => one === cell('status')) ?? 'added';
  const score = cell('score') === '' ? 1 : Number(cell('score'));
  if (!(score >= 0 && score <= 1)) throw new FormatError('the score is no number from 0 to 1', line);
  const some = (name: 'author' | 'entity' | 'note' | 'annotation', value: string): Partial<Mark> =>
    value === '' ? {} : { [name]: value };
  return {
    ...span,
    label: cell('label'),
    status,
    score,
    source: cell('source') || 'human',
    ...some('author', cell('author')),
    ...some('entity', cell('entity')),
    ...some('note', cell('note')),
    ...(cell('value') !== '' && { value: readValue(parseJson(cell('value'), line)) }),
    ...(cell('attributes') !== '' && { attributes: readAttributes(parseJson(cell('attributes'), line)) }),
    ...(status !== 'suggested' && some('annotation', cell('id'))),
  };
}
