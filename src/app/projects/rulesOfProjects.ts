import { type Pattern, type Rules } from '../../core/detect/rules';
import { patternFault } from '../../core/project/patternFault';
import { type Project } from '../../core/project/project';
import { type ProjectSurroundings } from './surroundings';

/** The rules of articles: those of their project and the patterns of the setting. */
export class RulesOfProjects {
  readonly #known = new WeakMap<Project, Map<string, Rules | undefined>>();
  readonly #told = new Set<string>();

  constructor(private readonly surroundings: Pick<ProjectSurroundings, 'isTrusted' | 'patternSetting' | 'tell'>) {}

  /** The same value as long as nothing changes; `undefined` where nothing is added to what always runs. */
  of(uri: string, project: Project): Rules | undefined {
    const isTrusted = this.surroundings.isTrusted();
    const setting = isTrusted ? this.surroundings.patternSetting(uri) : {};
    const key = JSON.stringify([isTrusted, setting]);
    const known = this.#known.get(project) ?? new Map<string, Rules | undefined>();
    this.#known.set(project, known);
    if (!known.has(key))
      known.set(key, this.#made(project, isTrusted ? this.#patternsOf(setting, project) : undefined));
    return known.get(key);
  }

  /** How many patterns would run if the workspace were trusted. */
  waiting(uri: string, { patterns }: Project): number {
    if (this.surroundings.isTrusted()) return 0;
    return patterns.length + Object.keys(this.surroundings.patternSetting(uri)).length;
  }

  #made({ rules }: Project, setting: readonly Pattern[] | undefined): Rules | undefined {
    const patterns = setting ? [...rules.patterns, ...setting] : [];
    const isNothing = !rules.detectors && rules.phrases.length === 0 && patterns.length === 0;
    return isNothing ? undefined : { ...rules, patterns };
  }

  /** What of the setting can run; of the rest a person is told once. */
  #patternsOf(setting: Readonly<Record<string, unknown>>, { labels }: Project): readonly Pattern[] {
    return Object.entries(setting).flatMap(([label, value]) => {
      const expressions: readonly unknown[] = Array.isArray(value) ? value : [value];
      return expressions.flatMap((expression) => {
        const wrong = this.#wrong(expression, labels.has(label) ? undefined : `There is no label “${label}”.`);
        if (wrong === undefined) return [{ label, expression: expression as string }];
        this.#tell(`bluepencil.patterns, ${label}: ${wrong}`);
        return [];
      });
    });
  }

  #wrong(expression: unknown, noLabel: string | undefined): string | undefined {
    if (noLabel !== undefined) return noLabel;
    return typeof expression === 'string' ? patternFault(expression) : 'A pattern is written in words.';
  }

  #tell(message: string): void {
    if (!this.#told.has(message)) this.surroundings.tell(message);
    this.#told.add(message);
  }
}
