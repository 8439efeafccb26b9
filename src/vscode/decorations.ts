import * as vscode from 'vscode';
import { type App } from '../app/app';
import { type Layer, type Layers, keyOf, layersOf, moveLayers, type PaintOptions, paintSteps } from '../app/paint';
import { type LabelSet, standardLabels } from '../core/labels/labelSet';
import { type Span } from '../core/text/span';
import { type Disposable, Owner } from '../core/util/event';
import { changesOf } from './changes';
import { DecorationTypes } from './decorationTypes';

/** So long may painting keep the extension host before others get their turn, in milliseconds. */
const slice = 5;

/** What one editor shows, and what is still to be set there. */
interface Canvas {
  shown: Layers;
  /** What each layer is shown with, by its key. */
  readonly types: Map<string, vscode.TextEditorDecorationType>;
  steps: readonly Layer[];
  /** The lines of the cursors, first to last, for the chips that follow them. */
  lines: string;
}

/** Draws the marks of articles in the visible editors. Edits repaint nothing: the editor moves what it shows by itself. */
export class Decorations implements Disposable {
  readonly #owner = new Owner();
  readonly #types = this.#owner.own(new DecorationTypes());
  readonly #canvases = new WeakMap<vscode.TextEditor, Canvas>();
  readonly #waiting = new Set<vscode.TextEditor>();
  #turn: Disposable | undefined;

  constructor(private readonly app: App) {
    const { articles, highlights } = app;
    const subscriptions = [
      articles.onDidOpen((article) => article.onDidChange(({ document }) => this.#paintAll(document.uri))),
      articles.onDidClose((uri) => this.#paintAll(uri)),
      highlights.onDidChange(() => this.#paintAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#paintAll()),
      vscode.window.onDidChangeActiveColorTheme(() => this.#paintAll()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followCursor(textEditor)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('bluepencil.chips')) this.#paintAll();
      }),
    ];
    for (const subscription of subscriptions) this.#owner.own(subscription);
  }

  dispose(): void {
    this.#turn?.dispose();
    this.#owner.dispose();
  }

  #paintAll(uri?: string): void {
    for (const editor of vscode.window.visibleTextEditors)
      if (uri === undefined || editor.document.uri.toString() === uri) this.#plan(editor);
  }

  #followCursor(editor: vscode.TextEditor): void {
    const canvas = this.#canvases.get(editor);
    if (!canvas || canvas.lines === linesOf(editor) || this.#chips(editor) !== 'currentLine') return;
    this.#plan(editor);
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    const changes = changesOf(contentChanges);
    for (const editor of vscode.window.visibleTextEditors) {
      const canvas = this.#canvases.get(editor);
      if (editor.document !== document || !canvas) continue;
      canvas.shown = moveLayers(canvas.shown, changes);
      if (canvas.steps.length > 0) this.#later(editor); // their spans are those of the text before
      canvas.steps = [];
    }
  }

  /** Works out what is to be set in an editor, and sets it, in slices where there is much. */
  #plan(editor: vscode.TextEditor): void {
    const article = this.app.articles.get(editor.document.uri.toString());
    const known = this.#canvases.get(editor);
    if (!article && !known) return;
    const canvas = known ?? { shown: new Map(), types: new Map(), steps: [], lines: '' };
    this.#canvases.set(editor, canvas);
    canvas.lines = linesOf(editor);
    this.#undress(editor, canvas);
    const wanted = layersOf(article?.snapshot.marks ?? [], this.#options(editor));
    canvas.steps = paintSteps(
      wanted,
      canvas.shown,
      editor.visibleRanges.map((range) => spanOf(editor, range)),
    );
    this.#paint(editor, canvas);
  }

  /** Takes off what looks otherwise by now: the theme is another, or the project says something else of the label. */
  #undress(editor: vscode.TextEditor, canvas: Canvas): void {
    const shown = new Map(canvas.shown);
    for (const [key, layer] of canvas.shown) {
      const type = canvas.types.get(key);
      if (!type || type === this.#types.of(layer, this.#labels(editor))) continue;
      editor.setDecorations(type, []);
      shown.delete(key);
    }
    for (const key of canvas.types.keys()) if (!shown.has(key)) canvas.types.delete(key);
    canvas.shown = shown;
  }

  #labels({ document }: vscode.TextEditor): LabelSet {
    return this.app.articles.get(document.uri.toString())?.snapshot.labels ?? standardLabels;
  }

  #paint(editor: vscode.TextEditor, canvas: Canvas): void {
    const end = this.app.clock.now() + slice;
    const shown = new Map(canvas.shown);
    for (let layer = canvas.steps[0]; layer; layer = canvas.steps[0]) {
      if (this.app.clock.now() > end) break;
      const key = keyOf(layer);
      const type = canvas.types.get(key) ?? this.#types.of(layer, this.#labels(editor));
      editor.setDecorations(type, rangesOf(editor.document, layer.spans));
      canvas.types.set(key, type);
      if (layer.spans.length > 0) shown.set(key, layer);
      else shown.delete(key);
      canvas.steps = canvas.steps.slice(1);
    }
    canvas.shown = shown;
    if (canvas.steps.length > 0) this.#later(editor);
  }

  #later(editor: vscode.TextEditor): void {
    this.#waiting.add(editor);
    this.#turn ??= this.app.clock.after(0, () => this.#goOn());
  }

  #goOn(): void {
    this.#turn = undefined;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const editor of waiting) {
      if (!vscode.window.visibleTextEditors.includes(editor)) continue;
      const canvas = this.#canvases.get(editor);
      if (canvas && canvas.steps.length > 0) this.#paint(editor, canvas);
      else this.#plan(editor);
    }
  }

  #chips(editor: vscode.TextEditor): 'never' | 'currentLine' | 'always' {
    return this.app.settings.get('bluepencil.chips', editor.document.uri.toString());
  }

  #options(editor: vscode.TextEditor): PaintOptions {
    const isShown: PaintOptions['isShown'] = (label) => this.app.highlights.isLabelShown(label);
    const chips = this.#chips(editor);
    const firstLine = editor.document.lineAt(0).text.length;
    if (chips !== 'currentLine') return { isShown, firstLine, chips: chips === 'always' ? 'all' : [] };
    const lines = [...new Set(editor.selections.map(({ active }) => active.line))].sort((a, b) => a - b);
    return { isShown, firstLine, chips: lines.map((line) => spanOf(editor, editor.document.lineAt(line).range)) };
  }
}

function linesOf({ selections }: vscode.TextEditor): string {
  return selections.map(({ active }) => active.line).join();
}

function spanOf({ document }: vscode.TextEditor, { start, end }: vscode.Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

function rangesOf(document: vscode.TextDocument, spans: readonly Span[]): vscode.Range[] {
  return spans.map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)));
}
