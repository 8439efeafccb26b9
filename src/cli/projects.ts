import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type AnnotatedDocument } from '../core/formats/format';
import { type LabelId } from '../core/labels/labels';
import { type LabelSet, labelSetOf, standardLabels } from '../core/labels/labelSet';
import { loadProject, projectFolder } from '../core/project/project';
import { projectFileName } from '../core/project/projectFile';
import { type Engine, type EngineProject } from './annotate/engine';
import { type Arguments } from './arguments';
import { CliError, UsageError } from './errors';
import { suggestion } from './suggest';
import { say, type Terminal } from './terminal';
import { type Option } from './verb';

/** The options of verbs that know projects. */
export const projectOptions: Readonly<Record<string, Option>> = {
  project: {
    value: 'FILE',
    help: `The project file with labels, word lists and patterns; the nearest ${projectFolder}/${projectFileName} above a file unless given.`,
  },
  'no-project': { help: 'Look for no project file.' },
};

/** The projects of the files of a command: the one that was named, or for each file the nearest above it. What is wrong with one is said once. */
export class CliProjects {
  readonly #loaded = new Map<string, Promise<EngineProject>>();
  readonly #engines = new Map<EngineProject, Promise<Engine>>();

  #hasStrangers = false;

  constructor(
    private readonly args: Arguments,
    private readonly terminal: Terminal,
  ) {}

  /** The project of a file, or of the folder of the command for standard input. Throws a `UsageError` where a label was asked for that there is not. */
  async of(name: string): Promise<EngineProject | undefined> {
    const project = await this.#of(name);
    const known = project ? labelSetOf(project.own) : standardLabels;
    for (const label of labelsAskedFor(this.args) ?? []) {
      if (known.has(label)) continue;
      const meant = suggestion(label.toUpperCase(), known.ids);
      throw new UsageError(`there is no label ${label}${meant === undefined ? '' : `, did you mean ${meant}?`}`);
    }
    return project;
  }

  async #of(name: string): Promise<EngineProject | undefined> {
    const { args, terminal } = this;
    if (args.flag('no-project')) return undefined;
    const given = args.text('project');
    const file = given === undefined ? await this.#nearest(name) : path.resolve(terminal.cwd, given);
    if (file === undefined) return undefined;
    let loaded = this.#loaded.get(file);
    if (!loaded) this.#loaded.set(file, (loaded = this.#load(file, given ?? path.relative(terminal.cwd, file))));
    return loaded;
  }

  /** The engine for a file, which shares the model with `engine`. */
  async engineFor(engine: Engine, name: string): Promise<Engine> {
    const project = await this.of(name);
    if (!project) return engine;
    let own = this.#engines.get(project);
    if (!own) this.#engines.set(project, (own = engine.for(project)));
    return own;
  }

  /** Documents of a file with the labels and attributes of its project. */
  async labelled(documents: readonly AnnotatedDocument[], name: string): Promise<readonly AnnotatedDocument[]> {
    const project = await this.of(name);
    if (!project) return documents;
    const { attributes, own } = project;
    const labels = labelSetOf(own);
    this.#sayStrangers(documents, labels, name);
    return documents.map((document) => ({ ...document, labels, attributes }));
  }

  /** Whether a document of those that were labelled has a label that its project does not know. */
  get hasStrangers(): boolean {
    return this.#hasStrangers;
  }

  #sayStrangers(documents: readonly AnnotatedDocument[], labels: LabelSet, name: string): void {
    const strangers = new Map<LabelId, number>();
    for (const { label } of documents.flatMap(({ marks }) => marks))
      if (!labels.has(label)) strangers.set(label, (strangers.get(label) ?? 0) + 1);
    if (strangers.size > 0) this.#hasStrangers = true;
    if (this.args.flag('quiet')) return;
    for (const [label, spans] of strangers)
      say(this.terminal, `${name}: the project has no label “${label}” (${spans} ${spans === 1 ? 'span' : 'spans'})`);
  }

  async #nearest(name: string): Promise<string | undefined> {
    const { cwd } = this.terminal;
    let folder = name === '-' ? cwd : path.dirname(path.resolve(cwd, name));
    for (;;) {
      const file = path.join(folder, projectFolder, projectFileName);
      if ((await textOf(file)) !== undefined) return file;
      const above = path.dirname(folder);
      if (above === folder) return undefined;
      folder = above;
    }
  }

  async #load(file: string, shown: string): Promise<EngineProject> {
    const body = await textOf(file);
    if (body === undefined) throw new CliError(`${shown} cannot be read`);
    const folder = path.dirname(file);
    const { labels, attributes, rules, faults } = await loadProject(body, (one) => textOf(path.resolve(folder, one)));
    for (const fault of faults)
      say(this.terminal, `${path.join(path.dirname(shown), fault.file)}, line ${fault.line}: ${fault.message}`);
    return { own: labels.own, attributes, rules };
  }
}

/** The labels of `--labels`, if it was given. */
export function labelsAskedFor(args: Arguments): readonly string[] | undefined {
  return args
    .text('labels')
    ?.split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '');
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
