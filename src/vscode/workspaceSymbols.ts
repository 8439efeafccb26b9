import * as vscode from 'vscode';
import { type App } from '../app/app';
import { type IndexedName } from '../app/annotations/workspaceIndex';
import { workspaceNames } from '../app/workspaceNames';
import { symbolKindOf } from './outline';

/** A symbol whose place in lines and columns is worked out when it is chosen. */
class NameSymbol extends vscode.SymbolInformation {
  constructor(
    readonly found: IndexedName,
    container: string,
  ) {
    const uri = vscode.Uri.parse(found.uri);
    super(found.name, symbolKindOf(found.label), container, new vscode.Location(uri, new vscode.Position(0, 0)));
  }
}

/** “Go to Symbol in Workspace” for names: of articles that are open, and of those that have annotations. */
export function registerWorkspaceSymbols(app: App): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query) {
      const names = await workspaceNames(app, query);
      return names.map((one) => new NameSymbol(one, app.files.pathOf(one.uri)));
    },
    async resolveWorkspaceSymbol(symbol) {
      if (!(symbol instanceof NameSymbol)) return symbol;
      const { uri, first } = symbol.found;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      const range = new vscode.Range(document.positionAt(first.start), document.positionAt(first.end));
      symbol.location = new vscode.Location(document.uri, range);
      return symbol;
    },
  });
}
