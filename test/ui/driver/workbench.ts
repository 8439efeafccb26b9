import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Locator, type Page } from 'playwright-core';
import { type Decorated, readDecorations } from './decorations';
import { eventually } from '../../support/eventually';
import { screenshotPath } from './host';

/** A window of VS Code as somebody uses it: keys, mouse, and what stands on the screen. */
export class Workbench {
  constructor(
    readonly page: Page,
    /** The workspace, on disk. */
    readonly folder: string,
  ) {}

  async ready(hasEditor: boolean): Promise<void> {
    await this.page.waitForSelector('.monaco-workbench[class*="vscode-theme-"]');
    await this.page.waitForSelector(hasEditor ? '.monaco-editor .view-line' : '.statusbar-item');
  }

  /** Keys in Playwright's words: "Control+End". */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Runs a command by its title in the palette: "Blue Pencil: Toggle Highlights". */
  async palette(title: string): Promise<void> {
    await this.press('F1');
    await this.#input().waitFor();
    await this.type(title);
    await this.pick(title);
  }

  /** The titles that the palette offers for some words. */
  async paletteOffers(words: string): Promise<string[]> {
    await this.press('F1');
    await this.#input().waitFor();
    await this.type(words);
    await this.page.waitForTimeout(500); // the list follows the typing, and may rightly be empty
    const titles = await this.picks();
    await this.press('Escape');
    return titles;
  }

  /** What a quick pick lists. */
  async picks(): Promise<string[]> {
    return this.page.locator('.quick-input-list .monaco-list-row .label-name').allTextContents();
  }

  /** Chooses a row of the quick pick by its whole label. */
  async pick(label: string): Promise<void> {
    await this.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) })
      .first()
      .click();
  }

  /** Names a file in the dialog that saves, once that has read its folder and made its own proposal. */
  async saveAs(file: string): Promise<void> {
    await eventually(async () => {
      const proposal = await this.#input().inputValue({ timeout: 1000 });
      if (!proposal.startsWith('/')) throw new Error(`no dialog that saves: ${proposal}`);
    });
    const title = await this.#dialogTitle();
    await eventually(async () => {
      await this.page.waitForTimeout(500); // it takes no name while it reads a folder, and completes names while one types
      await this.press('Control+a');
      await this.page.keyboard.insertText(file);
      await this.page.waitForTimeout(700);
      if ((await this.#dialogTitle()) !== title) return;
      if ((await this.#input().inputValue({ timeout: 1000 })) !== file) throw new Error('the dialog takes no name yet');
      await this.press('Enter');
      await this.page.waitForTimeout(700);
      if ((await this.#dialogTitle()) === title) throw new Error(`the dialog that saves stays open: ${title ?? ''}`);
    });
  }

  /** What stands above an input box, which may be a question; undefined where there is no box. */
  async #dialogTitle(): Promise<string | undefined> {
    const titles = await this.page.locator('.quick-input-titlebar:visible').allInnerTexts();
    return titles[0];
  }

  /** Line and column, counted from one. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.press('Control+g');
    await this.#input().waitFor();
    await this.#input().fill(`:${line}:${column}`);
    await this.press('Enter');
    await this.statusSays(new RegExp(`^Ln ${line}, Col ${column}\\b`));
    await this.#editorHasFocus();
  }

  /** Opens another file of the workspace by its path. */
  async openFile(name: string): Promise<void> {
    await this.press('Control+p');
    await this.#input().waitFor();
    await this.#input().fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await this.press('Enter');
    await this.page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`).waitFor();
    await this.#editorHasFocus();
  }

  /** The words on the screen that carry one of the extension's decorations, with how they look. */
  decorations(): Promise<readonly Decorated[]> {
    return readDecorations(this.page);
  }

  /** Waits until decorations satisfy `isWanted`. */
  async decorationsWhen(isWanted: (decorations: readonly Decorated[]) => boolean): Promise<readonly Decorated[]> {
    return eventually(async () => {
      const decorations = await this.decorations();
      if (isWanted(decorations)) return decorations;
      throw new Error(`Decorated are: ${decorations.map(({ text }) => text).join(' | ')}`);
    });
  }

  /** The text of the hover at a place in the file. */
  async hoverAt(line: number, column: number): Promise<string> {
    await this.goTo(line, column);
    await this.press('Control+k', 'Control+i');
    return this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first().innerText();
  }

  /** A row of a view in the side bar that holds those words, once it shows. */
  async row(words: string): Promise<Locator> {
    const row = this.page.locator('.sidebar .monaco-list-row').filter({ hasText: words }).first();
    await row.waitFor();
    return row;
  }

  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  /** Waits for a notification that holds those words. */
  async notification(words: string | RegExp): Promise<Locator> {
    const toast = this.page.locator('.notification-toast').filter({ hasText: words });
    await toast.first().waitFor();
    return toast.first();
  }

  /** A modal dialog, once it shows. */
  async dialog(): Promise<Locator> {
    const box = this.page.locator('.monaco-dialog-box');
    await box.waitFor();
    return box;
  }

  /** The items of the status bar with what a screen reader says of them. */
  async statusBar(): Promise<readonly { readonly text: string; readonly label: string }[]> {
    return this.page.locator('.statusbar-item').evaluateAll((items) =>
      items.map((item) => ({
        text: item.textContent,
        label: item.getAttribute('aria-label') ?? item.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '',
      })),
    );
  }

  /** Waits until an item of the status bar says that. */
  async statusSays(words: RegExp): Promise<RegExpExecArray> {
    return eventually(async () => {
      const texts = (await this.statusBar()).map(({ text }) => text);
      const found = texts.map((text) => words.exec(text)).find((match) => match !== null);
      return found ?? Promise.reject(new Error(`No ${String(words)} in the status bar: ${texts.join(' | ')}`));
    }, 30_000);
  }

  /** Goes to the next problem of the file, and waits until it is shown. */
  async nextProblem(message: RegExp): Promise<void> {
    await this.press('F8');
    await this.page.locator('.marker-widget').filter({ hasText: message }).waitFor();
  }

  /** Chooses from the light bulb's list, asking again where VS Code drops the question because problems have just changed. */
  async quickFix(title: RegExp): Promise<void> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await eventually(async () => {
      await this.press('Control+.');
      await rows.filter({ hasText: title }).waitFor({ timeout: 5000 });
    }, 30_000);
    const at = (await rows.allInnerTexts()).findIndex((text) => title.test(text));
    for (let down = 0; down < at; down++) await this.press('ArrowDown');
    await this.page.locator('.action-widget .monaco-list-row.action.focused').filter({ hasText: title }).waitFor();
    await this.press('Enter');
  }

  /** A file of the workspace as it is on disk; waits until it is there. */
  readFile(name: string): Promise<string> {
    return eventually(() => readFileSync(path.join(this.folder, name), 'utf8'));
  }

  hasFile(name: string): boolean {
    return existsSync(path.join(this.folder, name));
  }

  /** Saves what the window shows as out/screenshots/NAME.png. */
  async screenshot(name: string): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.screenshot({ path: screenshotPath(name) });
  }

  /** A picker that closes gives the keyboard back a moment later. */
  async #editorHasFocus(): Promise<void> {
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  #input(): Locator {
    return this.page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-box input').first();
  }
}
