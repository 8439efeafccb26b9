import * as vscode from 'vscode';
import { type App } from '../app/app';
import { labelAs } from '../commands/annotate/label';
import { undoAnnotation } from '../commands/annotate/undo';
import { type Disposable } from '../core/util/event';
import { contextKeys } from '../manifest/contextKeys';
import { guarded } from './register';

/** VS Code does not tell when the mouse lets go: a selection that rests so long is meant, in milliseconds. */
const rest = 500;

/** Shows which label is locked, and sets it on what is selected with the mouse. */
export function registerLabelLock(app: App): vscode.Disposable {
  const mouse = new Mouse(app);
  return vscode.Disposable.from(
    lockBar(app),
    mouse,
    vscode.window.onDidChangeTextEditorSelection((event) => mouse.follow(event)),
  );
}

function lockBar(app: App): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('bluepencil.labelLock', vscode.StatusBarAlignment.Right, 92);
  item.name = 'Blue Pencil Label Lock';
  item.command = 'bluepencil.unlockLabel';
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  item.tooltip =
    'Enter, or selecting with the mouse, labels; a letter locks another label; Backspace takes away; Z undoes. Click or Escape to end.';
  const show = () => {
    const { label } = app.labelLock;
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const snapshot = uri === undefined ? undefined : app.articles.get(uri)?.snapshot;
    if (label === undefined || !snapshot) {
      item.hide();
      return;
    }
    const { title, icon } = snapshot.labels.of(label);
    item.text = `$(lock) $(${icon}) ${title}`;
    item.accessibilityInformation = { label: `The label ${title} is locked. Escape unlocks it.`, role: 'button' };
    item.show();
  };
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    app.labelLock.onDidChange((label) => {
      void vscode.commands.executeCommand('setContext', contextKeys.isLabelLocked, label !== undefined);
      show();
    }),
  );
}

/** Labels what the mouse selects. Where it drags on after a rest, the larger selection takes the place of the smaller. */
class Mouse implements vscode.Disposable {
  #timer: Disposable | undefined;
  /** Where the selection begins that was labelled last. */
  #labelled: vscode.Position | undefined;

  constructor(private readonly app: App) {}

  follow({ kind, selections, textEditor }: vscode.TextEditorSelectionChangeEvent): void {
    this.#timer?.dispose();
    const [first] = selections;
    const isMeant = kind === vscode.TextEditorSelectionChangeKind.Mouse && first && !first.isEmpty;
    if (!isMeant || this.app.labelLock.label === undefined) this.#labelled = undefined;
    else {
      const label = () => this.#label(textEditor, first.anchor);
      this.#timer = this.app.clock.after(rest, () => void guarded(this.app, 'label with the mouse', label));
    }
  }

  dispose(): void {
    this.#timer?.dispose();
  }

  async #label({ document }: vscode.TextEditor, anchor: vscode.Position): Promise<void> {
    const uri = document.uri.toString();
    const { label } = this.app.labelLock;
    if (label === undefined || !this.app.articles.get(uri) || this.app.editor()?.uri !== uri) return;
    const annotations = this.app.annotations.of(uri);
    if (this.#labelled?.isEqual(anchor)) await undoAnnotation.run(this.app);
    const before = annotations.history;
    await labelAs(this.app, label);
    this.#labelled = annotations.history === before ? undefined : anchor;
  }
}
