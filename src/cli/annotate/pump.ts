import { type Loss } from '../../core/formats/format';
import { type Output } from '../output';
import { type Batch, type BatchAnswer, batchesOf } from './batch';
import { type RawLine } from './lines';
import { type Crew } from './workers';

/** Which lines of the input are annotated. */
export interface Selection {
  /** Lines of the shard that were annotated before. */
  readonly skip: number;
  /** The lines whose number, counted from 0, leaves `index` when divided by `count`. */
  readonly shard: { readonly index: number; readonly count: number };
}

/** What the pump tells while it runs. */
export interface PumpWatcher {
  /** Called in order; returns whether the line's output is to be written. Throws to stop everything. */
  onError(lineNumber: number, error: { readonly code: string; readonly message: string }): boolean;
  onLosses(losses: readonly Loss[]): void;
  onWritten(lines: number): void;
}

/**
 * Annotates the selected lines and writes the answers in the order of the lines, each as soon as it and those before it are
 * there. Holds `crew.width` batches at most. Stops between two batches when `signal` is aborted; all that was taken in hand
 * is written then.
 */
export async function pump(
  input: AsyncIterable<RawLine[]>,
  selection: Selection,
  crew: Crew,
  output: Output,
  watcher: PumpWatcher,
  signal: AbortSignal,
): Promise<void> {
  const inHand: Promise<void>[] = [];
  let last = Promise.resolve();
  for await (const { batch, numbers } of selected(input, selection)) {
    if (signal.aborted) break;
    const answer = crew.annotate(batch);
    answer.catch(() => undefined);
    last = last.then(async () => writeAnswer(await answer, numbers, output, watcher));
    last.catch(() => undefined);
    inHand.push(last);
    while (inHand.length >= crew.width) await inHand.shift();
  }
  await last;
}

async function* selected(
  input: AsyncIterable<RawLine[]>,
  { skip, shard }: Selection,
): AsyncGenerator<{ batch: Batch; numbers: readonly number[] }> {
  let number = 0;
  let toSkip = skip;
  for await (const lines of input) {
    const kept: RawLine[] = [];
    const numbers: number[] = [];
    for (const line of lines) {
      if (number++ % shard.count !== shard.index || toSkip-- > 0) continue;
      kept.push(line);
      numbers.push(number);
    }
    let from = 0;
    for (const batch of batchesOf(kept)) {
      yield { batch, numbers: numbers.slice(from, from + batch.lines.length) };
      from += batch.lines.length;
    }
  }
}

async function writeAnswer(
  { outputs, errors, losses }: BatchAnswer,
  numbers: readonly number[],
  output: Output,
  watcher: PumpWatcher,
): Promise<void> {
  const byIndex = new Map(errors.map(({ index, error }) => [index, error]));
  let text = '';
  try {
    for (const [index, line] of outputs.entries()) {
      const error = byIndex.get(index);
      if (!error || watcher.onError(numbers[index] ?? 0, error)) text += line;
    }
  } finally {
    await output.write(text);
  }
  watcher.onLosses(losses);
  watcher.onWritten(outputs.length);
}
