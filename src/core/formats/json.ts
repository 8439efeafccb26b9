import { describe } from '../annotate/target';
import { sha256OfText } from '../text/hash';
import { OffsetMap } from '../text/offsets';
import { producer } from '../version';
import { checkSpans } from './check';
import { type AnnotatedDocument, type DecodeOptions, type Format } from './format';
import { type JsonReader, parseJson } from './jsonReader';
import { featureIds } from './losses';
import { readRecords } from './readRecords';
import { recordsOf } from './records';
import { jsonLine } from '../util/jsonLine';

/** Grows when a reader of the last version would misread a file of the next. */
const schemaVersion = 1;

/**
 * The project's own format, described by media/export.schema.json: one object for one document, a list for several.
 *
 * Offsets are UTF-16 code units of the text as it stands in the file, without a byte order mark, and every span has its
 * place in code points beside them; CR LF counts two in both. The hash is of the text in UTF-8. One span a line.
 */
export const json: Format = {
  id: 'json',
  title: 'Blue Pencil JSON',
  extension: '.json',
  holds: 'many',
  offsets: 'utf-16',
  carries: featureIds,
  stream: 'none',
  specification: 'media/export.schema.json',
  encode(documents) {
    const bodies = documents.map(encodeOne);
    const body = bodies.length === 1 ? `${bodies[0] ?? ''}\n` : `[\n${bodies.join(',\n')}\n]\n`;
    return { body, losses: [] };
  },
  decode(body, options) {
    const root = parseJson(body);
    const documents = root.isList ? root.items() : [root];
    return { documents: documents.map((one) => decodeOne(one, options)), notes: [] };
  },
};

function encodeOne(annotated: AnnotatedDocument): string {
  checkSpans(annotated);
  const { text } = annotated.document;
  const { date, spans, entities, quotations } = recordsOf(annotated);
  const members: readonly (readonly [name: string, value: string])[] = [
    ['format', jsonLine('bluepencil')],
    ['version', jsonLine(schemaVersion)],
    ['producer', jsonLine(producer)],
    ['document', block(factsOf(annotated))],
    ['offsetUnit', jsonLine('utf-16')],
    ...(date ? [['articleDate', jsonLine(date)] as const] : []),
    ['spans', list(spans.map(({ text: words, ...span }) => ({ ...span, text: words, ...contextOf(text, span) })))],
    ['entities', list(entities)],
    ['quotations', list(quotations)],
  ];
  return `{\n${members.map(([name, value]) => `  "${name}": ${value}`).join(',\n')}\n}`;
}

function factsOf({ document, hasBom = false }: AnnotatedDocument): object {
  const { uri, text } = document;
  const codePoints = new OffsetMap(text, { unit: 'code-point', crlf: 'two' }).length;
  return { uri, sha256: sha256OfText(text), length: text.length, codePoints, eol: eolOf(text), bom: hasBom, text };
}

function contextOf(text: string, span: { readonly start: number; readonly end: number }): object {
  const { prefix, suffix } = describe(text, span);
  return { prefix, suffix };
}

/** How the lines of the text end: all the same way, some this way and some that, or there is but one line. */
function eolOf(text: string): 'lf' | 'crlf' | 'cr' | 'mixed' | 'none' {
  const kinds = new Set(Array.from(text.matchAll(/\r\n|\r|\n/g), ([ending]) => ending));
  if (kinds.size > 1) return 'mixed';
  if (kinds.has('\n')) return 'lf';
  if (kinds.has('\r\n')) return 'crlf';
  return kinds.has('\r') ? 'cr' : 'none';
}

function block(value: object): string {
  const members = Object.entries(value).map(([name, member]) => `    "${name}": ${jsonLine(member)}`);
  return `{\n${members.join(',\n')}\n  }`;
}

function list(values: readonly object[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => `    ${jsonLine(value)}`).join(',\n')}\n  ]`;
}

function decodeOne(record: JsonReader, { text: given }: DecodeOptions): AnnotatedDocument {
  if (record.at('format').value !== 'bluepencil') record.fail('is not marked "format": "bluepencil"');
  const version = record.at('version').number();
  if (version > schemaVersion) record.fail(`is of version ${version}; this program reads up to ${schemaVersion}`);
  record.at('offsetUnit').oneOf(['utf-16']);
  const facts = record.at('document');
  const text = facts.maybe('text')?.string() ?? given ?? facts.fail('holds no text; give the file of the text');
  if (facts.at('sha256').string() !== sha256OfText(text)) facts.at('sha256').fail('is not the hash of the text');
  const hasBom = facts.maybe('bom')?.value === true;
  const document = { uri: facts.at('uri').string(), version: 1, text };
  return { document, ...readRecords(record, text), ...(hasBom && { hasBom }) };
}
