import { type AttributeValue } from '../annotate/annotation';
import { type Mark } from '../annotate/mark';
import { own } from '../util/own';
import { type AnnotatedDocument, type Loss } from './format';
import { knownAttributes } from './knownAttributes';

/** A feature of the type of names. Scalars are words, `41` and `true` among them: the type tells every reader what to expect. */
export interface CasFeature {
  readonly name: string;
  /** Whether it is an array of strings. */
  readonly isList: boolean;
}

/** What annotations and the type of names have of their own. */
const taken: ReadonlySet<string> = new Set(['id', 'sofa', 'begin', 'end', 'value', 'identifier']);

/** Whether an attribute can have the name in UIMA, and a feature of that name is an attribute. */
export function canBeFeature(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !taken.has(name);
}

/** The attributes that the type of names gets as features beside `value` and `identifier`: those declared and those that occur. */
export function casFeatures(document: AnnotatedDocument): readonly CasFeature[] {
  return knownAttributes([document])
    .filter(({ name }) => canBeFeature(name))
    .map(({ name, isMultiple }) => ({ name, isList: isMultiple }));
}

/** The attributes of a mark as its features hold them. */
export function featureValues(
  { attributes = {} }: Mark,
  features: readonly CasFeature[],
): readonly (readonly [name: string, value: string | readonly string[]])[] {
  return features.flatMap(({ name, isList }): [string, string | readonly string[]][] => {
    const value = own(attributes, name);
    const words = value === undefined ? [] : [value].flat().map(String);
    const [first] = words;
    return first === undefined ? [] : [[name, isList ? words : first]];
  });
}

/** Attributes whose names UIMA does not allow. */
export function featureLosses({ document, marks }: AnnotatedDocument): Loss[] {
  return marks.flatMap(({ start, end, attributes = {} }) =>
    Object.keys(attributes)
      .filter((name) => !canBeFeature(name))
      .map((name) => ({
        ...{ uri: document.uri, start, end },
        message: `The attribute ${name} is left out: it cannot be the name of a feature.`,
      })),
  );
}

/** Attributes for a mark, where there are any. */
export function withAttributes(found: readonly (readonly [string, AttributeValue])[]): Partial<Mark> {
  return found.length === 0 ? {} : { attributes: Object.fromEntries(found) };
}
