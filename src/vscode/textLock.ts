import * as vscode from 'vscode';
import { type App } from '../app/app';

const lock = 'workbench.action.files.setActiveEditorReadonlyInSession';
const unlock = 'workbench.action.files.resetActiveEditorReadonlyInSession';

/**
 * While reviewing, and while a label is locked, the text is read-only: single keys decide there, and one that means nothing
 * on somebody's keyboard must not end up in the article. VS Code locks and unlocks the active editor alone, so an article
 * that was locked is unlocked when it is next active.
 */
export function registerTextLock(app: App): vscode.Disposable {
  const locked = new Set<string>();
  const follow = () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    if (uri === undefined) return;
    const isWanted = (app.review.isOn || app.labelLock.label !== undefined) && app.articles.get(uri) !== undefined;
    if (isWanted === locked.has(uri)) return;
    if (isWanted) locked.add(uri);
    else locked.delete(uri);
    void vscode.commands.executeCommand(isWanted ? lock : unlock);
  };
  return vscode.Disposable.from(
    app.review.onDidChange(follow),
    app.labelLock.onDidChange(follow),
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      if (kind !== vscode.TextEditorSelectionChangeKind.Command) app.review.personMoved(); // as which our own selecting comes
    }),
  );
}
