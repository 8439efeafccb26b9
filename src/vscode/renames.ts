import * as vscode from 'vscode';
import { type App } from '../app/app';
import { groupAt } from '../app/sameEntity';
import { renameAt } from '../commands/annotate/rename';
import { forArticles } from './articleLanguages';

const preview = { needsConfirmation: true, label: 'Spellings of the entity', description: 'as it is called now' };

/** Rename Symbol on an entity: its name, and, asked separately, its spellings in the text, shown before they are changed. */
export function registerRenames(app: App): vscode.Disposable {
  const provider: vscode.RenameProvider = {
    prepareRename(document, position) {
      if (isHeading(document, position)) return undefined;
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
  };
  return forArticles(app, (selector) => vscode.languages.registerRenameProvider(selector, provider));
}

/** Headings of Markdown are renamed by what VS Code has for it. */
function isHeading(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  return document.languageId === 'markdown' && /^#+\s/.test(document.lineAt(line).text);
}
