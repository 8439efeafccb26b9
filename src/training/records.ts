import { readFileSync } from 'node:fs';
import { type Span } from '../core/text/span';

/** A labelled span of a record; the label is the corpus's own until a label map has spoken. */
export interface LabelledSpan extends Span {
  readonly label: string;
  /** How likely it is right, where a system says so. */
  readonly score?: number;
}

/** A text with what people marked in it. Offsets are UTF-16. */
export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

/** The records of a file with one `{"id","text","entities":[[start,end,label],…]}` a line; throws with file and line where one is not that. */
export function readRecords(file: string): readonly GoldRecord[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => ({ line, at: `${file}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }) => recordOf(JSON.parse(line), at));
}

function recordOf(value: unknown, at: string): GoldRecord {
  const { id, text, entities } = value as { id?: unknown; text?: unknown; entities?: unknown };
  if (typeof text !== 'string' || !Array.isArray(entities)) throw new Error(`${at}: "text" or "entities" is missing`);
  const spans = entities.map((entity) => spanOf(entity, text, at));
  return { id: String(id), text, spans };
}

function spanOf(entity: unknown, text: string, at: string): LabelledSpan {
  const [start, end, label] = entity as [unknown, unknown, unknown];
  const isSound =
    typeof start === 'number' &&
    typeof end === 'number' &&
    typeof label === 'string' &&
    0 <= start &&
    start < end &&
    end <= text.length;
  if (!isSound) throw new Error(`${at}: ${JSON.stringify(entity)} is no [start, end, label] of the text`);
  return { start, end, label };
}
