import { type Mark } from '../annotate/mark';
import { checkSpans } from './check';
import { byHuman, type Foreign, readTriple, trimmed, understand } from './foreign';
import { type AnnotatedDocument, type Format, type Loss } from './format';
import { type JsonReader, parseJson } from './jsonReader';
import { linesOf } from './lines';
import { lossesOf, spoken } from './losses';
import { measure } from './measure';
import { type ForeignSpan } from './reading';

const counting = { unit: 'code-point', crlf: 'two' } as const;

/**
 * One document a line: `{"text", "entities": [[start, end, label], …], "spans": […], "meta": {"id"}}`. Offsets are Python's,
 * code points, end exclusive. `entities` never overlap, as spaCy demands of `doc.ents` (error E1010 otherwise); what overlaps
 * them stands in `spans`, for `doc.spans`. No span begins or ends with white space (spaCy's error E024). docs/formats.md has
 * the script that makes a DocBin of it.
 */
export const spacy: Format = {
  id: 'spacy',
  title: 'spaCy JSON Lines',
  extension: '.spacy.jsonl',
  holds: 'many',
  offsets: 'code-point',
  carries: ['overlaps'],
  stream: 'line',
  specification: 'spacy.io/api/data-formats',
  encode(documents) {
    const lines = documents.map(encodeLine);
    return {
      body: lines.map(({ line }) => `${line}\n`).join(''),
      losses: [...lossesOf(spacy, documents), ...lines.flatMap(({ losses }) => losses)],
    };
  },
  decode(body, options) {
    const files = linesOf(body).filter(({ text }) => text.trim() !== '');
    return understand(
      files.map(({ text, number }) => readLine(parseJson(text, number), number)),
      counting,
      options,
    );
  },
};

function encodeLine(annotated: AnnotatedDocument): { line: string; losses: readonly Loss[] } {
  checkSpans(annotated);
  const { uri, text } = annotated.document;
  const place = measure(annotated.document, counting);
  const losses: Loss[] = [];
  const entities: unknown[] = [];
  const spans: unknown[] = [];
  let reached = 0;
  for (const mark of spoken(annotated.marks)) {
    const words = trimmed(text, mark);
    if (words !== mark) losses.push(whiteSpaceLoss(uri, mark));
    if (!words) continue;
    const { start, end } = place(words);
    (words.start >= reached ? entities : spans).push([start, end, mark.label]);
    reached = Math.max(reached, words.end);
  }
  return { line: JSON.stringify({ text, entities, ...(spans.length > 0 && { spans }), meta: { id: uri } }), losses };
}

function whiteSpaceLoss(uri: string, { start, end, label }: Mark): Loss {
  return { uri, start, end, message: `The white space around the ${label} is left out: spaCy allows none.` };
}

function readLine(record: JsonReader, number: number): Foreign {
  const list = (name: string) => record.maybe(name)?.items() ?? [];
  const id = record.maybe('meta')?.maybe('id')?.value;
  return {
    uri: typeof id === 'string' ? id : `line ${number}`,
    text: record.at('text').string(),
    spans: [...list('entities'), ...list('spans'), ...list('ents')].map((span) => readSpan(span, number)),
  };
}

/** A triple, or an object as displaCy has it. */
function readSpan(span: JsonReader, number: number): ForeignSpan {
  const where = `line ${number}: ${span.path}`;
  if (span.isList) return readTriple(span, where);
  const label = span.at('label').string();
  return { start: span.at('start').number(), end: span.at('end').number(), where, mark: byHuman(label) };
}
