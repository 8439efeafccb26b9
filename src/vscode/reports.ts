import * as vscode from 'vscode';

/** The scheme of texts that are nobody's file. */
const scheme = 'bluepencil-report';

const reports = new Map<string, string>();
const changed = new vscode.EventEmitter<vscode.Uri>();

/** Serves the reports that were shown. */
export function registerReports(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) => reports.get(path) ?? '',
  });
}

/** Shows a text to read only; a newer one of the same name replaces it. */
export async function showReport(name: string, text: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path: `/${name}` });
  reports.set(uri.path, text);
  changed.fire(uri);
  await vscode.window.showTextDocument(uri, { preview: true });
}
