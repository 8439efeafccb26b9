import { type AttributeValue } from '../annotate/annotation';
import { type AnnotatedDocument } from './format';
import { type JsonReader } from './jsonReader';
import { knownAttributes } from './knownAttributes';
import { escapeXml } from './xml';

/** A list of choices for each attribute that is declared or occurs; shown for the labels that it is declared for. */
export function choicesIn(documents: readonly AnnotatedDocument[]): string[] {
  const chosen = knownAttributes(documents).filter(({ values }) => values.length > 0);
  return chosen.flatMap(({ name, values, isMultiple, isDeclared, labels }) => {
    const choice = isDeclared && !isMultiple ? 'single' : 'multiple';
    const when = labels ? ` whenTagName="label" whenLabelValue="${escapeXml(labels.join(','))}"` : '';
    return [
      `  <Choices name="${escapeXml(name)}" toName="text" perRegion="true" choice="${choice}"${when}>`,
      ...values.map((one) => `    <Choice value="${escapeXml(String(one))}"/>`),
      '  </Choices>',
    ];
  });
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
