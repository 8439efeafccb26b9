import { type AnalysisOptions } from '../core/detect/refiner';
import { type LabelSet } from '../core/labels/labelSet';
import { type TextChange } from '../core/text/change';
import { type Document } from '../core/text/document';
import { type Disposable, Emitter } from '../core/util/event';
import { type Candidate, decide, type Decision, type Override, type Rules } from './eligibility';
import { type ArticleSurroundings, LiveArticle } from './liveArticle';
import { type Memory } from './ports';

const memoryKey = 'overrides';

/** What the articles need of the rest. */
export interface ArticlesSurroundings extends Omit<ArticleSurroundings, 'options' | 'labels'> {
  readonly memory: Memory;
  /** How the file is to be read, by its settings. */
  optionsFor(uri: string): AnalysisOptions;
  labelsFor(uri: string): LabelSet;
  rulesFor(candidate: Candidate): Omit<Rules, 'override'>;
}

/** The open files that are read as articles. */
export class LiveArticles implements Disposable {
  readonly #opened = new Emitter<LiveArticle>();
  readonly #closed = new Emitter<string>();
  readonly #decided = new Emitter<string>();
  /** A file is being read as an article from now on. */
  readonly onDidOpen = this.#opened.event;
  /** The file of this URI is no longer read as an article. */
  readonly onDidClose = this.#closed.event;
  /** What is thought of the file of this URI has changed. */
  readonly onDidDecide = this.#decided.event;
  readonly #articles = new Map<string, LiveArticle>();
  readonly #decisions = new Map<string, Decision>();
  #overrides: Readonly<Record<string, Override>>;

  constructor(private readonly surroundings: ArticlesSurroundings) {
    this.#overrides = parseOverrides(surroundings.memory.get(memoryKey));
  }

  get(uri: string): LiveArticle | undefined {
    return this.#articles.get(uri);
  }

  /** What was decided of an open file, and why. */
  decisionOn(uri: string): Decision | undefined {
    return this.#decisions.get(uri);
  }

  all(): readonly LiveArticle[] {
    return [...this.#articles.values()];
  }

  /** Whether a file is an article, open or not; changes nothing. */
  decide(candidate: Candidate): Decision {
    const override = this.#overrides[candidate.uri];
    return decide(candidate, { ...this.surroundings.rulesFor(candidate), override });
  }

  /** Decides whether an open file is read as an article, and starts or ends doing so. */
  consider(candidate: Candidate, version: number): Decision {
    const { uri } = candidate;
    const decision = this.decide(candidate);
    this.#decisions.set(uri, decision);
    if (!decision.isActive) this.#close(uri);
    else if (!this.#articles.has(uri)) this.#open({ uri, version, text: candidate.text });
    this.#decided.fire(uri);
    return decision;
  }

  edit(document: Document, changes: readonly TextChange[]): void {
    this.#articles.get(document.uri)?.edit(document, changes);
  }

  /** Keeps a person's word on a file; `consider` it afterwards. */
  override(uri: string, override: Override): void {
    this.#overrides = { ...this.#overrides, [uri]: override };
    this.surroundings.memory.set(memoryKey, this.#overrides);
  }

  /** The file was closed. */
  forget(uri: string): void {
    this.#decisions.delete(uri);
    this.#close(uri);
  }

  /** Settings changed: has every article analysed again, the short ones first, so that none of them waits for a book. */
  refresh(): void {
    const length = ({ snapshot }: LiveArticle) => snapshot.document.text.length;
    for (const article of this.all().toSorted((a, b) => length(a) - length(b))) article.refresh();
  }

  dispose(): void {
    for (const article of this.#articles.values()) article.dispose();
    this.#articles.clear();
    for (const emitter of [this.#opened, this.#closed, this.#decided]) emitter.dispose();
  }

  #open(document: Document): void {
    const { uri } = document;
    const options = () => this.surroundings.optionsFor(uri);
    const article = new LiveArticle(document, {
      ...this.surroundings,
      analyze: (q) => this.surroundings.analyze(q),
      options,
      labels: () => this.surroundings.labelsFor(uri),
    });
    this.#articles.set(uri, article);
    this.#opened.fire(article);
  }

  #close(uri: string): void {
    const article = this.#articles.get(uri);
    if (!article) return;
    this.#articles.delete(uri);
    article.dispose();
    this.#closed.fire(uri);
  }
}

function parseOverrides(remembered: unknown): Readonly<Record<string, Override>> {
  const entries = Object.entries((remembered ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, Override] => entry[1] === 'on' || entry[1] === 'off'),
  );
}
