import * as vscode from 'vscode';
import { type App } from '../app/app';
import { groupAt } from '../app/sameEntity';
import { renameAt } from '../commands/annotate/rename';

const preview = { needsConfirmation: true, label: 'Spellings of the entity', description: 'as it is called now' };

/** Rename Symbol on an entity: its name, and, asked separately, its spellings in the text, shown before they are changed. */
export function registerRenames(app: App): vscode.Disposable {
  return vscode.languages.registerRenameProvider('*', {
    prepareRename(document, position) {
      const snapshot = app.articles.get(document.uri.toString())?.snapshot;
      const offset = document.offsetAt(position);
      const group = snapshot && groupAt(snapshot, offset);
      const here = group?.marks.find(({ start, end }) => start <= offset && offset <= end);
      if (!group || !here) throw new Error('There is no entity here.');
      const range = new vscode.Range(document.positionAt(here.start), document.positionAt(here.end));
      return { range, placeholder: group.name };
    },
    async provideRenameEdits(document, position, name) {
      const edit = new vscode.WorkspaceEdit();
      for (const { start, end, insert } of await renameAt(app, document.offsetAt(position), name)) {
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        edit.replace(document.uri, range, insert, preview);
      }
      return edit;
    },
  });
}
