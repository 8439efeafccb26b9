import { isSettled } from '../../core/annotate/anchor';
import { type Deed, type History, parseHistory, record, redo, undo } from '../../core/annotate/history';
import { annotationsOf } from '../../core/annotate/live';
import { mergeSidecars } from '../../core/annotate/merge';
import { parseSidecar } from '../../core/annotate/parseSidecar';
import { perform } from '../../core/annotate/perform';
import { fingerprint, serializeSidecar, type Sidecar } from '../../core/annotate/sidecar';
import { type Disposable } from '../../core/util/event';
import { LastSeen } from './lastSeen';
import { place } from './place';
import { type AnnotatedArticle, type AnnotationSurroundings } from './surroundings';
import { failureOf } from './failure';
import { counted } from '../treeNode';
import { UserError } from '../userError';
import { WriteTimer } from './writeTimer';

const nothing: Sidecar = { annotations: [] };

/**
 * The annotations of one open article and their file. What people do shows at once and is written a moment later, put
 * together with whatever somebody else wrote meanwhile. A file that cannot be read is left alone, and nothing can be
 * annotated until it can.
 */
export class ArticleAnnotations implements Disposable {
  readonly #loading: Promise<void>;
  /** The file. */
  readonly #file = new LastSeen();
  #problem: string | undefined;
  #history: History;
  readonly #timer: WriteTimer;
  #isAsked = false;
  #isLoaded = false;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly article: AnnotatedArticle,
    private readonly uri: string,
    private readonly surroundings: AnnotationSurroundings,
  ) {
    this.#timer = new WriteTimer(surroundings.clock, () => void this.flush());
    this.#history = parseHistory(surroundings.memory.get(this.#memoryKey));
    this.#loading = this.#load();
  }

  /** When the file was read. */
  loaded(): Promise<void> {
    return this.#loading;
  }

  /** Why nothing can be annotated, if so. */
  get problem(): string | undefined {
    return this.#problem;
  }

  get history(): History {
    return this.#history;
  }

  /** Does what a person wants. Throws a `UserError` while the file cannot be read. */
  async perform(deed: Deed): Promise<void> {
    if (!this.#isLoaded) await this.#loading; // and else not: keys that come in a burst must each see what the last one did
    if (this.#problem) throw new UserError(this.#problem);
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
    this.#timer.touch();
  }

  /** The text was saved: the positions in the file belong to the text beside it. */
  textSaved(): void {
    if (this.#file.body !== undefined && !this.#problem) this.touch();
  }

  /** Writes now what is not written yet. Never rejects. */
  flush(): Promise<void> {
    this.#timer.clear();
    this.#writing = this.#writing.then(() => this.#write()).catch((error: unknown) => this.#failed(error));
    return this.#writing;
  }

  /** The file was changed, made or deleted, perhaps by somebody else. */
  async reload(): Promise<void> {
    await this.#loading;
    this.#writing = this.#writing.then(() => this.#takeIn()).catch((error: unknown) => this.#failed(error));
    await this.#writing;
  }

  dispose(): void {
    if (this.#timer.isWaiting) void this.flush();
  }

  /** Whether the article is no file yet, beside which there could be another. */
  get #isUnsaved(): boolean {
    return this.uri.startsWith('untitled:');
  }

  get #memoryKey(): string {
    return `history ${this.article.snapshot.document.uri}`;
  }

  #keep(history: History): void {
    this.#history = history;
    this.surroundings.memory.set(this.#memoryKey, history);
  }

  #apply({ changes }: Deed): void {
    const { anchored, document } = this.article.snapshot;
    this.article.annotate(perform(anchored, changes, document.text));
    this.touch();
  }

  async #step(take: typeof undo): Promise<string | undefined> {
    if (!this.#isLoaded) await this.#loading;
    if (this.#problem) throw new UserError(this.#problem);
    const step = take(this.#history);
    if (!step) return undefined;
    this.#keep(step.history);
    this.#apply(step.deed);
    return step.deed.title;
  }

  async #load(): Promise<void> {
    try {
      await this.#takeIn();
    } catch (error) {
      this.#failed(error);
    }
    this.#isLoaded = true;
  }

  /** Reads the file and puts it together with what is here. */
  async #takeIn(): Promise<void> {
    if (this.#isUnsaved) return;
    const body = (await this.surroundings.files.read(this.uri))?.text;
    if (body === this.#file.body && !this.#problem) return;
    const theirs = body === undefined ? nothing : parseSidecar(body);
    this.#problem = undefined;
    const { sidecar, conflicts } = mergeSidecars(
      this.#file.commonBase(this.surroundings.clock.now()),
      this.#current(),
      theirs,
    );
    const known = new Set(theirs.annotations.map(({ id }) => id));
    if (sidecar.annotations.some(({ id }) => !known.has(id))) this.touch();
    this.#file.seen(theirs, body);
    this.article.annotate(place(sidecar.annotations, theirs.text, this.article.snapshot));
    this.#tellUnsettled(conflicts.map(({ message }) => `Two people annotated the same words. ${message}`));
  }

  #tellUnsettled(conflicts: readonly string[]): void {
    const { anchored, document } = this.article.snapshot;
    const open = anchored.filter((one) => !isSettled(one)).length;
    const lost = `${counted(open, 'annotation')} no longer ${open === 1 ? 'fits' : 'fit'} the text.`;
    for (const message of open > 0 ? [...conflicts, lost] : conflicts)
      this.surroundings.tellUnsettled(message, document.uri);
  }

  #current(): Sidecar {
    const { anchored, document } = this.article.snapshot;
    const { rest } = this.#file.sidecar;
    return {
      text: fingerprint(document.text),
      annotations: annotationsOf(anchored, document.text),
      ...(rest && { rest }),
    };
  }

  async #write(): Promise<void> {
    if (this.#problem) return;
    if (this.#isUnsaved) {
      this.#askToSave();
      return;
    }
    await this.#takeIn();
    const current = this.#current();
    if (this.#file.body === undefined && current.annotations.length === 0) return;
    const body = serializeSidecar(current);
    if (body === this.#file.body) return;
    await this.surroundings.files.write(this.uri, body);
    this.#file.wrote(current, body, this.surroundings.clock.now());
  }

  #askToSave(): void {
    if (!this.#isAsked)
      this.surroundings.tell(
        'Save this article as a file: its annotations are kept beside the file, and lost with an article that is none.',
      );
    this.#isAsked = true;
  }

  #failed(error: unknown): void {
    const { message, isUnreadable } = failureOf(error, this.surroundings.files.pathOf(this.uri));
    this.surroundings.log.error('annotations', this.uri, error);
    if (isUnreadable) this.#problem = message;
    this.surroundings.tell(message);
  }
}
