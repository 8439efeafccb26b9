import { type Mark } from '../annotate/mark';
import { type Span } from '../text/span';
import { FormatError } from './errors';
import { assemble, byHuman } from './foreign';
import { type Decoded, type DecodeOptions } from './format';
import { type Line, linesOf } from './lines';

/** Where the wanted layer stands in a row, counted from the first column behind the token. */
interface Columns {
  readonly layer: string;
  readonly value: number;
  readonly identifier: number | undefined;
}

/** What was read so far of the body. */
interface Draft {
  text: string;
  /** The lines of the sentence whose tokens have not come yet. */
  pending: string[];
  readonly sentences: Span[][];
  /** Where among the marks each stands that may go on, by its number in the file. */
  readonly open: Map<string, number>;
  readonly marks: Mark[];
}

/** Reads WebAnno TSV 3.x: the layer NamedEntity, or else the first span layer that has a feature. Chains and relations are passed over. */
export function readWebanno(body: string, options: DecodeOptions): Decoded {
  const lines = linesOf(body);
  const first = lines[0];
  if (!first?.text.startsWith('#FORMAT=WebAnno TSV 3'))
    throw new FormatError('the file should begin with #FORMAT=WebAnno TSV 3.3', 1);
  const header = lines.filter(({ text }) => /^#T_(SP|CH|RL)=/.test(text));
  const columns = columnsOf(header.map(({ text }) => text));
  const draft: Draft = { text: '', pending: [], sentences: [], open: new Map(), marks: [] };
  for (const line of lines) readLine(line, columns, draft);
  if (draft.pending.length > 0) draft.text += draft.pending.join('\n');
  const notes = columns ? [`Spans were read from the layer ${columns.layer}.`] : ['The file declares no span layer.'];
  const tokens = draft.sentences;
  return { documents: [assemble(options.uri ?? 'document', draft.text, draft.marks, { tokens })], notes };
}

function columnsOf(header: readonly string[]): Columns | undefined {
  let at = 0;
  const found: Columns[] = [];
  for (const line of header) {
    const [declared = '', ...features] = line.slice('#T_SP='.length).split('|');
    const value = Math.max(features.indexOf('value'), 0);
    const identifier = features.indexOf('identifier');
    if (line.startsWith('#T_SP=') && features.length > 0)
      found.push({
        layer: declared,
        value: at + value,
        identifier: identifier < 0 ? undefined : at + identifier,
      });
    at += Math.max(features.length, 1);
  }
  return found.find(({ layer }) => layer.endsWith('.NamedEntity')) ?? found[0];
}

function readLine({ text, number }: Line, columns: Columns | undefined, draft: Draft): void {
  if (text.startsWith('#Text=')) return void draft.pending.push(unescape(text.slice(6)));
  if (text.startsWith('#') || text.trim() === '') return;
  const cells = text.split('\t');
  const [, sentence, token, sub] = /^(\d+)-(\d+)(\.\d+)?$/.exec(cells[0] ?? '') ?? [];
  const [, start, end] = /^(\d+)-(\d+)$/.exec(cells[1] ?? '') ?? [];
  if (sentence === undefined || token === undefined || start === undefined || end === undefined)
    throw new FormatError('a row should begin with a token number and its offsets, like “1-2⇥4-8”', number);
  const span = { start: Number(start), end: Number(end) };
  if (draft.pending.length > 0) beginSentence(draft, span.start, number);
  const words = unescape(cells[2] ?? '');
  const there = draft.text.slice(span.start, span.end);
  if (words !== there)
    throw new FormatError(`the token says ${JSON.stringify(words)}, the text there ${JSON.stringify(there)}`, number);
  if (span.start >= span.end) throw new FormatError('the token has no words', number);
  if (sub === undefined) draft.sentences.at(-1)?.push(span);
  if (columns) readMarks(cells, columns, span, `${sentence}-${token}${sub ?? ''}`, draft);
}

/** The text between two sentences is not in the file: spaces stand in for it. */
function beginSentence(draft: Draft, start: number, number: number): void {
  if (start < draft.text.length)
    throw new FormatError('the sentence begins before the end of the one before it', number);
  if (start > draft.text.length + 10_000_000) throw new FormatError('the sentence begins too far away', number);
  draft.text = draft.text.padEnd(start, ' ') + draft.pending.join('\n');
  draft.pending = [];
  draft.sentences.push([]);
}

function readMarks(cells: readonly string[], columns: Columns, span: Span, row: string, draft: Draft): void {
  const values = stackOf(cells[3 + columns.value]);
  const identifiers = columns.identifier === undefined ? [] : stackOf(cells[3 + columns.identifier]);
  for (const [index, { value, id }] of values.entries()) {
    const key = id ?? `${row}#${index}`;
    const at = draft.open.get(key) ?? draft.marks.length;
    const known = draft.marks[at];
    if (known) {
      draft.marks[at] = { ...known, end: Math.max(known.end, span.end) };
      continue;
    }
    const entity = identifiers[index]?.value;
    const label = value === '*' ? 'ANNOTATION' : unescape(value);
    const more = entity === undefined || entity === '*' ? {} : { entity: unescape(entity) };
    draft.open.set(key, at);
    draft.marks.push({ ...span, ...byHuman(label, more) });
  }
}

/** "PER[1]|ORG[2]" is two, each with its number. */
function stackOf(cell: string | undefined): { value: string; id: string | undefined }[] {
  if (cell === undefined || cell === '_' || cell === '') return [];
  return (cell.match(/(?:\\.|[^|\\])+/gs) ?? []).map((one) => {
    const [, value = one, id] = /^((?:\\.|[^\\])*?)\[(\d+)\]$/s.exec(one) ?? [];
    return { value, id };
  });
}

const plain: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f' };

function unescape(text: string): string {
  return text.replace(/\\(->|.)/gs, (_, one: string) => plain[one] ?? one);
}
