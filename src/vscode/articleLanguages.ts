import * as vscode from 'vscode';
import { type App } from '../app/app';

/**
 * Registers providers for a language when an article is first read in it. Providers for every language would offer to
 * rename, and references, in files that have nothing of the kind.
 */
export function forArticles(
  { articles }: App,
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  const byLanguage = new Map<string, vscode.Disposable>();
  const opened = articles.onDidOpen(({ snapshot: { document } }) => {
    const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === document.uri);
    if (shown && !byLanguage.has(shown.languageId)) byLanguage.set(shown.languageId, register(shown.languageId));
  });
  return new vscode.Disposable(() => {
    opened.dispose();
    for (const one of byLanguage.values()) one.dispose();
  });
}
