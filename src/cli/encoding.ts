import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type AnnotatedDocument, type Encoded, type Format, type Loss } from '../core/formats/format';
import { UsageError } from './errors';
import { writeWhole } from './output';
import { type Terminal } from './terminal';

/**
 * Writes documents to a file or standard output, or, where a file of the format holds one document and there are several or
 * `output` names a folder, into that. What belongs beside a file is written there too. Returns what was lost.
 */
export async function writeDocuments(
  terminal: Terminal,
  format: Format,
  documents: readonly AnnotatedDocument[],
  output: string | undefined,
): Promise<readonly Loss[]> {
  const isFolder = documents.length !== 1 || namesFolder(terminal, output);
  if (format.holds === 'one' && isFolder) return writeFolder(terminal, format, documents, output);
  const encoded = format.encode(documents);
  await writeWhole(terminal, output, encoded.body);
  if (output !== undefined && output !== '-') await writeCompanions(terminal, encoded, path.dirname(output));
  return encoded.losses;
}

/** Whether an output, by its last sign or on the disk, is a folder. */
function namesFolder(terminal: Terminal, output: string | undefined): boolean {
  if (output === undefined || output === '-') return false;
  const there = statSync(path.resolve(terminal.cwd, output), { throwIfNoEntry: false });
  return /[\\/]$/.test(output) || there?.isDirectory() === true;
}

async function writeFolder(
  terminal: Terminal,
  format: Format,
  documents: readonly AnnotatedDocument[],
  output: string | undefined,
): Promise<readonly Loss[]> {
  if (output === undefined || output === '-')
    throw new UsageError(
      `a file of ${format.id} holds one document, here are ${documents.length}: give a folder with --output`,
    );
  await mkdir(path.resolve(terminal.cwd, output), { recursive: true });
  const losses: Loss[] = [];
  const taken = new Set<string>();
  for (const document of documents) {
    const encoded = format.encode([document]);
    const name = freeName(stemOf(document.document.uri), taken);
    await writeWhole(terminal, path.join(output, `${name}${format.extension}`), encoded.body);
    if (format.id === 'brat') await writeWhole(terminal, path.join(output, `${name}.txt`), document.document.text);
    await writeCompanions(terminal, encoded, output);
    losses.push(...encoded.losses);
  }
  return losses;
}

async function writeCompanions(terminal: Terminal, { companions = {} }: Encoded, folder: string): Promise<void> {
  for (const [name, body] of Object.entries(companions)) await writeWhole(terminal, path.join(folder, name), body);
}

/** A file name without folders and without its ending. */
function stemOf(uri: string): string {
  const name = uri.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.[^.]+$/, '').replace(/[^\p{L}\p{N} ._-]/gu, '_') || 'document';
}

function freeName(stem: string, taken: Set<string>): string {
  let name = stem;
  for (let again = 2; taken.has(name.toLowerCase()); again++) name = `${stem}-${again}`;
  taken.add(name.toLowerCase());
  return name;
}
