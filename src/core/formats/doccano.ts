import { checkSpans } from './check';
import { byHuman, type Foreign, readTriple, understand } from './foreign';
import { type AnnotatedDocument, type Format } from './format';
import { type JsonReader, parseJson } from './jsonReader';
import { linesOf } from './lines';
import { lossesOf, spoken } from './losses';
import { type ForeignSpan } from './reading';

/**
 * One document a line: `{"text", "label": [[start, end, label], …]}`, as doccano's sequence labelling imports it; other members
 * become its metadata. The offsets are those of its page, UTF-16 code units (doccano#2484), or graphemes in projects that chose
 * so; which, the file does not say. Read are also the older `labels` and the `entities` of projects with relations.
 */
export const doccano: Format = {
  id: 'doccano',
  title: 'doccano JSON Lines',
  extension: '.doccano.jsonl',
  holds: 'many',
  offsets: 'utf-16',
  carries: ['overlaps'],
  stream: 'line',
  specification: 'doccano.github.io/doccano',
  encode(documents) {
    const body = documents.map((document) => `${JSON.stringify(lineOf(document))}\n`).join('');
    return { body, losses: lossesOf(doccano, documents) };
  },
  decode(body, options) {
    const files = linesOf(body)
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, number }) => readLine(parseJson(text, number), number));
    return understand(files, { unit: 'utf-16', crlf: 'two' }, options);
  },
};

function lineOf(annotated: AnnotatedDocument): object {
  checkSpans(annotated);
  const { uri, text } = annotated.document;
  return { text, label: spoken(annotated.marks).map(({ start, end, label }) => [start, end, label]), uri };
}

function readLine(record: JsonReader, number: number): Foreign {
  const text = record.maybe('text') ?? record.at('data');
  const spans = record.maybe('label') ?? record.maybe('labels') ?? record.maybe('entities');
  const uri = record.maybe('uri')?.value ?? record.maybe('id')?.value;
  return {
    uri: typeof uri === 'string' || typeof uri === 'number' ? String(uri) : `line ${number}`,
    text: text.string(),
    spans: (spans?.items() ?? []).map((span) => readSpan(span, number)),
  };
}

function readSpan(span: JsonReader, number: number): ForeignSpan {
  const where = `line ${number}: ${span.path}`;
  if (span.isList) return readTriple(span, where);
  const start = span.at('start_offset').number();
  return { start, end: span.at('end_offset').number(), where, mark: byHuman(span.at('label').string()) };
}
