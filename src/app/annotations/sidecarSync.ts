import { isSettled } from '../../core/annotate/anchor';
import { annotationsOf } from '../../core/annotate/live';
import { mergeSidecars } from '../../core/annotate/merge';
import { parseSidecar } from '../../core/annotate/parseSidecar';
import { fingerprint, serializeSidecar, type Sidecar } from '../../core/annotate/sidecar';
import { type Disposable } from '../../core/util/event';
import { counted } from '../treeNode';
import { failureOf } from './failure';
import { LastSeen } from './lastSeen';
import { place } from './place';
import { type AnnotatedArticle, type AnnotationSurroundings } from './surroundings';
import { WriteTimer } from './writeTimer';

const nothing: Sidecar = { annotations: [] };

/**
 * Keeps an open article and its file of annotations alike: what is done here is written a moment later, put together with
 * whatever somebody else wrote meanwhile. A file that cannot be read is left alone.
 */
export class SidecarSync implements Disposable {
  readonly #file = new LastSeen();
  readonly #timer: WriteTimer;
  #problem: string | undefined;
  #stamp: string | undefined;
  #isAsked = false;
  #writing: Promise<void>;
  /** When the file was read. Never rejects. */
  readonly loaded: Promise<void>;

  constructor(
    private readonly article: AnnotatedArticle,
    private readonly uri: string,
    private readonly surroundings: AnnotationSurroundings,
  ) {
    this.#timer = new WriteTimer(surroundings.clock, () => void this.flush());
    this.#writing = this.#guarded(this.#takeIn());
    this.loaded = this.#writing;
  }

  /** Why the file cannot be read, if so. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** There is something to write. */
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
    return this.#next(() => this.#write());
  }

  /** The file was changed, made or deleted, perhaps by somebody else. */
  reload(): Promise<void> {
    return this.#next(() => this.#takeIn());
  }

  /** The file may have been changed unnoticed. It is not read where its time and size are what they were. */
  async recheck(): Promise<void> {
    await this.#next(async () => {
      if ((await this.surroundings.files.stampOf(this.uri)) !== this.#stamp) await this.#takeIn();
    });
  }

  dispose(): void {
    if (this.#timer.isWaiting) void this.flush();
  }

  /** Whether the article is no file yet, beside which there could be another. */
  get #isUnsaved(): boolean {
    return this.uri.startsWith('untitled:');
  }

  #next(act: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(() => this.#guarded(act()));
    return this.#writing;
  }

  #guarded(work: Promise<void>): Promise<void> {
    return work.catch((error: unknown) => this.#failed(error));
  }

  /** Reads the file and puts it together with what is here. */
  async #takeIn(): Promise<void> {
    if (this.#isUnsaved) return;
    const { files, clock } = this.surroundings;
    const stamp = await files.stampOf(this.uri);
    const body = (await files.read(this.uri))?.text;
    this.#stamp = stamp;
    if (body === this.#file.body && !this.#problem) return;
    const theirs = body === undefined ? nothing : parseSidecar(body);
    this.#problem = undefined;
    const { sidecar, conflicts } = mergeSidecars(this.#file.commonBase(clock.now()), this.#current(), theirs);
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
