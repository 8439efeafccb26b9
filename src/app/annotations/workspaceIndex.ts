import { givenName } from '../../core/annotate/entityNames';
import { type Annotation } from '../../core/annotate/annotation';
import { parseSidecar } from '../../core/annotate/parseSidecar';
import { type LabelId } from '../../core/labels/labels';
import { oneLine } from '../../core/text/oneLine';
import { type Span } from '../../core/text/span';
import { type LiveArticles } from '../articles';
import { type Snapshot } from '../liveArticle';
import { type Files, type Log, type Memory } from '../ports';
import { progressOf, type ReviewProgress } from './progress';
import { type Sidecars } from './sidecars';

const memoryKey = 'openSuggestions';

/** Something that is named in an article that is not open. */
export interface IndexedName {
  readonly name: string;
  readonly label: LabelId;
  /** The article. */
  readonly uri: string;
  readonly first: Span;
  readonly mentions: number;
}

/** What one file of annotations says, in short. */
interface Entry {
  readonly article: string;
  readonly decided: number;
  readonly names: readonly IndexedName[];
}

/** How far the review of a workspace has come. */
export interface WorkspaceProgress extends ReviewProgress {
  /** Articles that somebody has begun to review. */
  readonly articles: number;
}

/**
 * What the files of annotations in the workspace say, without their articles being read. How many suggestions an article has
 * left is known from when it was last open here.
 */
export class WorkspaceIndex {
  readonly #entries = new Map<string, Promise<Entry>>();
  #files: Promise<readonly string[]> | undefined;
  #open: Readonly<Record<string, number>>;

  constructor(
    private readonly files: Pick<Files, 'read' | 'sidecars'>,
    private readonly sidecars: Pick<Sidecars, 'articleOf'>,
    private readonly articles: Pick<LiveArticles, 'all' | 'get'>,
    private readonly memory: Memory,
    private readonly log: Log,
  ) {
    this.#open = parseCounts(memory.get(memoryKey));
  }

  /** Remembers how many suggestions an article has left. */
  note({ document, marks, isFresh }: Snapshot): void {
    if (!isFresh) return;
    const { reviewed, all } = progressOf(marks);
    if (this.#open[document.uri] === all - reviewed) return;
    this.#open = { ...this.#open, [document.uri]: all - reviewed };
    this.memory.set(memoryKey, this.#open);
  }

  /** A file of annotations was changed, or, where none is named, files lie elsewhere now. */
  forget(sidecar?: string): void {
    if (sidecar === undefined) this.#entries.clear();
    else this.#entries.delete(sidecar);
    this.#files = undefined;
  }

  /** How far the review of all articles that have annotations is. */
  async progress(): Promise<WorkspaceProgress> {
    let [reviewed, open, articles] = [0, 0, 0];
    for (const { article: uri, decided } of await this.#all()) {
      const live = this.articles.get(uri)?.snapshot;
      const now = live && progressOf(live.marks);
      reviewed += now?.reviewed ?? decided;
      open += now ? now.all - now.reviewed : (this.#open[uri] ?? 0);
      articles++;
    }
    return { reviewed, all: reviewed + open, articles };
  }

  /** What is named in articles that are not open, according to their annotations. */
  async names(): Promise<readonly IndexedName[]> {
    const closed = (await this.#all()).filter(({ article }) => !this.articles.get(article));
    return closed.flatMap(({ names }) => names);
  }

  async #all(): Promise<readonly Entry[]> {
    this.#files ??= this.#look();
    return Promise.all((await this.#files).map((file) => this.#entry(file)));
  }

  /** The files of annotations; none where they could not be looked for, which is tried again the next time. */
  async #look(): Promise<readonly string[]> {
    try {
      return await this.files.sidecars();
    } catch (error) {
      this.log.warn('files of annotations could not be looked for', error);
      this.#files = undefined;
      return [];
    }
  }

  #entry(sidecar: string): Promise<Entry> {
    let entry = this.#entries.get(sidecar);
    if (!entry) {
      entry = this.#read(sidecar);
      this.#entries.set(sidecar, entry);
    }
    return entry;
  }

  async #read(sidecar: string): Promise<Entry> {
    const article = await this.sidecars.articleOf(sidecar);
    try {
      const body = (await this.files.read(sidecar))?.text;
      const { annotations } = body === undefined ? { annotations: [] } : parseSidecar(body);
      return { article, decided: annotations.length, names: namesIn(annotations, article) };
    } catch (error) {
      this.log.warn('annotations could not be counted', sidecar, error);
      return { article, decided: 0, names: [] };
    }
  }
}

function namesIn(annotations: readonly Annotation[], uri: string): readonly IndexedName[] {
  const names = new Map<string, IndexedName>();
  for (const annotation of annotations) {
    const { label, status, target } = annotation;
    if (status === 'rejected') continue;
    const name = givenName(annotation) ?? oneLine(target.exact);
    const known = names.get(`${label} ${name}`);
    const first = known?.first ?? { start: target.start, end: target.end };
    names.set(`${label} ${name}`, { name, label, uri, first, mentions: (known?.mentions ?? 0) + 1 });
  }
  return [...names.values()];
}

function parseCounts(remembered: unknown): Readonly<Record<string, number>> {
  const entries = Object.entries((remembered ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}
