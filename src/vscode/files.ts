import * as vscode from 'vscode';
import { type Files, type LoadedText } from '../app/ports';
import { recordPlace } from '../app/corpus/recordUri';
import { sidecarSuffix } from '../core/annotate/sidecar';
import { UserError } from '../app/userError';

/** What could be an article by its name; at most so many are looked at. */
const articleFiles = { glob: '**/*.{txt,md,markdown,article,news}', limit: 20_000 };

/** The languages of article files by their ending. */
const languages: Readonly<Record<string, string>> = {
  txt: 'plaintext',
  md: 'markdown',
  markdown: 'markdown',
  article: 'news-article',
  news: 'news-article',
};

/** Files through `workspace.fs`, so that virtual workspaces work. */
export const files: Files = {
  ...{ read, sizeOf, stampOf, write, rename, remove, pathOf, sibling, nameOf, languageOf },
  ...{ candidates, sidecars, drafts, discard, folders },
};

async function read(uri: string): Promise<LoadedText | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw new UserError(`${pathOf(uri)} cannot be read: ${reasonOf(error)}`);
  }
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), hasBom };
  } catch {
    throw new UserError(`${pathOf(uri)} is no UTF-8 text.`);
  }
}

async function sizeOf(uri: string): Promise<number | undefined> {
  try {
    return (await vscode.workspace.fs.stat(vscode.Uri.parse(uri))).size;
  } catch {
    return undefined;
  }
}

async function stampOf(uri: string): Promise<string | undefined> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
    return `${mtime} ${size}`;
  } catch {
    return undefined;
  }
}

async function rename(from: string, to: string): Promise<void> {
  try {
    await vscode.workspace.fs.rename(vscode.Uri.parse(from), vscode.Uri.parse(to), { overwrite: false });
  } catch (error) {
    throw new UserError(`${pathOf(from)} cannot be moved to ${pathOf(to)}: ${reasonOf(error)}`);
  }
}

async function remove(uri: string): Promise<void> {
  const target = vscode.Uri.parse(uri);
  try {
    await vscode.workspace.fs.delete(target, { recursive: true, useTrash: true }).then(
      undefined,
      () => vscode.workspace.fs.delete(target, { recursive: true }), // where there is no trash
    );
  } catch (error) {
    throw new UserError(`${pathOf(uri)} cannot be deleted: ${reasonOf(error)}`);
  }
}

/** Writes beside the target and renames, so that nobody ever reads half a file. */
async function write(uri: string, text: string): Promise<void> {
  const target = vscode.Uri.parse(uri);
  const draft = target.with({ path: `${target.path}.${Math.random().toString(36).slice(2, 8)}.tmp` });
  try {
    await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(draft, target, { overwrite: true });
  } catch (error) {
    await vscode.workspace.fs.delete(draft).then(undefined, () => undefined);
    throw new UserError(`${pathOf(uri)} cannot be written: ${reasonOf(error)}`);
  }
}

function pathOf(uri: string): string {
  if (recordPlace(uri)) return vscode.Uri.parse(uri).path.slice(1);
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri), (vscode.workspace.workspaceFolders?.length ?? 0) > 1);
}

function sibling(uri: string, name: string): string {
  return vscode.Uri.joinPath(vscode.Uri.parse(uri), '..', name).toString();
}

function nameOf(uri: string): string {
  const { path } = vscode.Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

function languageOf(uri: string): string {
  const ending = /\.(\w+)$/.exec(nameOf(uri))?.[1]?.toLowerCase() ?? '';
  return languages[ending] ?? 'plaintext';
}

function folders(): readonly string[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
}

async function candidates(): Promise<readonly string[]> {
  return found(articleFiles.glob, articleFiles.limit);
}

async function sidecars(): Promise<readonly string[]> {
  return found(`**/*${sidecarSuffix}`, articleFiles.limit);
}

async function drafts(): Promise<readonly { uri: string; changedAt: number }[]> {
  const uris = await vscode.workspace.findFiles('**/*.pencil.{json,jsonl}.*.tmp', null, articleFiles.limit);
  return Promise.all(
    uris.map(async (uri) => ({ uri: uri.toString(), changedAt: (await vscode.workspace.fs.stat(uri)).mtime })),
  );
}

async function discard(uri: string): Promise<void> {
  await vscode.workspace.fs.delete(vscode.Uri.parse(uri));
}

async function found(glob: string, limit: number): Promise<readonly string[]> {
  const uris = await vscode.workspace.findFiles(glob, undefined, limit);
  return uris.map((uri) => uri.toString()).sort();
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
