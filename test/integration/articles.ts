import assert from 'node:assert/strict';
import { commands, extensions, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import { type Snapshot } from '../../src/app/liveArticle';
import { type Exports } from '../../src/vscode/activate';

/** The extension's own exports, once it is active. */
export async function activated(): Promise<Exports> {
  const extension = extensions.getExtension<Exports>('bluepencil.bluepencil');
  if (!extension) throw new Error('The extension is not there.');
  return extension.activate();
}

/** A file of the workspace by its path in it. */
export function inWorkspace(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('There is no workspace.');
  return Uri.joinPath(folder.uri, name);
}

export async function writeFile(name: string, content: string | Uint8Array): Promise<Uri> {
  const uri = inWorkspace(name);
  await workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

export async function show(uri: Uri): Promise<TextEditor> {
  await activated();
  return window.showTextDocument(await workspace.openTextDocument(uri));
}

/** Writes a file and shows it. */
export async function showFile(name: string, content: string | Uint8Array): Promise<TextEditor> {
  return show(await writeFile(name, content));
}

/** What is known of a shown article once its text is analysed; every mention has been checked against the text. */
export async function analysed(document: TextDocument): Promise<Snapshot> {
  const { articles } = await activated();
  const article = articles.get(document.uri.toString());
  if (!article) throw new Error(`${document.uri.path} is not taken for an article.`);
  const snapshot = await article.settled();
  assert.equal(snapshot.document.text, document.getText());
  for (const { start, end, text } of snapshot.analysis.mentions)
    assert.equal(document.getText().slice(start, end), text);
  return snapshot;
}

/** Closes every editor without asking whether to save. */
export async function closeAll(): Promise<void> {
  for (const { document } of window.visibleTextEditors) {
    if (document.isDirty) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}
