import { type AttributeValue } from '../annotate/annotation';
import { type AnnotatedDocument } from './format';
import { type JsonReader } from './jsonReader';
import { escapeXml } from './xml';

/** A list of choices for each attribute, with the values that occur. */
export function choicesIn(documents: readonly AnnotatedDocument[]): string[] {
  const values = new Map<string, Set<string>>();
  for (const { marks } of documents)
    for (const { attributes = {} } of marks)
      for (const [name, value] of Object.entries(attributes)) {
        const known = values.get(name) ?? new Set<string>();
        for (const one of [value].flat()) known.add(String(one));
        values.set(name, known);
      }
  return Array.from(values).flatMap(([name, known]) => [
    `  <Choices name="${escapeXml(name)}" toName="text" perRegion="true" choice="multiple">`,
    ...Array.from(known, (one) => `    <Choice value="${escapeXml(one)}"/>`),
    '  </Choices>',
  ]);
}

/** The choices made for regions, by the ids of these. */
export function attributesIn(
  items: readonly JsonReader[],
): ReadonlyMap<unknown, Readonly<Record<string, AttributeValue>>> {
  const found = new Map<unknown, Record<string, AttributeValue>>();
  for (const item of items) {
    const choices = item.maybe('value')?.maybe('choices');
    const id = item.maybe('id')?.value;
    const name = item.maybe('from_name')?.value;
    if (!choices?.isList || id === undefined || typeof name !== 'string') continue;
    const values = choices.items().map((one) => one.string());
    const [first = '', ...more] = values;
    found.set(id, { ...found.get(id), [name]: more.length > 0 ? values : first });
  }
  return found;
}
