import { type Question } from '../../analysis/protocol';
import { type PatternFailure, type Rules } from '../../core/detect/rules';
import { type LabelSet } from '../../core/labels/labelSet';
import { noProject, type Project, rootsOf } from '../../core/project/project';
import { type Disposable, Emitter } from '../../core/util/event';
import { FailedPatterns } from './failedPatterns';
import { isProjectUri } from './projectUris';
import { nearestProject, type ReadProject, readProject } from './readProject';
import { RulesOfProjects } from './rulesOfProjects';
import { type ProjectSurroundings } from './surroundings';

/** A project file that was found, and what it says. */
export interface LoadedProject {
  readonly uri: string;
  readonly project: Project;
}

/** A project was loaded for the first time, files were read again, or a pattern was set aside. */
export type ProjectChange = 'loaded' | 'reloaded' | 'failed';

/** A file that is saved in several steps is read once, after so many milliseconds. */
const pause = 100;

/** The projects of the articles: for each the nearest `.bluepencil/project.json` above it, loaded when first asked for. */
export class Projects implements Disposable {
  readonly #changed = new Emitter<ProjectChange>();
  /** Labels, rules and faults may be others. */
  readonly onDidChange = this.#changed.event;
  /** By folder, the URI of the project file. */
  readonly #nearest = new Map<string, Promise<string | undefined>>();
  readonly #loading = new Map<string, Promise<LoadedProject | undefined>>();
  /** What was loaded last, which holds until something newer is. */
  readonly #loaded = new Map<string, LoadedProject & ReadProject>();
  /** By folder, as far as it is known. */
  readonly #known = new Map<string, string | undefined>();
  readonly #failed = new FailedPatterns();
  readonly #rules: RulesOfProjects;
  #pause: Disposable | undefined;
  /** Counts how often everything was read again. */
  #round = 0;

  constructor(private readonly surroundings: ProjectSurroundings) {
    this.#rules = new RulesOfProjects(surroundings);
  }

  /** The project of an article, or `undefined` where it belongs to none. */
  async of(uri: string): Promise<LoadedProject | undefined> {
    const found = await this.#nearestTo(uri);
    return found === undefined ? undefined : this.#load(found);
  }

  /** The project of an article as far as it is loaded by now. */
  known(uri: string): LoadedProject | undefined {
    const found = this.#known.get(folderOf(uri));
    return found === undefined ? undefined : this.#loaded.get(found);
  }

  /** What the people of the article's project agreed on, as far as it is loaded by now. */
  knownFor(uri: string): Project {
    return this.known(uri)?.project ?? noProject;
  }

  labelsFor(uri: string): LabelSet {
    return this.knownFor(uri).labels;
  }

  /** A question with all that the article's project and settings add to it. */
  async prepared(question: Question): Promise<Question> {
    const { uri } = question.document;
    const { project } = (await this.of(uri)) ?? { project: noProject };
    const rules = this.rulesFor(uri, project);
    const roots = rootsOf(project.labels);
    const options = Object.keys(roots).length > 0 ? { ...question.options, roots } : question.options;
    return { ...question, options, ...(rules && { rules }) };
  }

  /** The same value as long as nothing changes; `undefined` where nothing is added. */
  rulesFor(uri: string, project: Project): Rules | undefined {
    return this.#rules.of(uri, project);
  }

  /** How many patterns there are for an article that wait for trust. */
  waitingPatterns(uri: string): number {
    return this.#rules.waiting(uri, this.knownFor(uri));
  }

  /** Every project that is loaded, with the faults that came up since. */
  all(): readonly LoadedProject[] {
    return [...this.#loaded.values()].map(({ uri, project }) => {
      const more = this.#failed.faultsOf(project);
      return { uri, project: more.length > 0 ? { ...project, faults: [...project.faults, ...more] } : project };
    });
  }

  /** The URI of a file that a project names. */
  uriOf({ uri }: LoadedProject, file: string): string {
    return this.surroundings.files.sibling(uri, file);
  }

  /** A file was changed, made or deleted: a project file, or one that a project names. */
  fileChanged(uri: string): void {
    const isNamed = [...this.#loaded.values()].some((one) =>
      one.project.files.some((file) => this.uriOf(one, file) === uri),
    );
    if (!isProjectUri(uri) && !isNamed) return;
    this.#pause?.dispose();
    this.#pause = this.surroundings.clock.after(pause, () => this.reload());
  }

  /** Reads everything again when it is next asked for. */
  reload(): void {
    this.#round++;
    this.#nearest.clear();
    this.#loading.clear();
    this.#failed.clear();
    void this.#reloadKnown();
  }

  /** Reads everything again if it is another by now: nobody is told of every change, as of those in folders that have just been made. */
  async recheck(): Promise<void> {
    const { files } = this.surroundings;
    const isSame = await Promise.all([
      ...[...this.#known].map(async ([folder, uri]) => (await nearestProject(files, `${folder}/`)) === uri),
      ...[...this.#loaded.values()].map(async ({ uri, texts }) => (await readProject(files, uri))?.texts === texts),
    ]);
    if (isSame.includes(false)) this.reload();
  }

  /** A pattern was set aside while it ran. */
  patternFailed(failure: PatternFailure): void {
    if (!this.#failed.add(failure)) return;
    this.surroundings.log.warn('a pattern was set aside', failure);
    const isInFile = [...this.#loaded.values()].some(({ project }) => this.#failed.isIn(project, failure));
    if (isInFile) this.#changed.fire('failed');
    else
      this.surroundings.tell(
        `The pattern “${failure.expression}” for ${failure.label} was set aside. ${failure.message}`,
      );
  }

  dispose(): void {
    this.#pause?.dispose();
    this.#changed.dispose();
  }

  /** What was known is looked up anew, so that what shows labels has them when it hears of the change. */
  async #reloadKnown(): Promise<void> {
    const folders = [...this.#known.keys()];
    const before = [...this.#loaded.keys()];
    const found = await Promise.all(folders.map((folder) => this.of(`${folder}/`)));
    const uris = new Set(found.map((one) => one?.uri));
    for (const uri of before) if (!uris.has(uri)) this.#loaded.delete(uri);
    this.#changed.fire('reloaded');
  }

  #nearestTo(uri: string): Promise<string | undefined> {
    const folder = folderOf(uri);
    let found = this.#nearest.get(folder);
    if (!found) {
      found = this.#look(uri);
      this.#nearest.set(folder, found);
    }
    return found;
  }

  async #look(uri: string): Promise<string | undefined> {
    const round = this.#round;
    const found = await nearestProject(this.surroundings.files, uri);
    if (round !== this.#round) return this.#nearestTo(uri);
    this.#known.set(folderOf(uri), found);
    return found;
  }

  #load(uri: string): Promise<LoadedProject | undefined> {
    let loading = this.#loading.get(uri);
    if (!loading) {
      loading = this.#read(uri);
      this.#loading.set(uri, loading);
    }
    return loading;
  }

  async #read(uri: string): Promise<LoadedProject | undefined> {
    const { files, log } = this.surroundings;
    const round = this.#round;
    const read = await readProject(files, uri);
    if (!read) return undefined;
    if (round !== this.#round) return this.#load(uri);
    for (const fault of read.project.faults) log.warn('project file', uri, fault);
    const isNew = !this.#loaded.has(uri);
    const loaded = { uri, ...read };
    this.#loaded.set(uri, loaded);
    if (isNew) this.#changed.fire('loaded');
    return loaded;
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
