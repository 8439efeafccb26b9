import * as vscode from 'vscode';
import { type App } from '../app/app';
import { proseLanguages } from '../app/eligibility';
import { articleLanguage } from '../manifest/languages';
import { projectNotes } from '../app/projects/projectNotes';
import { statusText } from '../app/statusText';
import { type Disposable, Owner } from '../core/util/event';
import { type FollowedArticle } from './followed';

/** The item at the foot of the window: whether the file is read as an article, why, and how much was found. */
export class StatusBar implements Disposable {
  readonly #owner = new Owner();
  readonly #item: vscode.StatusBarItem;

  constructor(
    private readonly app: App,
    private readonly followed: FollowedArticle,
  ) {
    this.#item = this.#owner.own(
      vscode.window.createStatusBarItem('bluepencil.status', vscode.StatusBarAlignment.Right, 90),
    );
    this.#item.name = 'Blue Pencil';
    this.#item.command = 'bluepencil.showMenu';
    const subscriptions = [
      followed.onDidChange(() => this.#update()),
      app.highlights.onDidChange(() => this.#update()),
      app.projects.onDidChange(() => this.#update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
    ];
    for (const subscription of subscriptions) this.#owner.own(subscription);
    this.#update();
  }

  dispose(): void {
    this.#owner.dispose();
  }

  #update(): void {
    const { uri, article } = this.followed;
    const decision = uri === undefined ? undefined : this.app.articles.decisionOn(uri);
    if (!decision || !(decision.isActive || isProse(uri))) {
      this.#item.hide();
      return;
    }
    const { isShown } = this.app.highlights;
    const about = article && { snapshot: article.snapshot, notes: projectNotes(this.app, article.snapshot) };
    const status = statusText({ decision, isShown, ...about });
    this.#item.text = status.text;
    this.#item.tooltip = new vscode.MarkdownString(status.tooltip, true);
    this.#item.accessibilityInformation = { label: status.spoken, role: 'button' };
    this.#item.show();
  }
}

/** Whether somebody could want to read the file as an article: then the item offers it. */
function isProse(uri: string | undefined): boolean {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.uri.toString() !== uri) return false;
  return document !== undefined && [articleLanguage, ...proseLanguages].includes(document.languageId);
}
