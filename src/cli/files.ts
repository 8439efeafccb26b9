import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CliError } from './errors';
import { openInput } from './input';
import { say, type Terminal } from './terminal';

/** The bytes of a file, or of standard input for "-", unpacked where they are packed. */
async function readBytes(terminal: Terminal, name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await openInput(terminal, name)).chunks) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks);
}

/** A text file: its text without the byte order mark, and whether it had one. Throws a `CliError` for what is no UTF-8. */
export async function readText(terminal: Terminal, name: string): Promise<{ text: string; hasBom: boolean }> {
  const bytes = await readBytes(terminal, name);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const hasBom = text.startsWith('\ufeff');
    return { text: hasBom ? text.slice(1) : text, hasBom };
  } catch {
    throw new CliError(`${name} is not text in UTF-8`);
  }
}

/** The name by which a document goes: relative to the folder of the command, with slashes. */
export function uriOf(terminal: Terminal, name: string): string {
  if (name === '-') return 'stdin';
  const relative = path.relative(terminal.cwd, path.resolve(terminal.cwd, name));
  return relative.split(path.sep).join('/');
}

/** The trained model beside the program, or `undefined` where there is none, which is said. */
export async function modelBytes(terminal: Terminal, isQuiet: boolean): Promise<Uint8Array | undefined> {
  try {
    // A plain array of bytes: a Buffer's `slice` does not copy.
    return Uint8Array.from(await readFile(terminal.modelFile));
  } catch {
    if (!isQuiet) say(terminal, `${terminal.modelFile} is not there; names are found by rules alone`);
    return undefined;
  }
}
