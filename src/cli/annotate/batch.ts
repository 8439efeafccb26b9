import { type Loss } from '../../core/formats/format';
import { type LineError, type RecordAnnotator } from './recordAnnotator';
import { type RawLine } from './lines';

/** So many lines, at most, are one piece of work. */
const batchSize = 32;

/** Lines that are annotated together, in order. */
export interface Batch {
  readonly lines: readonly (Uint8Array | 'too-long')[];
}

/** What comes of a batch: an output for each line, in order. */
export interface BatchAnswer {
  readonly outputs: readonly string[];
  readonly errors: readonly { readonly index: number; readonly error: LineError }[];
  /** Of all lines together. */
  readonly losses: readonly Loss[];
}

/** Annotates the lines of a batch. */
export function annotateBatch(annotator: RecordAnnotator, { lines }: Batch): BatchAnswer {
  const errors: { index: number; error: LineError }[] = [];
  const all: Loss[] = [];
  const outputs = lines.map((line, index) => {
    const { output, error, losses = [] } = annotator.annotate(asRaw(line));
    if (error) errors.push({ index, error });
    for (const loss of losses) all.push(loss);
    return output;
  });
  return { outputs, errors, losses: all };
}

/** A worker thread receives plain byte arrays where a `Buffer` was sent. */
function asRaw(line: Uint8Array | 'too-long'): RawLine {
  return line === 'too-long' ? line : Buffer.from(line.buffer, line.byteOffset, line.byteLength);
}

/** Cuts lines into batches. */
export function batchesOf(lines: readonly RawLine[]): Batch[] {
  const batches: Batch[] = [];
  for (let from = 0; from < lines.length; from += batchSize)
    batches.push({ lines: lines.slice(from, from + batchSize) });
  return batches;
}
