import { type Readable, type Writable } from 'node:stream';

/** What a verb may touch of the process that it runs in. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  /** Messages and progress go here, and nothing else does. */
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that paths are relative to. */
  readonly cwd: string;
  /** The file that a worker thread starts from. */
  readonly workerFile: string;
  /** The trained model, beside the program. */
  readonly modelFile: string;
  /** Aborted when the user wants to stop (Ctrl+C) or the reader of the output has gone. */
  readonly signal: AbortSignal;
}

/** A message to the user, one line. */
export function say(terminal: Terminal, message: string): void {
  terminal.stderr.write(`bluepencil: ${message}\n`);
}
