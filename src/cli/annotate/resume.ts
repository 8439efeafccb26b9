import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { CliError, reasonOf } from '../errors';
import { type Terminal } from '../terminal';

const newline = 10;

/** Cuts a half-written last line off the file and counts those that are left. A file that is not there has none. */
export async function completeLines(terminal: Terminal, name: string): Promise<number> {
  let file: FileHandle;
  try {
    file = await open(path.resolve(terminal.cwd, name), 'r+');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw new CliError(`${name} cannot be read (${reasonOf(error)})`);
  }
  try {
    const { lines, length } = await measure(file);
    await file.truncate(length);
    return lines;
  } finally {
    await file.close();
  }
}

/** How many lines are complete, and where the last of them ends, in bytes. */
async function measure(file: FileHandle): Promise<{ lines: number; length: number }> {
  const buffer = Buffer.alloc(1 << 20);
  let lines = 0;
  let length = 0;
  for (let position = 0; ;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return { lines, length };
    const chunk = buffer.subarray(0, bytesRead);
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) {
      lines++;
      length = position + at + 1;
    }
    position += bytesRead;
  }
}
