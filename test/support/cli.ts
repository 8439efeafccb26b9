import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { main } from '../../src/cli/main';

/** What a command did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The text of a file that it left in its folder. */
  readonly file: (name: string) => string;
  /** The names of all files in its folder, in order. */
  readonly names: readonly string[];
}

export interface Given {
  readonly stdin?: string | Buffer | Readable;
  readonly files?: Readonly<Record<string, string | Buffer>>;
  readonly signal?: AbortSignal;
  readonly isTTY?: boolean;
  readonly workerFile?: string;
}

/** Runs the command line in this process, in a new folder that is removed afterwards; files it left are read before. */
export async function runCli(argv: readonly string[], given: Given = {}): Promise<Ran> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'bluepencil-cli-'));
  try {
    for (const [name, body] of Object.entries(given.files ?? {})) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), body);
    }
    const out = sink();
    const err = Object.assign(sink(), { isTTY: given.isTTY ?? false });
    const stdin =
      given.stdin instanceof Readable ? given.stdin : Readable.from(given.stdin ? [Buffer.from(given.stdin)] : []);
    const code = await main(argv, {
      stdin,
      stdout: out,
      stderr: err,
      env: {},
      cwd,
      workerFile: given.workerFile ?? 'no-worker',
      modelFile: 'no-model',
      signal: given.signal ?? new AbortController().signal,
    });
    const left = new Map<string, string>();
    for (const name of namesIn(cwd)) left.set(name, readFileSync(path.join(cwd, name), 'utf8'));
    return { code, out: out.text(), err: err.text(), file: (name) => left.get(name) ?? '', names: [...left.keys()] };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** Relative, with slashes, in order. */
function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'))
    .sort();
}

function sink(): Writable & { text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(chunks).toString('utf8') });
}
