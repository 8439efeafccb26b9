import { SpanError } from '../../core/formats/errors';
import { type AnnotatedDocument, type Format, type Loss } from '../../core/formats/format';
import { jsonlRecord } from '../../core/formats/jsonl';
import { type Engine } from './engine';
import { type RawLine } from './lines';

/** The fields of a record that are read. */
export interface RecordFields {
  readonly text: string;
  readonly id: string;
  readonly date: string;
}

/** Why a line was not annotated: a word for programs, a sentence for people. */
export interface LineError {
  readonly code: 'not-utf-8' | 'not-json' | 'not-a-record' | 'no-text' | 'too-long' | 'bad-span' | 'failed';
  readonly message: string;
}

/** What comes of a line: one line with its end, and the error that it tells, if any. */
export interface LineAnswer {
  readonly output: string;
  readonly error?: LineError;
  /** What the format had no place for, if anything. */
  readonly losses?: readonly Loss[];
}

type Members = Readonly<Record<string, unknown>>;

/** What annotation adds to a record, in place of what stood there under these names. */
const ownMembers = ['spans', 'entities', 'quotations', 'articleDate'] as const;

/** Annotates one line of JSON Lines at a time and keeps nothing between lines that could change an answer. */
export class RecordAnnotator {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(
    readonly engine: Engine,
    readonly format: Format,
    readonly fields: RecordFields,
  ) {}

  /** Never throws for a line, whatever it holds. */
  annotate(line: RawLine): LineAnswer {
    const read = this.#read(line);
    if ('error' in read) return failure(read.error, read.id);
    const { source, members, id, text } = read;
    const date = members[this.fields.date];
    const document = { uri: id === undefined ? '' : String(id), version: 1, text };
    try {
      const annotated = this.engine.annotate(document, isIsoDate(date) ? date : undefined);
      if (this.format.id === 'jsonl') return { output: extend(source, members, annotated) };
      const { body, losses } = this.format.encode([annotated]);
      return { output: body, losses };
    } catch (error) {
      // A bug in one detector must not cost the other million records.
      const code = error instanceof SpanError ? 'bad-span' : 'failed';
      return failure({ code, message: error instanceof Error ? error.message : String(error) }, id);
    }
  }

  #read(line: RawLine): Readable | Unreadable {
    if (line === 'too-long') return unreadable('too-long', 'The line is longer than --max-record allows.');
    let source: string;
    try {
      source = this.#decoder.decode(line);
    } catch {
      return unreadable('not-utf-8', 'The line is not text in UTF-8.');
    }
    let members: unknown;
    try {
      members = JSON.parse(source);
    } catch (error) {
      return unreadable('not-json', `The line is not JSON: ${error instanceof Error ? error.message : ''}.`);
    }
    if (!isRecord(members)) return unreadable('not-a-record', 'The line is JSON, but no object.');
    const id = idOf(members[this.fields.id]);
    const text = members[this.fields.text];
    if (typeof text === 'string') return { source, members, id, text };
    return { ...unreadable('no-text', `The record has no string “${this.fields.text}”.`), id };
  }
}

interface Readable {
  readonly source: string;
  readonly members: Members;
  readonly id: string | number | undefined;
  readonly text: string;
}

interface Unreadable {
  readonly error: LineError;
  readonly id?: string | number | undefined;
}

function unreadable(code: LineError['code'], message: string): Unreadable {
  return { error: { code, message } };
}

function failure(error: LineError, id: string | number | undefined): LineAnswer {
  return { output: `${JSON.stringify({ id: id ?? null, error })}\n`, error };
}

/**
 * The record with its annotations behind its own members, which stay as they were written: a number too long for
 * JavaScript, say, is not rounded.
 */
function extend(source: string, members: Members, annotated: AnnotatedDocument): string {
  const added = Object.entries(jsonlRecord(annotated)).filter(([name]) => isOwn(name));
  const own = JSON.stringify(Object.fromEntries(added));
  const isFresh = !ownMembers.some((name) => Object.hasOwn(members, name));
  const kept = isFresh
    ? source.trim()
    : JSON.stringify(Object.fromEntries(Object.entries(members).filter(([name]) => !isOwn(name))));
  return `${kept.slice(0, -1)},${own.slice(1)}\n`;
}

function isOwn(name: string): boolean {
  return ownMembers.some((own) => own === name);
}

function idOf(value: unknown): string | number | undefined {
  return typeof value === 'string' || Number.isSafeInteger(value) ? (value as string | number) : undefined;
}

function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isIsoDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
