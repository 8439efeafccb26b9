import * as vscode from 'vscode';
import { type App } from '../app/app';
import { type Note, notesOf } from '../app/annotations/notes';
import { type LiveArticle } from '../app/liveArticle';
import { type Disposable, Owner } from '../core/util/event';

/** Notes are shown anew at most so often, in milliseconds. */
const pause = 200;

/** A note as a comment; commands get it back with `body` as a person left it. */
interface NoteComment extends vscode.Comment {
  readonly uri: string;
  readonly annotation: string;
}

/**
 * Notes of open articles as VS Code's comments: a sign at their line, the Comments panel, next and previous comment, and
 * editing where they stand. The annotations stay the one place of truth. No line offers to be commented: a note belongs to a
 * mention, and the command writes it.
 */
export class NoteComments implements Disposable {
  readonly #owner = new Owner();
  readonly #controller = this.#owner.own(
    vscode.comments.createCommentController('bluepencil.notes', 'Blue Pencil Notes'),
  );
  /** By article, then by annotation. */
  readonly #threads = new Map<string, Map<string, NoteThread>>();
  readonly #waiting = new Map<string, Disposable>();

  constructor(private readonly app: App) {
    const subscriptions = [
      app.articles.onDidOpen((article) => this.#follow(article)),
      app.articles.onDidClose((uri) => this.#show(uri)),
      app.notes.onDidChange((uri) => this.#show(uri)),
    ];
    for (const subscription of subscriptions) this.#owner.own(subscription);
    for (const article of app.articles.all()) this.#follow(article);
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) timer.dispose();
    this.#owner.dispose();
  }

  #follow(article: LiveArticle): void {
    article.onDidChange(({ document: { uri } }) => this.#touch(uri));
    this.#touch(article.snapshot.document.uri);
  }

  #touch(uri: string): void {
    if (this.#waiting.has(uri)) return;
    const show = () => {
      this.#waiting.delete(uri);
      this.#show(uri);
    };
    this.#waiting.set(uri, this.app.clock.after(pause, show));
  }

  #show(uri: string): void {
    const snapshot = this.app.articles.get(uri)?.snapshot;
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    const notes = snapshot && document ? notesOf(snapshot) : [];
    const threads = this.#threads.get(uri) ?? new Map<string, NoteThread>();
    const kept = new Set(notes.map(({ annotation }) => annotation));
    for (const [annotation, thread] of threads) {
      if (kept.has(annotation)) continue;
      thread.dispose();
      threads.delete(annotation);
    }
    for (const note of notes) {
      if (!document) break;
      const range = new vscode.Range(document.positionAt(note.start), document.positionAt(note.end));
      const isOpen = this.app.notes.isOpen(uri, note.annotation);
      const thread = threads.get(note.annotation) ?? new NoteThread(this.#controller, document.uri, range);
      thread.show(note, range, isOpen);
      threads.set(note.annotation, thread);
    }
    if (threads.size > 0) this.#threads.set(uri, threads);
    else this.#threads.delete(uri);
  }
}

/** One note; tells VS Code only what has changed, so that what somebody is writing in it stays. */
class NoteThread implements Disposable {
  readonly #thread: vscode.CommentThread;
  #shown = '';

  constructor(
    controller: vscode.CommentController,
    private readonly uri: vscode.Uri,
    range: vscode.Range,
  ) {
    this.#thread = controller.createCommentThread(uri, range, []);
    this.#thread.canReply = false;
    this.#thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  }

  show(note: Note, range: vscode.Range, isOpen: boolean): void {
    if (!this.#thread.range.isEqual(range)) this.#thread.range = range;
    if (this.#thread.label !== note.title) this.#thread.label = note.title;
    const { annotation, words, author = 'No author', at } = note;
    const shown = JSON.stringify([words, author, at, isOpen]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const comment: NoteComment = {
      uri: this.uri.toString(),
      annotation,
      body: words,
      mode: isOpen ? vscode.CommentMode.Editing : vscode.CommentMode.Preview,
      author: { name: author },
      timestamp: new Date(at),
      contextValue: 'note',
    };
    this.#thread.comments = [comment];
    if (isOpen) this.#thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  dispose(): void {
    this.#thread.dispose();
  }
}
