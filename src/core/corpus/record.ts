import { type RecordKey } from './corpusSidecar';

/** An article of a corpus. */
export interface CorpusRecord {
  /** From 1. */
  readonly line: number;
  readonly key: RecordKey;
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
}

/** What a line of a corpus may hold instead of an article. */
export type NoRecord =
  | { readonly kind: 'blank' }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'no-text'; readonly fields: readonly string[] };

/** Reads a line: its `id` and `date`, and its text from the field of that name. */
export function readRecord(source: string, line: number, field: string): CorpusRecord | NoRecord {
  if (source.trim() === '') return { kind: 'blank' };
  let members: unknown;
  try {
    members = JSON.parse(source);
  } catch (error) {
    return { kind: 'broken', reason: error instanceof Error ? error.message : String(error) };
  }
  if (typeof members !== 'object' || members === null || Array.isArray(members))
    return { kind: 'broken', reason: 'It is no object.' };
  const { date, [field]: text } = members as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') return { kind: 'no-text', fields: textFields(members) };
  const key = idIn(members) ?? line;
  const isDated = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date);
  return { line, key, text, ...(isDated && { date }) };
}

/** The id of a record, a number as text; `undefined` where it has none. */
export function idIn(members: unknown): string | undefined {
  const { id } = (members ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : typeof id === 'number' ? String(id) : undefined;
}

/** The fields that hold text, the longest first. */
function textFields(members: object): readonly string[] {
  const texts = Object.entries(members).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
}
