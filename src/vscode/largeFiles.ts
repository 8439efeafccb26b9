import * as vscode from 'vscode';
import { type LargeFile, type LargeFiles } from '../app/ports';
import { UserError } from '../app/userError';
import { files } from './files';

/** Reads a part of a file on this computer; only where there is a file system of its own. */
export type ReadPart = (path: string, start: number, length: number) => Promise<Uint8Array>;

/** `workspace.fs` has no way to read a part: where there is no other, a file is held whole, up to so many bytes. */
const largestWhole = 100_000_000;

/** Files of any size on this computer; elsewhere up to 100 MB. */
export function largeFiles(readPart: ReadPart | undefined): LargeFiles {
  const whole = new Map<string, LargeFile>();
  return {
    async open(address) {
      const uri = vscode.Uri.parse(address);
      const { size, mtime } = await stat(uri);
      const stamp = `${size} ${mtime}`;
      const known = whole.get(address);
      if (known?.stamp === stamp) return known;
      const canReadParts = readPart !== undefined && uri.scheme === 'file';
      const file = canReadParts ? partly(uri.fsPath, size, stamp, readPart) : await entirely(uri, size, stamp);
      await refusePacked(file, address);
      if (!canReadParts) whole.set(address, file);
      return file;
    },
    decode(bytes) {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        return undefined;
      }
    },
  };
}

async function stat(uri: vscode.Uri): Promise<vscode.FileStat> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    throw new UserError(`${files.pathOf(uri.toString())} is gone.`);
  }
}

function partly(path: string, size: number, stamp: string, readPart: ReadPart): LargeFile {
  return { size, stamp, read: (start, length) => readPart(path, start, Math.min(length, size - start)) };
}

async function entirely(uri: vscode.Uri, size: number, stamp: string): Promise<LargeFile> {
  if (size > largestWhole)
    throw new UserError(
      `${files.pathOf(uri.toString())} has ${Math.round(size / 1e6)} MB. Files that do not lie on this computer can only be read whole, up to ${largestWhole / 1e6} MB.`,
    );
  const bytes = await vscode.workspace.fs.readFile(uri);
  return { size, stamp, read: (start, length) => Promise.resolve(bytes.subarray(start, start + length)) };
}

async function refusePacked(file: LargeFile, address: string): Promise<void> {
  const [first, second] = await file.read(0, 2);
  const isPacked = (first === 0x1f && second === 0x8b) || (first === 0x28 && second === 0xb5);
  if (isPacked) throw new UserError(`${files.nameOf(address)} is packed. Unpack it first.`);
}
