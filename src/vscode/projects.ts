import * as vscode from 'vscode';
import { type App } from '../app/app';
import { type LoadedProject } from '../app/projects/projects';
import { type Fault } from '../core/project/fault';
import { projectFolder } from '../core/project/project';

/** Carries changes of project files to the application, and shows under Problems what is wrong with them. */
export function registerProjects(app: App): vscode.Disposable {
  const { projects, articles } = app;
  const diagnostics = vscode.languages.createDiagnosticCollection('bluepencil.project');
  const changed = (uri: vscode.Uri) => projects.fileChanged(uri.toString());
  const ofFiles = new FileWatchers(changed);
  const show = () => {
    diagnostics.clear();
    for (const one of projects.all()) for (const [uri, found] of byFile(app, one)) diagnostics.set(uri, found);
    ofFiles.watch(projects.all().flatMap((one) => one.project.files.map((file) => projects.uriOf(one, file))));
  };
  return vscode.Disposable.from(
    diagnostics,
    ofFiles,
    watcher(`**/${projectFolder}/**`, changed),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => changed(uri)),
    vscode.window.onDidChangeWindowState(({ focused }) => void (focused && projects.recheck())),
    vscode.workspace.onDidGrantWorkspaceTrust(() => articles.refresh()),
    projects.onDidChange((change) => {
      show();
      if (change === 'reloaded') articles.refresh();
    }),
  );
}

function watcher(pattern: vscode.GlobPattern, changed: (uri: vscode.Uri) => void): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher(pattern);
  return vscode.Disposable.from(
    files,
    files.onDidChange(changed),
    files.onDidCreate(changed),
    files.onDidDelete(changed),
  );
}

/** Watches files wherever they lie, one by one; it takes a moment until VS Code does, longer than for the folder of projects, which it watches from the start. */
class FileWatchers implements vscode.Disposable {
  readonly #watchers = new Map<string, vscode.Disposable>();

  constructor(private readonly changed: (uri: vscode.Uri) => void) {}

  /** These and no others. */
  watch(uris: readonly string[]): void {
    for (const [uri, one] of this.#watchers) {
      if (uris.includes(uri)) continue;
      one.dispose();
      this.#watchers.delete(uri);
    }
    for (const uri of uris) if (!this.#watchers.has(uri)) this.#watchers.set(uri, this.#watcherOf(uri));
  }

  dispose(): void {
    this.watch([]);
  }

  #watcherOf(uri: string): vscode.Disposable {
    const file = vscode.Uri.parse(uri);
    const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/[[\]{}*?]/g, '[$&]');
    return watcher(new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), name), this.changed);
  }
}

const severities: Readonly<Record<Fault['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
};

function byFile({ projects }: App, one: LoadedProject): readonly (readonly [vscode.Uri, vscode.Diagnostic[]])[] {
  const files = new Set(one.project.faults.map(({ file }) => file));
  return [...files].map((file) => [
    vscode.Uri.parse(projects.uriOf(one, file)),
    one.project.faults.filter((fault) => fault.file === file).map(diagnosticOf),
  ]);
}

function diagnosticOf({ line, columns, severity, message }: Fault): vscode.Diagnostic {
  const range = new vscode.Range(line - 1, columns.start, line - 1, columns.end);
  const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
  diagnostic.source = 'Blue Pencil';
  return diagnostic;
}
