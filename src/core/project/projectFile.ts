import { type OwnLabel } from '../labels/labelSet';
import { type LabelId } from '../labels/labels';
import { type DetectorId, detectorIds, type Pattern } from '../detect/rules';
import { type Place } from '../text/place';
import { type Fault } from './fault';
import { JsoncReader } from './jsoncReader';
import { readLabels } from './ownLabels';
import { patternFault } from './patternFault';

/** Something that an annotation can be said to be besides its label. */
export interface AttributeRow {
  readonly name: string;
  readonly description?: string;
  /** What to choose from; anything where not given. */
  readonly values?: readonly string[];
  /** Whether several values can be chosen. */
  readonly isMultiple?: true;
  /** Those that have it, with the labels that are kinds of them; all where not given. */
  readonly labels?: readonly LabelId[];
}

/** A word list that the file names. */
interface ListReference extends Place {
  /** Relative to the folder of the project file. */
  readonly path: string;
  /** The label of its rows that have none. */
  readonly label?: LabelId;
}

/** A file of Markdown that the file names. */
export interface GuidelineReference extends Place {
  readonly label: LabelId;
  readonly path: string;
}

/** Where a pattern stands in the file, to say there what is wrong with it later. */
export type PlacedPattern = Pattern & Place;

/** What a project file says. What is wrong is left out. */
export interface ProjectFile {
  readonly labels: readonly OwnLabel[];
  readonly guidelines: readonly GuidelineReference[];
  readonly attributes: readonly AttributeRow[];
  readonly detectors?: readonly DetectorId[];
  readonly wordLists: readonly ListReference[];
  readonly patterns: readonly PlacedPattern[];
  /** How many people have to look at every article. */
  readonly annotators: number;
}

/** The name of the file in the folder of the project. */
export const projectFileName = 'project.json';

/** Reads a project file: JSON with comments. Fields that are not known are nobody's fault. */
export function readProjectFile(body: string, faults: Fault[]): ProjectFile {
  const root = JsoncReader.read(body, projectFileName, faults);
  const field = (name: string) => (root?.isObject ? root.member(name) : undefined);
  if (root && !root.isObject) root.members(); // reports it
  const { labels, guidelines, has } = readLabels(field('labels'));
  const detectors = field('detectors')
    ?.items()
    .flatMap((item) => item.oneOf(detectorIds) ?? []);
  return {
    labels,
    guidelines,
    attributes:
      field('attributes')
        ?.items()
        .flatMap((item) => readAttribute(item, has)) ?? [],
    ...(detectors && { detectors }),
    wordLists:
      field('wordLists')
        ?.items()
        .flatMap((item) => readList(item, has)) ?? [],
    patterns: readPatterns(field('patterns'), has),
    annotators: readCount(field('annotators')),
  };
}

type HasLabel = (id: LabelId) => boolean;

/** The label of that name; one that there is not is reported. */
function readLabel(item: JsoncReader | undefined, has: HasLabel): LabelId | undefined {
  const id = item?.text();
  if (id === undefined || has(id)) return id;
  item?.error(`There is no label “${id}”.`);
  return undefined;
}

function readAttribute(item: JsoncReader, has: HasLabel): readonly AttributeRow[] {
  const name = needed(item, 'name')?.text();
  if (name === undefined) return [];
  if (/[\s=]/.test(name)) {
    item.member('name')?.error('The name of an attribute holds neither spaces nor “=”.');
    return [];
  }
  const description = item.member('description')?.text();
  const values = item.member('values')?.texts();
  const labels = item
    .member('labels')
    ?.items()
    .flatMap((one) => readLabel(one, has) ?? []);
  const row = { name, ...(description !== undefined && { description }), ...(labels && { labels }) };
  if (!values || values.length === 0) return [row];
  return [{ ...row, values, ...(item.member('multiple')?.flag() && { isMultiple: true as const }) }];
}

/** The member of that name, the lack of which is reported. */
function needed(item: JsoncReader, name: string): JsoncReader | undefined {
  const member = item.member(name);
  if (!member && item.isObject) item.error(`“${name}” is missing.`);
  return member;
}

function readList(item: JsoncReader, has: HasLabel): readonly ListReference[] {
  const place = item.isObject ? needed(item, 'file') : item;
  const path = place?.relativePath();
  const label = item.isObject ? readLabel(item.member('label'), has) : undefined;
  if (!place || path === undefined) return [];
  return [{ path, ...place.place, ...(label !== undefined && { label }) }];
}

function readPatterns(item: JsoncReader | undefined, has: HasLabel): readonly PlacedPattern[] {
  return (item?.members() ?? []).flatMap(([label, expressions]) => {
    if (!has(label)) expressions.error(`There is no label “${label}”.`);
    return expressions.oneOrMore().flatMap((one) => {
      const expression = one.text();
      const wrong = expression === undefined ? undefined : patternFault(expression);
      if (wrong !== undefined) one.error(wrong);
      if (expression === undefined || wrong !== undefined || !has(label)) return [];
      return [{ label, expression, ...one.place }];
    });
  });
}

function readCount(item: JsoncReader | undefined): number {
  const value = item?.value;
  if (value === undefined) return 1;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value;
  item?.error('“annotators” should be a whole number from 1.');
  return 1;
}
