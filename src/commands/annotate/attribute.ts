import { type App } from '../../app/app';
import { type Choice } from '../../app/ports';
import { type AttributeValue } from '../../core/annotate/annotation';
import { type AttributeRow } from '../../core/project/projectFile';

/** The attributes of an annotation, as a person is changing them. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** Asks which attribute and which value: those of the project where it has some. `undefined` if the person thought better of it. */
export async function askAttributes(
  app: App,
  rows: readonly AttributeRow[],
  before: Attributes,
): Promise<Attributes | undefined> {
  if (rows.length === 0) return askInWords(app, before);
  const choices: readonly Choice<AttributeRow | 'other'>[] = [
    ...rows.map((row) => ({
      value: row,
      label: row.name,
      description: before[row.name] === undefined ? '' : wordsOf(before[row.name]),
      detail: row.description ?? '',
    })),
    { value: 'other', label: 'Another attribute…' },
  ];
  const row = await app.ui.pick('Which attribute?', choices);
  if (row === undefined) return undefined;
  return row === 'other' ? askInWords(app, before) : askValue(app, row, before);
}

async function askValue(app: App, row: AttributeRow, before: Attributes): Promise<Attributes | undefined> {
  const { name, values, isMultiple } = row;
  if (!values) {
    const words = await app.ui.ask(`${name} (leave it empty to remove it)`, wordsOf(before[name]));
    return words === undefined ? undefined : changed(before, name, words === '' ? undefined : valueOf(words));
  }
  const known = [before[name] ?? []].flat().map(String);
  const choices = values.map((value) => ({ value, label: value, picked: known.includes(value) }));
  if (isMultiple) {
    const chosen = await app.ui.pickMany(name, choices);
    return chosen && changed(before, name, chosen.length === 0 ? undefined : chosen);
  }
  const remove = known.length > 0 ? [{ value: undefined, label: 'Remove', icon: 'trash' }] : [];
  const chosen = await app.ui.pick<{ readonly value: string | undefined }>(
    name,
    [...choices, ...remove].map(({ value, ...choice }) => ({
      ...choice,
      value: { value },
      ...(value !== undefined && known.includes(value) && { description: 'now' }),
    })),
  );
  return chosen && changed(before, name, chosen.value);
}

async function askInWords(app: App, before: Attributes): Promise<Attributes | undefined> {
  const answer = await app.ui.ask('Attribute as name=value (name alone removes it)', '');
  const [, name, value] = /^\s*([^=]+?)\s*(?:=\s*(.*?)\s*)?$/.exec(answer ?? '') ?? [];
  return name === undefined ? undefined : changed(before, name, value === undefined ? undefined : valueOf(value));
}

function changed(before: Attributes, name: string, value: AttributeValue | undefined): Attributes {
  const others = Object.entries(before).filter(([other]) => other !== name);
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
}

function wordsOf(value: AttributeValue | undefined): string {
  return value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);
}

function valueOf(words: string): AttributeValue {
  if (words === 'true' || words === 'false') return words === 'true';
  return /^-?\d+(\.\d+)?$/.test(words) ? Number(words) : words;
}
