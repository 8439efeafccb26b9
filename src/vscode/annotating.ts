import * as vscode from 'vscode';
import { type App } from '../app/app';
import { afterDeletions, afterMoves, beforeMoves } from '../app/annotations/followFiles';
import { progressOf } from '../app/annotations/progress';
import { annotatorsNote } from '../app/projects/projectNotes';
import { sidecarSuffix } from '../core/annotate/sidecar';
import { contextKeys } from '../manifest/contextKeys';
import { askGit } from './signature';

/** Carries files of annotations, saved texts and the review mode between VS Code and the application. */
export function registerAnnotating(app: App): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/*${sidecarSuffix}`);
  const reload = (uri: vscode.Uri) => {
    app.workspaceIndex.forget(uri.toString());
    void app.annotations.fileChanged(uri.toString());
  };
  const recheck = ({ focused }: vscode.WindowState) => void (focused && app.annotations.recheck());
  return vscode.Disposable.from(
    askGit(),
    watcher,
    watcher.onDidChange(reload),
    watcher.onDidCreate(reload),
    watcher.onDidDelete(reload),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => app.annotations.textSaved(uri.toString())),
    vscode.window.onDidChangeWindowState(recheck), // the watcher misses what changes in a folder that was just made
    followFiles(app),
    reviewBar(app),
    app.articles.onDidOpen((article) => article.onDidChange((snapshot) => app.workspaceIndex.note(snapshot))),
  );
}

/** Files of annotations go with their articles; where the setting moves their folder, moving them is offered. */
function followFiles(app: App): vscode.Disposable {
  const moves = (event: vscode.FileRenameEvent | vscode.FileWillRenameEvent) =>
    event.files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(beforeMoves(app, moves(event)))),
    vscode.workspace.onDidRenameFiles((event) => void afterMoves(app, moves(event))),
    vscode.workspace.onDidDeleteFiles(
      (event) =>
        void afterDeletions(
          app,
          event.files.map((uri) => uri.toString()),
        ),
    ),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('bluepencil.sidecarFolder')) void app.strays.folderChanged(app);
    }),
  );
}

/** Says that the review mode is on, and how far it is. */
function reviewBar(app: App): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('bluepencil.review', vscode.StatusBarAlignment.Right, 91);
  item.name = 'Blue Pencil Review';
  item.command = 'bluepencil.stopReview';
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  const show = () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const snapshot = uri === undefined ? undefined : app.articles.get(uri)?.snapshot;
    if (!app.review.isOn || !snapshot) {
      item.hide();
      return;
    }
    const { reviewed, all } = progressOf(snapshot.marks);
    const wanted = app.projects.known(snapshot.document.uri)?.project.annotators ?? 1;
    const annotators = annotatorsNote(snapshot, wanted) ?? '';
    item.text = `$(checklist) Review: ${reviewed} of ${all}${annotators && ` · ${annotators.replace('.', '')}`}`;
    item.tooltip =
      'Enter accepts, Backspace rejects, a letter labels, Space goes on, S accepts all of the same, Z undoes. Click or Escape to end.';
    item.accessibilityInformation = {
      label: `Review mode: ${reviewed} of ${all} reviewed. ${annotators} Escape ends it.`,
      role: 'button',
    };
    item.show();
  };
  const switched = app.review.onDidChange((isOn) => {
    void vscode.commands.executeCommand('setContext', contextKeys.isReviewing, isOn);
    show();
  });
  return vscode.Disposable.from(
    item,
    switched,
    vscode.window.onDidChangeActiveTextEditor(show),
    app.articles.onDidOpen((article) => article.onDidChange(show)),
  );
}
