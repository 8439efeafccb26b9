import { type AttributeValue } from '../annotate/annotation';
import { type LabelSet } from '../labels/labelSet';
import { type LabelId } from '../labels/labels';
import { type AnnotatedDocument } from './format';
import { labelsOf } from './labels';

/** An attribute of a data set: what its project says of it, and what occurs. */
interface KnownAttribute {
  readonly name: string;
  /** Those that the project lists in its order, then others as they occur. */
  readonly values: readonly (string | number | boolean)[];
  /** Whether an annotation can have several of the values. */
  readonly isMultiple: boolean;
  /** Whether a project declares it. */
  readonly isDeclared: boolean;
  /** The labels of annotations that have it; all where not given. */
  readonly labels?: readonly LabelId[];
}

interface Draft {
  readonly values: Set<string | number | boolean>;
  /** Of the annotations that have it. */
  readonly used: Set<LabelId>;
  /** That the project names; all where `undefined`. */
  declared?: readonly LabelId[] | undefined;
  isMultiple: boolean;
  isDeclared: boolean;
}

/** The attributes that the projects of the documents declare, in their order, then those that occur beside them. */
export function knownAttributes(documents: readonly AnnotatedDocument[]): readonly KnownAttribute[] {
  const known = new Map<string, Draft>();
  const of = (name: string): Draft => {
    const found = known.get(name) ?? { values: new Set(), used: new Set(), isMultiple: false, isDeclared: false };
    known.set(name, found);
    return found;
  };
  for (const row of new Set(documents.flatMap(({ attributes = [] }) => attributes))) {
    const found = of(row.name);
    for (const value of row.values ?? []) found.values.add(value);
    found.declared = row.labels;
    found.isDeclared = true;
    found.isMultiple ||= row.isMultiple === true;
  }
  for (const { marks } of documents)
    for (const { label, attributes = {} } of marks)
      for (const [name, value] of Object.entries(attributes)) occur(of(name), label, value);
  const labels = labelsOf(documents);
  return Array.from(known, ([name, { values, used, declared, isMultiple, isDeclared }]) => ({
    ...{ name, values: Array.from(values), isMultiple, isDeclared },
    ...(declared && { labels: Array.from(new Set([...withKinds(labels, declared), ...used])) }),
  }));
}

function occur(draft: Draft, label: LabelId, value: AttributeValue): void {
  draft.used.add(label);
  draft.isMultiple ||= Array.isArray(value);
  for (const one of [value].flat()) draft.values.add(one);
}

/** The labels, and those that are kinds of them. */
function withKinds(labels: LabelSet, roots: readonly LabelId[]): readonly LabelId[] {
  const isKind = (id: LabelId | undefined): boolean =>
    id !== undefined && (roots.includes(id) || isKind(labels.of(id).parent));
  return labels.ids.filter(isKind);
}
