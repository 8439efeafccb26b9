import { type Question } from '../analysis/protocol';
import { type Anchored, isPlaced } from '../core/annotate/annotation';
import { anchorAgain, moveAnchored } from '../core/annotate/live';
import { type Mark, mergeMarks } from '../core/annotate/mark';
import { type Analysis } from '../core/detect/analysis';
import { moveAnalysis } from '../core/detect/moveAnalysis';
import { type PatternFailure } from '../core/detect/rules';
import { type AnalysisOptions } from '../core/detect/refiner';
import { type LabelSet } from '../core/labels/labelSet';
import { type TextChange } from '../core/text/change';
import { type Document } from '../core/text/document';
import { type Disposable, Emitter } from '../core/util/event';
import { type Clock, type Log } from './ports';
import { UserError } from './userError';

/** What is known of an article at one moment. All offsets are those of `document`. */
export interface Snapshot {
  readonly document: Document;
  /** The labels of the project that the article belongs to. */
  readonly labels: LabelSet;
  readonly analysis: Analysis;
  /** What people said, and where it stands; also what has no place any more. */
  readonly anchored: readonly Anchored[];
  /** What results from both. */
  readonly marks: readonly Mark[];
  /** Whether the analysis is of this very text by the settings of now; else it is an older one, moved along with the edits. */
  readonly isFresh: boolean;
}

/** What an article needs of the rest. */
export interface ArticleSurroundings {
  analyze(question: Question): Promise<Analysis | undefined>;
  options(): AnalysisOptions;
  /** The labels as they are now; the same value until they change. */
  labels(): LabelSet;
  /** Hears of a pattern that was set aside. */
  patternFailed(failure: PatternFailure): void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Typing has paused when no key came for so long, in milliseconds. */
const typingPause = 60;

/** Text put in at once, and no single key, is this long; in UTF-16 code units. */
const shortestPut = 2;

/** The marks are reckoned when first asked for: not with every key. */
function snapshotOf(known: Omit<Snapshot, 'marks'>): Snapshot {
  const { document, labels, analysis, anchored, isFresh } = known;
  let marks: readonly Mark[] | undefined;
  return {
    ...{ document, labels, analysis, anchored, isFresh },
    get marks() {
      return (marks ??= mergeMarks(analysis.mentions, anchored));
    },
  };
}

/** An article that is being looked at: it follows every edit at once and has the text analysed anew when typing pauses. */
export class LiveArticle implements Disposable {
  readonly #changed = new Emitter<Snapshot>();
  /** Fires with every fresh analysis, and when the marks changed otherwise; not for edits, which only move what is there. */
  readonly onDidChange = this.#changed.event;
  #snapshot: Snapshot;
  /** The edits since the text was last sent away. */
  #unseen: (readonly TextChange[])[] = [];
  /** Whether more than a key's worth of text was put in since the last pause. */
  #isPut = false;
  #question = 0;
  #pause: Disposable | undefined;
  #waiting: { resolve(snapshot: Snapshot): void; reject(error: Error): void }[] = [];
  #failure: Error | undefined;
  #disposed = false;

  constructor(
    document: Document,
    private readonly surroundings: ArticleSurroundings,
  ) {
    const nothing = { version: document.version, mentions: [], entities: [], quotations: [], parts: [] };
    this.#snapshot = snapshotOf({
      document,
      labels: surroundings.labels(),
      analysis: nothing,
      anchored: [],
      isFresh: false,
    });
    void this.#ask();
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Follows an edit that led to `document`. The changes are disjoint, ascending, in the coordinates of the text before. */
  edit(document: Document, changes: readonly TextChange[]): void {
    this.#unseen.push(changes);
    const analysis = moveAnalysis(this.#snapshot.analysis, changes);
    const anchored = moveAnchored(this.#snapshot.anchored, changes, this.#snapshot.document.text);
    this.#snapshot = snapshotOf({ ...this.#known, document, analysis, anchored, isFresh: false });
    this.#isPut ||= changes.some(({ insert }) => insert.length >= shortestPut);
    this.#pause?.dispose();
    this.#pause = this.surroundings.clock.after(typingPause, () => void this.#ask());
  }

  /** Takes over what people say now. */
  annotate(anchored: readonly Anchored[]): void {
    this.#snapshot = snapshotOf({ ...this.#known, anchored });
    this.#changed.fire(this.#snapshot);
  }

  /** Has the same text analysed again; for when settings changed. */
  refresh(): void {
    this.#snapshot = snapshotOf({ ...this.#known, isFresh: false });
    void this.#ask();
  }

  /** The snapshot as soon as it is fresh. Rejects where the text cannot be analysed. */
  settled(): Promise<Snapshot> {
    if (this.#snapshot.isFresh) return Promise.resolve(this.#snapshot);
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  dispose(): void {
    this.#disposed = true;
    this.#pause?.dispose();
    this.#changed.dispose();
    for (const { reject } of this.#waiting.splice(0)) reject(new UserError('The article was closed.'));
  }

  /** The snapshot without its marks, which follow from the rest. */
  get #known(): Omit<Snapshot, 'marks'> {
    const { document, labels, analysis, anchored, isFresh } = this.#snapshot;
    return { document, labels, analysis, anchored, isFresh };
  }

  /** Words that were cut may have been put back elsewhere, or the whole text replaced by a newer one. */
  #lookAgain(): void {
    if (!this.#isPut) return;
    this.#isPut = false;
    const { document, anchored } = this.#snapshot;
    if (!anchored.every(isPlaced))
      this.#snapshot = snapshotOf({ ...this.#known, anchored: anchorAgain(anchored, document.text) });
  }

  async #ask(): Promise<void> {
    this.#lookAgain();
    const question = ++this.#question;
    const { document } = this.#snapshot;
    this.#pause?.dispose();
    this.#unseen = [];
    this.#failure = undefined;
    try {
      const analysis = await this.surroundings.analyze({ document, options: this.surroundings.options() });
      if (this.#disposed || question !== this.#question) return;
      if (analysis) this.#take(analysis);
      else void this.#ask(); // somebody else asked about the file, who took it for closed
    } catch (error) {
      if (!this.#disposed && question === this.#question) this.#fail(error);
    }
  }

  #take(answer: Analysis): void {
    for (const failure of answer.failures ?? []) this.surroundings.log.error('a part of the analysis failed', failure);
    for (const failure of answer.patternFailures ?? []) this.surroundings.patternFailed(failure);
    const analysis = this.#unseen.reduce(moveAnalysis, answer);
    const isFresh = this.#unseen.length === 0;
    this.#snapshot = snapshotOf({ ...this.#known, labels: this.surroundings.labels(), analysis, isFresh });
    if (isFresh) for (const { resolve } of this.#waiting.splice(0)) resolve(this.#snapshot);
    this.#changed.fire(this.#snapshot);
  }

  #fail(error: unknown): void {
    const { uri } = this.#snapshot.document;
    this.surroundings.log.error('analysis failed', uri, error);
    this.#failure = new UserError(`Blue Pencil could not analyse ${uri}. The log says why.`);
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
