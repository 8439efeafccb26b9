import * as vscode from 'vscode';
import { type App } from '../app/app';
import { hintsOf } from '../app/inlayHints';
import { type Disposable, Owner } from '../core/util/event';
import { forArticles } from './articleLanguages';

/** Values behind figures and dates, where the settings want them. */
export class InlayHints implements Disposable, vscode.InlayHintsProvider {
  readonly #owner = new Owner();
  readonly #changed = this.#owner.own(new vscode.EventEmitter<void>());
  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(private readonly app: App) {
    const tell = () => this.#changed.fire();
    const subscriptions = [
      forArticles(app, (selector) => vscode.languages.registerInlayHintsProvider(selector, this)),
      app.articles.onDidOpen((article) => article.onDidChange(tell)),
      app.articles.onDidClose(tell),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('bluepencil.inlayHints')) tell();
      }),
    ];
    for (const subscription of subscriptions) this.#owner.own(subscription);
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
    const uri = document.uri.toString();
    const article = this.app.articles.get(uri);
    if (!article) return [];
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    const hints = hintsOf(article.snapshot, this.app.settings.get('bluepencil.inlayHints', uri));
    return hints
      .filter(({ at }) => start <= at && at <= end)
      .map(({ at, text, tooltip }) => {
        const hint = new vscode.InlayHint(document.positionAt(at), text);
        hint.paddingLeft = true;
        hint.tooltip = tooltip;
        return hint;
      });
  }

  dispose(): void {
    this.#owner.dispose();
  }
}
