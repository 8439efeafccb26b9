import { Decompress } from 'fzstd';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { CliError, reasonOf } from './errors';
import { type Terminal } from './terminal';

/** A stream of bytes, unpacked where it was packed. */
export interface Input {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** How many bytes the file has, packed as it is; unknown for a pipe. */
  readonly size: number | undefined;
  /** How many of them were read so far. */
  read(): number;
}

const magic = { gzip: [0x1f, 0x8b], zstd: [0x28, 0xb5, 0x2f, 0xfd] } as const;

/** Opens a file, or standard input for "-". What it is packed with is told by its first bytes. */
export async function openInput(terminal: Terminal, name: string): Promise<Input> {
  const size = name === '-' ? undefined : await sizeOf(terminal, name);
  let count = 0;
  const raw =
    name === '-' ? terminal.stdin : createReadStream(path.resolve(terminal.cwd, name), { highWaterMark: 1 << 18 });
  terminal.signal.addEventListener('abort', () => raw.destroy(), { once: true });
  async function* counted(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of raw as AsyncIterable<Uint8Array>) {
        count += chunk.length;
        yield chunk;
      }
    } catch (error) {
      if (!terminal.signal.aborted) throw new CliError(`${name} cannot be read (${reasonOf(error)})`);
    }
  }
  return { chunks: unpacked(counted(), name), size, read: () => count };
}

async function sizeOf(terminal: Terminal, name: string): Promise<number> {
  try {
    const found = await stat(path.resolve(terminal.cwd, name));
    if (!found.isDirectory()) return found.size;
  } catch (error) {
    throw new CliError(`${name} cannot be read (${reasonOf(error)})`);
  }
  throw new CliError(`${name} is a folder`);
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < 4) {
    const next = await iterator.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const whole = prepend(head, iterator);
  try {
    if (startsWith(head, magic.gzip)) yield* gunzipped(whole);
    else if (startsWith(head, magic.zstd)) yield* unzstded(whole);
    else yield* whole;
  } catch (error) {
    throw error instanceof CliError ? error : new CliError(`${name} is damaged (${reasonOf(error)})`);
  }
}

async function* prepend(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (;;) {
    const next = await iterator.next();
    if (next.done) return;
    yield next.value;
  }
}

async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const feeding = (async () => {
    try {
      for await (const chunk of chunks) {
        if (!gunzip.write(chunk)) await new Promise((resolve) => gunzip.once('drain', resolve));
      }
      gunzip.end();
    } catch (error) {
      gunzip.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  })();
  for await (const chunk of gunzip) yield chunk as Uint8Array;
  await feeding;
}

async function* unzstded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const decompress = new Decompress((chunk) => ready.push(chunk));
  for await (const chunk of chunks) {
    decompress.push(Uint8Array.from(chunk));
    yield* ready;
    ready = [];
  }
  decompress.push(new Uint8Array(0), true);
  yield* ready;
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}
