import * as vscode from 'vscode';
import { type App } from '../app/app';
import { sameEntity } from '../app/sameEntity';
import { forArticles } from './articleLanguages';

/** References, highlights and the definition (its first mention) of whatever the article names. */
export function registerReferences(app: App): vscode.Disposable {
  const rangesAt = (document: vscode.TextDocument, position: vscode.Position): vscode.Range[] | undefined => {
    const snapshot = app.articles.get(document.uri.toString())?.snapshot;
    const spans = snapshot && sameEntity(snapshot, document.offsetAt(position));
    return spans?.map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)));
  };
  return forArticles(app, (selector) =>
    vscode.Disposable.from(
      vscode.languages.registerReferenceProvider(selector, {
        provideReferences: (document, position) =>
          rangesAt(document, position)?.map((range) => new vscode.Location(document.uri, range)),
      }),
      vscode.languages.registerDocumentHighlightProvider(selector, {
        provideDocumentHighlights: (document, position) =>
          rangesAt(document, position)?.map((range) => new vscode.DocumentHighlight(range)),
      }),
      vscode.languages.registerDefinitionProvider(selector, {
        provideDefinition(document, position) {
          const [first] = rangesAt(document, position) ?? [];
          return first && new vscode.Location(document.uri, first);
        },
      }),
    ),
  );
}
