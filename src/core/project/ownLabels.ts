import { labelKeys } from '../labels/keys';
import { colorOfName, leastContrast, legible, legibleColors, neededContrast } from '../labels/contrast';
import { type OwnLabel } from '../labels/labelSet';
import { isKnownLabel, type LabelColor, type LabelId } from '../labels/labels';
import { type JsoncReader } from './jsoncReader';
import { type GuidelineReference } from './projectFile';

/** What a project file says of labels. */
interface Labels {
  readonly labels: readonly OwnLabel[];
  readonly guidelines: readonly GuidelineReference[];
  has(id: LabelId): boolean;
}

/** What every tool and format can write; people read the title. */
const namePattern = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;

const lines = ['solid', 'dashed', 'dotted', 'double'] as const;

/** Reads the labels of a project file. One with a name that cannot be is left out; of others what is wrong. */
export function readLabels(list: JsoncReader | undefined): Labels {
  const read = new Map<LabelId, { readonly label: OwnLabel; readonly item: JsoncReader }>();
  const guidelines: GuidelineReference[] = [];
  const keys = new Set<string>();
  for (const item of list?.items() ?? []) {
    const id = readName(item, read);
    if (id === undefined) continue;
    read.set(id, { label: { id, ...readRow(item, id, keys) }, item });
    const path = guidelinePath(item.member('guideline'));
    if (path) guidelines.push({ label: id, ...path });
  }
  const has = (id: LabelId) => isKnownLabel(id) || read.has(id);
  const labels = [...read.values()].map(({ label, item }) => withParent(label, item, read, has));
  const byId = new Map(labels.map((label) => [label.id, label]));
  return { labels: labels.map((label) => withoutCycle(label, byId, read)), guidelines, has };
}

function readName(item: JsoncReader, read: ReadonlyMap<LabelId, unknown>): LabelId | undefined {
  const place = item.member('name');
  if (!place && item.isObject) item.error('“name” is missing.');
  const id = place?.text();
  if (id === undefined) return undefined;
  if (!namePattern.test(id))
    place?.error('The name of a label is made of letters without accents, digits, “_” and “-”.');
  else if (read.has(id)) place?.error(`There is a label “${id}” already.`);
  else return id;
  return undefined;
}

function readRow(item: JsoncReader, id: LabelId, keys: Set<string>): Omit<OwnLabel, 'id'> {
  const text = (name: string) => {
    const value = item.member(name)?.text();
    return value === undefined ? {} : { [name]: value };
  };
  const line = item.member('line')?.oneOf(lines);
  const examples = item.member('examples')?.texts();
  const icon = readIcon(item.member('icon'));
  const key = readKey(item.member('key'), keys);
  const guideline = item.member('guideline');
  const color = readColor(item.member('color')) ?? (isKnownLabel(id) ? undefined : legibleColors(colorOfName(id)));
  return {
    ...text('title'),
    ...text('plural'),
    ...text('short'),
    ...text('description'),
    ...(guidelinePath(guideline) ? {} : text('guideline')),
    ...(icon !== undefined && { icon }),
    ...(line && { line }),
    ...(examples && { examples }),
    ...(key !== undefined && { key }),
    ...(color && { color }),
  };
}

/** Icons stand in the Markdown of hovers as they are: nothing else may come in with their name. */
function readIcon(item: JsoncReader | undefined): string | undefined {
  const icon = item?.text();
  if (icon === undefined || /^[a-z][a-z0-9-]*$/.test(icon)) return icon;
  item?.error('“icon” should be the name of a codicon, such as “tag”.');
  return undefined;
}

function readKey(item: JsoncReader | undefined, taken: Set<string>): string | undefined {
  const key = item?.text()?.toLowerCase();
  if (key === undefined) return undefined;
  if (!labelKeys.includes(key)) item?.error(`“key” should be one of ${labelKeys.join(' ')}.`);
  else if (taken.has(key)) item?.error(`Another label of this file has the key ${key.toUpperCase()} already.`);
  else {
    taken.add(key);
    return key;
  }
  return undefined;
}

