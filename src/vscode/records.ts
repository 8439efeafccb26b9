import * as vscode from 'vscode';
import { type App } from '../app/app';
import { recordScheme } from '../app/corpus/recordUri';
import { corpusSidecarSuffix } from '../core/corpus/corpusSidecar';

/** Serves the articles of corpora as documents to read only, and notices when their file of annotations was changed. */
export function registerRecords(app: App): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/*${corpusSidecarSuffix}`);
  const reload = (uri: vscode.Uri) => void app.annotations.fileChanged(uri.toString());
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(reload),
    watcher.onDidCreate(reload),
    watcher.onDidDelete(reload),
    vscode.workspace.registerTextDocumentContentProvider(recordScheme, {
      provideTextDocumentContent: async (uri) => (await app.corpora.record(uri.toString(true))).text,
    }),
  );
}
