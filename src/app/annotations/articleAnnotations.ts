import { type Deed, type History, parseHistory, record, redo, undo } from '../../core/annotate/history';
import { perform } from '../../core/annotate/perform';
import { type Disposable } from '../../core/util/event';
import { UserError } from '../userError';
import { SidecarSync } from './sidecarSync';
import { type AnnotatedArticle, type AnnotationSurroundings } from './surroundings';

/** Where the history of an article is remembered. */
export function historyKey(uri: string): string {
  return `history ${uri}`;
}

/**
 * The annotations of one open article. What people do shows at once and is written to its file a moment later. While the
 * file cannot be read, nothing can be annotated.
 */
export class ArticleAnnotations implements Disposable {
  readonly #file: SidecarSync;
  #history: History;
  #isLoaded = false;

  constructor(
    private readonly article: AnnotatedArticle,
    uri: string,
    private readonly surroundings: AnnotationSurroundings,
  ) {
    this.#history = parseHistory(surroundings.memory.get(historyKey(uri)));
    this.#file = new SidecarSync(article, uri, surroundings);
    void this.#file.loaded.then(() => (this.#isLoaded = true));
  }

  /** When the file was read. */
  loaded(): Promise<void> {
    return this.#file.loaded;
  }

  /** Why nothing can be annotated, if so. */
  get problem(): string | undefined {
    return this.#file.problem;
  }

  get history(): History {
    return this.#history;
  }

  /** Does what a person wants. Throws a `UserError` while the file cannot be read. */
  async perform(deed: Deed): Promise<void> {
    if (!this.#isLoaded) await this.loaded(); // and else not: keys that come in a burst must each see what the last one did
    this.#check();
    if (deed.changes.length === 0) return;
    this.#keep(record(this.#history, deed));
    this.#apply(deed);
  }

  /** Takes the last deed back; its title, or `undefined` where there is none. */
  async undo(): Promise<string | undefined> {
    return this.#step(undo);
  }

  /** Does the last undone deed again. */
  async redo(): Promise<string | undefined> {
    return this.#step(redo);
  }

  /** The places of annotations changed, or a person agreed to them: to be written. */
  touch(): void {
    this.#file.touch();
  }

  /** The text was saved: the positions in the file belong to the text beside it. */
  textSaved(): void {
    this.#file.textSaved();
  }

  /** Writes now what is not written yet. Never rejects. */
  flush(): Promise<void> {
    return this.#file.flush();
  }

  /** The file was changed, made or deleted, perhaps by somebody else. */
  reload(): Promise<void> {
    return this.#file.reload();
  }

  /** The file may have been changed unnoticed. */
  recheck(): Promise<void> {
    return this.#file.recheck();
  }

  dispose(): void {
    this.#file.dispose();
  }

  #check(): void {
    if (this.problem) throw new UserError(this.problem);
  }

  #keep(history: History): void {
    this.#history = history;
    this.surroundings.memory.set(historyKey(this.article.snapshot.document.uri), history);
  }

  #apply({ changes }: Deed): void {
    const { anchored, document } = this.article.snapshot;
    this.article.annotate(perform(anchored, changes, document.text));
    this.touch();
  }

  async #step(take: typeof undo): Promise<string | undefined> {
    if (!this.#isLoaded) await this.loaded();
    this.#check();
    const step = take(this.#history);
    if (!step) return undefined;
    this.#keep(step.history);
    this.#apply(step.deed);
    return step.deed.title;
  }
}