/** A guideline that is one line and ends in “.md” is the name of a file. */
function guidelinePath(item: JsoncReader | undefined): Omit<GuidelineReference, 'label'> | undefined {
  if (!item || !/^[^\n]+\.md$/.test(String(item.value))) return undefined;
  const path = item.relativePath();
  return path === undefined ? undefined : { path, ...item.place };
}

const hex = /^#[0-9a-f]{6}$/i;

/** One colour, from which all follow, or one for light themes and one for dark ones. What cannot be read on a theme is changed, and said. */
function readColor(item: JsoncReader | undefined): LabelColor | undefined {
  if (!item) return undefined;
  if (!item.isObject) return readHex(item, legibleColors);
  const dark = item.member('dark');
  const light = item.member('light');
  const base = readHex(light ?? dark, legibleColors);
  if (!base) {
    if (!light && !dark) item.error('“color” should have a member “light” or “dark”.');
    return undefined;
  }
  const of = (place: JsoncReader | undefined, theme: keyof LabelColor, otherwise: string) =>
    readHex(place, (color) => checked(place, color, theme)) ?? otherwise;
  const ofDark = of(dark, 'dark', base.dark);
  const ofLight = of(light, 'light', base.light);
  return {
    dark: ofDark,
    light: ofLight,
    highContrast: of(item.member('highContrast'), 'highContrast', legible(ofDark, 'highContrast')),
    highContrastLight: of(item.member('highContrastLight'), 'highContrastLight', legible(ofLight, 'highContrastLight')),
  };
}

function readHex<T>(item: JsoncReader | undefined, then: (color: string) => T): T | undefined {
  const color = item?.text();
  if (color === undefined) return undefined;
  if (hex.test(color)) return then(color.toLowerCase());
  item?.error('A colour is written like “#c0392b”.');
  return undefined;
}

const themeNames: Readonly<Record<keyof LabelColor, string>> = {
  dark: 'dark themes',
  light: 'light themes',
  highContrast: 'dark high contrast themes',
  highContrastLight: 'light high contrast themes',
};

function checked(item: JsoncReader | undefined, color: string, theme: keyof LabelColor): string {
  const found = leastContrast(color, theme);
  if (found >= neededContrast[theme]) return color;
  const instead = legible(color, theme);
  item?.warn(
    `${color} is hard to read in ${themeNames[theme]}: its contrast is ${found.toFixed(1)}, ${neededContrast[theme]} is needed. ${instead} is used instead.`,
  );
  return instead;
}

type Read = ReadonlyMap<LabelId, { readonly item: JsoncReader }>;

function withParent(label: OwnLabel, item: JsoncReader, read: Read, has: (id: LabelId) => boolean): OwnLabel {
  const place = item.member('parent');
  const parent = place?.text();
  if (parent === undefined) return label;
  if (isKnownLabel(label.id)) place?.error(`${label.id} is one of the 18 labels and has no parent.`);
  else if (!has(parent)) place?.error(`There is no label “${parent}”.`);
  else return { ...label, parent };
  return label;
}

function withoutCycle(label: OwnLabel, all: ReadonlyMap<LabelId, OwnLabel>, read: Read): OwnLabel {
  const seen = new Set<LabelId>();
  for (let at: OwnLabel | undefined = label; at && !seen.has(at.id);) {
    if (at.parent === label.id) {
      read.get(label.id)?.item.member('parent')?.error(`“${label.id}” would be a kind of itself.`);
      const rest: { -readonly [Field in keyof OwnLabel]: OwnLabel[Field] } = { ...label };
      delete rest.parent;
      return rest;
    }
    seen.add(at.id);
    const { parent }: OwnLabel = at;
    at = parent === undefined ? undefined : all.get(parent);
  }
  return label;
}
