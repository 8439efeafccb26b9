import * as vscode from 'vscode';

/** How long an announcement stays in the status bar, in milliseconds. */
const lasting = 8000;

/** Something that takes no room to be seen. VS Code hides an item without text, and what is hidden is no live region. */
const silence = '\u200b';

/**
 * What VS Code calls a status bar message is a button to screen readers, and they say nothing when it changes. An item may
 * have another role: this one is a live region, which is read aloud, and it stays so that there is something to change.
 */
export class Announcements implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'bluepencil.announcement',
    vscode.StatusBarAlignment.Left,
    Number.MIN_SAFE_INTEGER,
  );
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#item.name = 'Blue Pencil Announcements';
    this.#say(silence);
    this.#item.show();
  }

  /** Says it until the next is said, for some seconds. */
  announce(message: string): void {
    clearTimeout(this.#timer);
    this.#say(message);
    this.#timer = setTimeout(() => this.#say(silence), lasting);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#item.dispose();
  }

  #say(words: string): void {
    this.#item.text = words;
    this.#item.accessibilityInformation = { label: words, role: 'status' };
  }
}
