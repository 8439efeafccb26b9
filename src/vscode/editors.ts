import * as vscode from 'vscode';
import { type ActiveEditor } from '../app/app';
import { recordScheme } from '../app/corpus/recordUri';
import { type LiveArticles } from '../app/articles';
import { type Log, type Ui } from '../app/ports';
import { type Document } from '../core/text/document';
import { type Disposable, Owner } from '../core/util/event';
import { contextKeys } from '../manifest/contextKeys';
import { changesOf } from './changes';

/** Schemes whose documents people write and read; not output, search results, or the two sides of a diff in git. */
const schemes = new Set([
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'github',
  'memfs',
  recordScheme,
]);

/** Carries the life of VS Code's documents to the articles: opening, typing, closing, changing language. */
export class Editors implements Disposable {
  readonly #owner = new Owner();
  /** Large files that were asked about. */
  readonly #asked = new Set<string>();

  constructor(
    private readonly articles: LiveArticles,
    private readonly ui: Ui,
    private readonly log: Log,
  ) {
    const subscriptions = [
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) this.#look(document);
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#setContext()),
      vscode.workspace.onDidOpenTextDocument((document) => this.#lookIfVisible(document)), // also after a change of language
      vscode.workspace.onDidCloseTextDocument((document) => this.articles.forget(document.uri.toString())),
      vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#lookIfVisible(document)),
      articles.onDidDecide(() => this.#setContext()),
      articles.onDidClose(() => this.#setContext()),
    ];
    for (const subscription of subscriptions) this.#owner.own(subscription);
  }

  /** Looks at the files that are visible already. */
  start(): void {
    for (const { document } of vscode.window.visibleTextEditors) this.#look(document);
    this.#setContext();
  }

  /** Looks again at an open file, whatever was thought of it before. */
  reconsider(uri: string): void {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
    if (document) this.#consider(document);
  }

  reconsiderAll(): void {
    for (const { document } of vscode.window.visibleTextEditors) if (isText(document)) this.#consider(document);
  }

  dispose(): void {
    this.#owner.dispose();
  }

  #lookIfVisible(document: vscode.TextDocument): void {
    const isVisible = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    if (isVisible) this.#look(document);
  }

  #look(document: vscode.TextDocument): void {
    if (isText(document) && !this.articles.get(document.uri.toString())) this.#consider(document);
  }

  #consider(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    const candidate = { uri, languageId: document.languageId, text: document.getText() };
    const decision = this.articles.consider(candidate, document.version);
    this.log.info(decision.isActive ? 'reads as an article' : 'leaves alone', uri, decision.reason);
    if (decision.isTooLarge && !this.#asked.has(uri)) void this.#askAboutLarge(document, decision.reason);
  }

  async #askAboutLarge(document: vscode.TextDocument, reason: string): Promise<void> {
    const uri = document.uri.toString();
    this.#asked.add(uri);
    const chosen = await this.ui.inform(`${reason} Blue Pencil does not read it unless you say so.`, 'Read It Anyway');
    if (!chosen || document.isClosed) return;
    this.articles.override(uri, 'on');
    this.#consider(document);
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const uri = document.uri.toString();
    if (!isText(document)) return;
    if (this.articles.get(uri)) {
      if (contentChanges.length > 0) this.articles.edit(documentOf(document), changesOf(contentChanges));
    } else if (this.articles.decisionOn(uri)) this.#considerYoung(document);
  }

  /** A file that was empty or a line long may have become an article. */
  #considerYoung(document: vscode.TextDocument): void {
    const length = document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
    if (length < 4000) this.#consider(document);
  }

  #setContext(): void {
    const document = vscode.window.activeTextEditor?.document;
    const isArticle = document !== undefined && this.articles.get(document.uri.toString()) !== undefined;
    void vscode.commands.executeCommand('setContext', contextKeys.isArticle, isArticle);
    void vscode.commands.executeCommand('setContext', contextKeys.isText, document !== undefined && isText(document));
  }
}

/** The active editor as the application sees it. */
export function activeEditor(): ActiveEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document } = editor;
  const spanOf = (range: vscode.Range) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  });
  return {
    uri: document.uri.toString(),
    selections: editor.selections.map(spanOf),
    visible: editor.visibleRanges.map(spanOf),
    select(...spans) {
      const ranges = spans.map(
        ({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
      );
      editor.selections = ranges.map((range) => new vscode.Selection(range.start, range.end));
      if (ranges[0]) editor.revealRange(ranges[0], vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    },
  };
}

function isText({ uri }: vscode.TextDocument): boolean {
  return schemes.has(uri.scheme);
}

function documentOf(document: vscode.TextDocument): Document {
  return { uri: document.uri.toString(), version: document.version, text: document.getText() };
}
