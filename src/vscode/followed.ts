import * as vscode from 'vscode';
import { type App } from '../app/app';
import { type LiveArticle } from '../app/liveArticle';
import { type Disposable, Emitter, type Event, Owner } from '../core/util/event';

/** What has the focus for a while beside an article: the log, and the room where a note is written. */
const passing = new Set(['output', 'comment']);

/** The article that views show: that of the active editor; where none is active (a panel has the focus), the last one. */
export class FollowedArticle implements Disposable {
  readonly #owner = new Owner();
  readonly #changed = this.#owner.own(new Emitter<LiveArticle | undefined>());
  /** Another article, none, or the same one with something new. */
  readonly onDidChange: Event<LiveArticle | undefined> = this.#changed.event;
  #uri: string | undefined;

  constructor(private readonly app: App) {
    const { articles } = app;
    const tell = (uri: string) => {
      if (uri === this.#uri) this.#changed.fire(this.article);
    };
    const subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.#follow(editor)),
      articles.onDidOpen((article) => article.onDidChange(({ document }) => tell(document.uri))),
      articles.onDidDecide(tell),
      articles.onDidClose(tell),
    ];
    for (const subscription of subscriptions) this.#owner.own(subscription);
    this.#uri = vscode.window.activeTextEditor?.document.uri.toString();
  }

  get uri(): string | undefined {
    return this.#uri;
  }

  get article(): LiveArticle | undefined {
    return this.#uri === undefined ? undefined : this.app.articles.get(this.#uri);
  }

  dispose(): void {
    this.#owner.dispose();
  }

  #follow({ document }: vscode.TextEditor): void {
    if (passing.has(document.uri.scheme)) return;
    this.#uri = document.uri.toString();
    this.#changed.fire(this.article);
  }
}
