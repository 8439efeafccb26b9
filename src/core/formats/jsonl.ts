import { checkSpans } from './check';
import { FormatError } from './errors';
import { type AnnotatedDocument, type Format } from './format';
import { parseJson } from './jsonReader';
import { featureIds } from './losses';
import { linesOf } from './lines';
import { readRecords } from './readRecords';
import { recordsOf } from './records';

/**
 * One document a line, `{"id","text","spans":[…]}`, and `entities`, `quotations` and `articleDate` where there are any. Spans are
 * those of Blue Pencil JSON without their context: UTF-16 code units, with code points beside them. `\n` ends every line.
 */
export const jsonl: Format = {
  id: 'jsonl',
  title: 'Blue Pencil JSON Lines',
  extension: '.jsonl',
  holds: 'many',
  offsets: 'utf-16',
  carries: featureIds,
  stream: 'line',
  specification: 'docs/formats.md',
  encode(documents) {
    return { body: documents.map((one) => `${JSON.stringify(jsonlRecord(one))}\n`).join(''), losses: [] };
  },
  decode(body) {
    const documents = linesOf(body)
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, number }) => decodeLine(text, number));
    return { documents, notes: [] };
  },
};

/** The object that stands on the line of a document. */
export function jsonlRecord(annotated: AnnotatedDocument): Readonly<Record<string, unknown>> {
  checkSpans(annotated);
  const { uri, text } = annotated.document;
  const { date, spans, entities, quotations } = recordsOf(annotated);
  return {
    id: uri,
    text,
    ...(annotated.hasBom && { bom: true }),
    ...(date && { articleDate: date }),
    spans,
    ...(entities.length > 0 && { entities }),
    ...(quotations.length > 0 && { quotations }),
  };
}

function decodeLine(line: string, number: number): AnnotatedDocument {
  const record = parseJson(line, number);
  const error = record.maybe('error');
  if (error) throw new FormatError('this line is the report of an error and holds no text', number);
  const { value: id } = record.at('id');
  const text = record.at('text').string();
  const uri = typeof id === 'string' ? id : typeof id === 'number' ? String(id) : `line ${number}`;
  const hasBom = record.maybe('bom')?.value === true;
  return { document: { uri, version: 1, text }, ...readRecords(record, text), ...(hasBom && { hasBom }) };
}
