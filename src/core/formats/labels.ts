import { type LabelSet, labelSetOf, standardLabels } from '../labels/labelSet';
import { type LabelId } from '../labels/labels';
import { type AnnotatedDocument } from './format';

/** The labels of documents that may belong to several projects; what the first says of a label counts. */
export function labelsOf(documents: readonly Pick<AnnotatedDocument, 'labels'>[]): LabelSet {
  const sets = new Set(documents.map(({ labels }) => labels ?? standardLabels));
  const [first = standardLabels, ...others] = sets;
  if (others.length === 0) return first;
  const own = [first, ...others].flatMap((set) => set.own);
  return labelSetOf(own.filter(({ id }, index) => own.findIndex((other) => other.id === id) === index));
}

/** The labels of the set in their order, then strangers in that of the alphabet. */
export function withStrangers(labels: LabelSet, used: Iterable<LabelId>): readonly LabelId[] {
  const strangers = Array.from(new Set(used)).filter((id) => !labels.has(id));
  return [...labels.ids, ...strangers.sort()];
}
