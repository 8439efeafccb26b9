import { type Format, type Loss } from '../../core/formats/format';
import { type Arguments } from '../arguments';
import { CliError, UsageError } from '../errors';
import { sayLosses } from '../losses';
import { modelBytes } from '../files';
import { type Input, openInput } from '../input';
import { openOutput } from '../output';
import { Progress } from '../progress';
import { CliProjects } from '../projects';
import { say, type Terminal } from '../terminal';
import { linesIn, type RawLine } from './lines';
import { type EngineProject } from './engine';
import { type Job } from './job';
import { keepSmall } from './memory';
import { jobOf, type OnError, shardOf } from './options';
import { pump, type PumpWatcher } from './pump';
import { completeLines } from './resume';
import { type Crew, soloCrew, threadCrew } from './workers';

/** Annotates files with a JSON record on each line, or standard input, line by line in constant memory. Returns the exit code. */
export async function annotateRecords(
  args: Arguments,
  terminal: Terminal,
  names: readonly string[],
  format: Format,
): Promise<number> {
  if (format.stream === 'none') throw new UsageError(`records cannot be written as ${format.id}, which is one whole`);
  const outputName = args.text('output');
  const onError = args.oneOf('on-error', ['emit', 'skip', 'fail']) ?? 'emit';
  const skip = args.flag('resume') ? await linesDone(terminal, outputName, format, onError) : 0;
  const selection = { skip, shard: shardOf(args) };
  const longest = (args.count('max-record') ?? 64) * 1024 * 1024;
  const jobs = args.count('jobs') ?? 1;
  const job = withProject(
    jobOf(args, format, await modelBytes(terminal, args.flag('quiet'))),
    await new CliProjects(args, terminal).of(names[0] ?? '-'),
  );
  keepSmall();
  const crew: Crew = jobs === 1 ? soloCrew(job) : threadCrew(job, jobs, terminal.workerFile);
  const output = openOutput(terminal, outputName, args.flag('resume'));
  const reader = new Reader(terminal, names, longest);
  const listsLosses = args.oneOf('losses', ['text', 'json']) === 'json';
  const watcher = new Watcher(terminal, { onError, listsLosses, isQuiet: args.flag('quiet') }, () => reader.share);
  try {
    await pump(reader.lines(), selection, crew, output, watcher, terminal.signal);
  } finally {
    watcher.progress.clear();
    await crew.dispose();
    await output.close();
  }
  return watcher.conclude(skip);
}

/** All records of a command belong to the project of the first file. */
function withProject(job: Job, project: EngineProject | undefined): Job {
  return project ? { ...job, engine: { ...job.engine, project } } : job;
}

async function linesDone(
  terminal: Terminal,
  name: string | undefined,
  format: Format,
  onError: OnError,
): Promise<number> {
  if (name === undefined || name === '-') throw new UsageError('--resume needs --output FILE');
  if (/\.(gz|zst)$/.test(name)) throw new UsageError('--resume cannot go on with a packed file');
  if (format.stream !== 'line')
    throw new UsageError(`--resume needs a format with one line for each record, not ${format.id}`);
  if (onError === 'skip') throw new UsageError('--resume needs a line for every record: not with --on-error skip');
  return completeLines(terminal, name);
}

/** The lines of several files, one after the other, and how much of them was read. */
class Reader {
  #input: Input | undefined;
  #before = 0;

  constructor(
    readonly terminal: Terminal,
    readonly names: readonly string[],
    readonly longest: number,
  ) {}

  async *lines(): AsyncGenerator<RawLine[]> {
    for (const [index, name] of this.names.entries()) {
      this.#before = index;
      this.#input = await openInput(this.terminal, name);
      yield* linesIn(this.#input.chunks, this.longest);
    }
  }

  /** 0 to 1, taking all files for equally long; `undefined` for a pipe. */
  get share(): number | undefined {
    const size = this.#input?.size;
    if (!this.#input || size === undefined) return undefined;
    return (this.#before + this.#input.read() / Math.max(size, 1)) / this.names.length;
  }
}

/** What is told while records are annotated. */
interface Manner {
  readonly onError: OnError;
  /** As JSON, each as it comes; else they are counted. */
  readonly listsLosses: boolean;
  readonly isQuiet: boolean;
}

class Watcher implements PumpWatcher {
  readonly progress: Progress;
  #failed = 0;
  #lost = 0;

  constructor(
    readonly terminal: Terminal,
    readonly manner: Manner,
    readonly share: () => number | undefined,
  ) {
    this.progress = new Progress(terminal, manner.isQuiet);
  }

  onLosses(losses: readonly Loss[]): void {
    this.#lost += losses.length;
    if (!this.manner.listsLosses || losses.length === 0) return;
    this.progress.clear();
    sayLosses(this.terminal, losses, 'json');
  }

  onError(lineNumber: number, { message }: { readonly message: string }): boolean {
    const { onError, isQuiet } = this.manner;
    if (onError === 'fail') throw new CliError(`line ${lineNumber}: ${message}`);
    this.#failed++;
    if (isQuiet) return onError === 'emit';
    this.progress.clear();
    say(this.terminal, `line ${lineNumber}: ${message}`);
    return onError === 'emit';
  }

  onWritten(lines: number): void {
    this.progress.add(lines, this.share());
  }

  conclude(skipped: number): number {
    const { signal } = this.terminal;
    if (signal.aborted && signal.reason === 'pipe') return 0;
    const errors = this.#failed === 0 ? '' : `; ${this.#failed} bad lines`;
    const before = skipped === 0 ? '' : `; ${skipped} were there before`;
    const isTold = this.#lost > 0 && !this.manner.listsLosses;
    const lost = isTold ? `; ${this.#lost} losses, which --losses json lists` : '';
    if (!this.manner.isQuiet) say(this.terminal, `${this.progress.summary}${errors}${before}${lost}`);
    if (!signal.aborted) return 0;
    say(this.terminal, 'stopped; the same command with --resume goes on');
    return 130;
  }
}
