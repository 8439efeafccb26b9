import { createWriteStream } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { CliError, reasonOf } from './errors';
import { type Terminal } from './terminal';

/** Where a stream of text goes. */
export interface Output {
  /** Resolves when more may be written, or at once when nobody reads any more. */
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Standard output, or a file, packed as its name says (.gz, .zst). */
export function openOutput(terminal: Terminal, name: string | undefined, append: boolean): Output {
  if (name === undefined || name === '-') return { write: (text) => put(terminal.stdout, text), close: nothing };
  const packer = packerFor(name); // may throw, and then no empty file is left
  const file = createWriteStream(path.resolve(terminal.cwd, name), { flags: append ? 'a' : 'w' });
  let failure: CliError | undefined;
  const done = (packer ? pipeline(packer, file) : pipelineEnd(file)).catch((error: unknown) => {
    failure = new CliError(`${name} cannot be written (${reasonOf(error)})`);
  });
  const target = packer ?? file;
  return {
    write: async (text) => {
      if (failure) throw failure;
      await Promise.race([put(target, text), done]);
    },
    close: async () => {
      target.end();
      await done;
      if (failure) throw failure;
    },
  };
}

/** Writes a whole file so that there is never half of one, or prints it. */
export async function writeWhole(terminal: Terminal, name: string | undefined, body: string): Promise<void> {
  if (name === undefined || name === '-') return put(terminal.stdout, body);
  const file = path.resolve(terminal.cwd, name);
  const draft = `${file}.${process.pid}.part`;
  try {
    await writeFile(draft, body);
    await rename(draft, file);
  } catch (error) {
    throw new CliError(`${name} cannot be written (${reasonOf(error)})`);
  }
}

async function nothing(): Promise<void> {
  // Standard output is closed with the process.
}

async function pipelineEnd(file: Writable): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    file.once('close', resolve);
    file.once('error', reject);
  });
}

function put(target: Writable, text: string): Promise<void> {
  if (target.destroyed || text === '' || target.write(text)) return Promise.resolve();
  return new Promise((resolve) => {
    const go = () => {
      for (const event of ['drain', 'close', 'error']) target.off(event, go);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) target.once(event, go);
  });
}

function packerFor(name: string): (Writable & NodeJS.ReadWriteStream) | undefined {
  if (name.endsWith('.gz')) return zlib.createGzip();
  if (!name.endsWith('.zst')) return undefined;
  const { createZstdCompress } = zlib as { createZstdCompress?: () => Writable & NodeJS.ReadWriteStream };
  if (createZstdCompress) return createZstdCompress();
  throw new CliError(
    `${name} needs a Node with zstd (22.15 or later), this is ${process.version}; pipe through zstd instead`,
  );
}
