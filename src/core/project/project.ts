import { type ListedPhrase, type Rules } from '../detect/rules';
import { type LabelSet, labelSetOf, type OwnLabel, standardLabels } from '../labels/labelSet';
import { type LabelId } from '../labels/labels';
import { type Place } from '../text/place';
import { type Fault } from './fault';
import { type AttributeRow, type PlacedPattern, projectFileName, readProjectFile } from './projectFile';
import { readWordList } from './wordList';

/** What the people of a project agreed on: their labels, and how they annotate. */
export interface Project {
  readonly labels: LabelSet;
  readonly attributes: readonly AttributeRow[];
  /** How many people have to look at every article. */
  readonly annotators: number;
  /** Word lists, patterns and the choice of detectors. */
  readonly rules: Rules;
  /** Where each pattern stands in the project file. */
  readonly patterns: readonly PlacedPattern[];
  readonly faults: readonly Fault[];
  /** All files that it was made of or would be, relative to the folder of the project file. */
  readonly files: readonly string[];
}

/** The folder that a project file lies in. */
export const projectFolder = '.bluepencil';

/** The project of an article that belongs to none. */
export const noProject: Project = {
  labels: standardLabels,
  attributes: [],
  annotators: 1,
  rules: { phrases: [], patterns: [] },
  patterns: [],
  faults: [],
  files: [],
};

/** Reads a file by its path relative to the folder of the project; `undefined` where there is none. May reject, with the reason. */
type Read = (path: string) => Promise<string | undefined>;

/** The project that a file and the files named in it describe. What is wrong is among the faults, and what is right holds. */
export async function loadProject(body: string, read: Read): Promise<Project> {
  const faults: Fault[] = [];
  const file = readProjectFile(body, faults);
  const load = async (path: string, place: Place): Promise<string> => {
    const told = (message: string) => {
      const { line, columns } = place;
      faults.push({ file: projectFileName, line, columns, severity: 'error', message });
      return '';
    };
    try {
      return (await read(path)) ?? told(`There is no file “${path}” beside this one.`);
    } catch (error) {
      return told(error instanceof Error ? error.message : String(error));
    }
  };
  const guidelines = new Map<LabelId, string>();
  for (const reference of file.guidelines) guidelines.set(reference.label, await load(reference.path, reference));
  const labels = labelSetOf(file.labels.map((label) => withGuideline(label, guidelines.get(label.id))));
  const phrases: ListedPhrase[] = [];
  for (const { path, label, ...place } of file.wordLists) {
    const options = { file: path, has: labels.has, ...(label !== undefined && { label }) };
    for (const phrase of readWordList(await load(path, place), options, faults)) phrases.push(phrase);
  }
  const { attributes, annotators, detectors, patterns } = file;
  const rules: Rules = {
    phrases,
    patterns: patterns.map(({ label, expression }) => ({ label, expression })),
    ...(detectors && { detectors }),
  };
  const files = [...file.guidelines, ...file.wordLists].map(({ path }) => path);
  return { labels, attributes, annotators, rules, patterns, faults, files: [projectFileName, ...files] };
}

function withGuideline(label: OwnLabel, guideline: string | undefined): OwnLabel {
  return guideline === undefined || guideline === '' ? label : { ...label, guideline };
}

/** The attributes that an annotation of the label can have: those of all labels, its own, and those of what it is a kind of. */
export function attributesOf({ attributes, labels }: Project, label: LabelId): readonly AttributeRow[] {
  const kin = new Set<LabelId>();
  for (let at: LabelId | undefined = label; at !== undefined; at = labels.of(at).parent) kin.add(at);
  return attributes.filter((row) => !row.labels || row.labels.some((id) => kin.has(id)));
}

/** For the worker: the labels beside the 18 that are kinds of one of them. */
export function rootsOf({
  own,
  rootOf,
}: LabelSet): Readonly<Record<string, NonNullable<ReturnType<LabelSet['rootOf']>>>> {
  return Object.fromEntries(
    own.flatMap(({ id }) => {
      const root = rootOf(id);
      return root === undefined || root === id ? [] : [[id, root] as const];
    }),
  );
}
