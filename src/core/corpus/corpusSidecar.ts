import { parseSidecar } from '../annotate/parseSidecar';
import { lineOf, serializeSidecar, type Sidecar, sidecarFormat, sidecarVersion } from '../annotate/sidecar';
import { SidecarError } from '../annotate/sidecarError';

/** What ends the name of a corpus's file of annotations: "corpus.jsonl" has "corpus.jsonl.pencil.jsonl". */
export const corpusSidecarSuffix = '.pencil.jsonl';

/** Which record of a corpus: its id, or, where it has none, the number of its line, from 1. */
export type RecordKey = string | number;

const corpusFormat = 'bluepencil-corpus-annotations';

const header = JSON.stringify({ format: corpusFormat, version: sidecarVersion });

/** A line of the file. */
interface Row {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** What is said of the record on a line of the corpus. */
interface AnnotatedRecord {
  readonly key: RecordKey;
  readonly line: number;
  readonly sidecar: Sidecar;
}

/** The lines about one record: what is known of its text, then its annotations in text order. */
interface Block {
  /** Of the corpus, where the record stands; from 1. */
  readonly line: number;
  readonly rows: readonly Row[];
}

/**
 * What people said about the records of a corpus: a header, then for each record a line with its text's fingerprint and a
 * line for each annotation, every one with the record's key in front. Only lines of the record that is asked for are
 * parsed. What reads throws a `SidecarError` where the file is broken or of a later version.
 */
export class CorpusSidecar {
  readonly #blocks: ReadonlyMap<RecordKey, Block>;

  constructor(body: string | undefined) {
    this.#blocks = body === undefined ? new Map() : blocksIn(body);
  }

  /** The keys of the records that somebody annotated, in the order of their lines. */
  get keys(): readonly RecordKey[] {
    return [...this.#blocks].sort(([, a], [, b]) => a.line - b.line).map(([key]) => key);
  }

  /** Whether a file is one of a corpus, by how it begins. */
  static isOne(body: string): boolean {
    return body.replace(/^\ufeff/, '').startsWith(`{"format":"${corpusFormat}"`);
  }

  /** The line of the corpus that a record stands on; `undefined` where there is nothing about it. */
  lineOf(key: RecordKey): number | undefined {
    return this.#blocks.get(key)?.line;
  }

  /** The annotations of a record as a file of their own; `undefined` where there are none. */
  of(key: RecordKey): string | undefined {
    const block = this.#blocks.get(key);
    if (!block) return undefined;
    const texts: unknown[] = [];
    const annotations: { readonly number: number; readonly said: object }[] = [];
    for (const row of block.rows) {
      const said = fieldsOn(row);
      if (Object.hasOwn(said, 'text')) texts.push(said['text']);
      else annotations.push({ number: row.number, said });
    }
    const text = texts.length === 1 ? { text: texts[0] } : {}; // two people's, put together by git: neither is it
    const head = JSON.stringify({ format: sidecarFormat, version: sidecarVersion, ...text });
    const list = annotations.map(({ said }) => JSON.stringify(said)).join(',\n');
    return read(`${head.slice(0, -1)},"annotations":[\n${list}]}`, [block.rows[0], ...annotations]);
  }

  /** The file with other annotations of a record, which stands on a line of the corpus. */
  with(key: RecordKey, line: number, sidecar: Sidecar): string {
    return this.withAll([{ key, line, sidecar }]);
  }

  /** The file with other annotations of several records. */
  withAll(records: readonly AnnotatedRecord[]): string {
    const keys = new Set(records.map(({ key }) => key));
    const others = [...this.#blocks].filter(([other]) => !keys.has(other)).map(([, block]) => block);
    const blocks = others.map((block) => ({ line: block.line, lines: block.rows.map((row) => row.text) }));
    for (const { key, line, sidecar } of records) {
      const about = JSON.stringify({ record: key, line, text: sidecar.text });
      const lines = sidecar.annotations.map((one) => JSON.stringify({ record: key, ...lineOf(one) }));
      if (lines.length > 0) blocks.push({ line, lines: [about, ...lines] });
    }
    const sorted = blocks.sort((a, b) => a.line - b.line).flatMap((block) => block.lines);
    return `${[header, ...sorted].join('\n')}\n`;
  }
}

/** What a line says of its record. */
function fieldsOn({ number, text }: Row): Readonly<Record<string, unknown>> {
  try {
    const fields = Object.entries(JSON.parse(text) as object);
    return Object.fromEntries(fields.filter(([name]) => name !== 'record'));
  } catch {
    throw broken(number, text);
  }
}

/** The sidecar of one record, whose lines came from these of the file: an error names the line of the file. */
function read(body: string, sources: readonly (Pick<Row, 'number'> | undefined)[]): string {
  try {
    return serializeSidecar(parseSidecar(body));
  } catch (error) {
    if (!(error instanceof SidecarError)) throw error;
    throw new SidecarError(error.kind, sources[error.line - 1]?.number ?? 1, error.reason);
  }
}

function blocksIn(body: string): ReadonlyMap<RecordKey, Block> {
  const [first = '', ...lines] = body.replace(/^\ufeff/, '').split(/\r?\n/);
  checkHeader(first);
  const blocks = new Map<RecordKey, { line: number; readonly rows: Row[] }>();
  for (const [index, line] of lines.entries()) {
    if (line === '' || line === header) continue;
    const [, id, number] = /^\{"record":(?:("(?:[^"\\]|\\.)*")|(\d+)),.*\}$/.exec(line) ?? [];
    if (id === undefined && number === undefined) throw broken(index + 2, line);
    const key = id === undefined ? Number(number) : (JSON.parse(id) as string);
    const block = blocks.get(key) ?? { line: Infinity, rows: [] };
    blocks.set(key, block);
    block.rows.push({ number: index + 2, text: line });
    const place = /^\{"record":(?:"(?:[^"\\]|\\.)*"|\d+),"line":(\d+)/.exec(line)?.[1];
    if (place !== undefined) block.line = Number(place);
  }
  return blocks;
}

function checkHeader(line: string): void {
  const [, version] = new RegExp(`^\\{"format":"${corpusFormat}","version":(\\d+)`).exec(line) ?? [];
  if (version === undefined) throw new SidecarError('broken', 1, 'this is no file of annotations of a corpus');
  if (Number(version) > sidecarVersion)
    throw new SidecarError('newer', 1, `the file has version ${version}; update the program to read it`);
}

function broken(line: number, text: string): SidecarError {
  return /^[<=>|]{7}/.test(text)
    ? new SidecarError('conflict', line, 'git left a conflict here that is not resolved')
    : new SidecarError('broken', line, 'this is no annotation');
}
