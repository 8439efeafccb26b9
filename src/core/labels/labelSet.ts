import { type Label, type LabelColor, type LabelId, labelIds, labels, isKnownLabel, type KnownLabel } from './labels';

/** A label of a project, or what a project says anew of one of the 18. What it leaves out follows from its parent. Plain data. */
export interface OwnLabel extends Partial<Omit<Label, 'conll' | 'group'>> {
  readonly id: LabelId;
  /** The label that it is a kind of: one of the 18 or of the project's own. Never its own ancestor. */
  readonly parent?: LabelId;
  /** Words of articles that bear it. */
  readonly examples?: readonly string[];
  /** When to set it, in Markdown. */
  readonly guideline?: string;
}

/** What a label of a set is, with what only a project says of labels. */
export interface LabelRow extends Label, Pick<OwnLabel, 'examples' | 'guideline' | 'parent'> {
  /** Its colours come from a project: there are no theme colours for them. */
  readonly hasOwnColor?: true;
}

/** The labels that somebody works with. */
export interface LabelSet {
  /** In the order in which they are listed everywhere: the project's own first. */
  readonly ids: readonly LabelId[];
  /** What the project says, in the order of its file. */
  readonly own: readonly OwnLabel[];
  has(id: LabelId): boolean;
  /** Never fails: a stranger's label gets a neutral row that bears its name. */
  of(id: LabelId): LabelRow;
  /** The one of the 18 that the label is, or is a kind of. */
  rootOf(id: LabelId): KnownLabel | undefined;
  /** The label that a key letter sets. */
  withKey(key: string): LabelId | undefined;
}

/** The 18, and what a project adds to them. */
export function labelSetOf(own: readonly OwnLabel[]): LabelSet {
  const byId = new Map(own.map((one) => [one.id, one]));
  const ids = [...own.map(({ id }) => id).filter((id) => !isKnownLabel(id)), ...labelIds];
  const rows = new Map<LabelId, LabelRow>();
  const of = (id: LabelId): LabelRow => {
    const known = rows.get(id);
    if (known) return known;
    const said = byId.get(id);
    const base = said?.parent === undefined || isKnownLabel(id) ? rowOf(id) : kindOf(of(said.parent), id);
    const row = said ? saidRow(base, said) : base;
    rows.set(id, row);
    return row;
  };
  const rootOf = (id: LabelId): KnownLabel | undefined => {
    if (isKnownLabel(id)) return id;
    const parent = byId.get(id)?.parent;
    return parent === undefined ? undefined : rootOf(parent);
  };
  const byKey = new Map(ids.map((id) => [of(id).key, id] as const).reverse());
  return {
    ids,
    own,
    has: (id) => ids.includes(id),
    of,
    rootOf,
    withKey: (key) => (key === '' ? undefined : byKey.get(key)),
  };
}

/** The 18 as they are. */
export const standardLabels: LabelSet = labelSetOf([]);

function rowOf(id: LabelId): LabelRow {
  return isKnownLabel(id) ? labels[id] : { ...stranger, ...namedAfter(id) };
}

/** A kind of another label looks like it until it says otherwise. */
function kindOf({ group, icon, color, line, conll, hasOwnColor }: LabelRow, id: LabelId): LabelRow {
  return { ...namedAfter(id), group, icon, color, line, conll, ...(hasOwnColor && { hasOwnColor }) };
}

/** The names of a label that has none. */
function namedAfter(id: LabelId): Pick<LabelRow, 'title' | 'plural' | 'short' | 'description' | 'key'> {
  return { title: id, plural: id, short: id.slice(0, 6), description: '', key: '' };
}

function saidRow(base: LabelRow, { id: _, ...said }: OwnLabel): LabelRow {
  const { title, color } = said;
  return {
    ...base,
    ...(title !== undefined && { plural: title }),
    ...said,
    ...(color && { hasOwnColor: true as const }),
  };
}

const neutral: LabelColor = {
  dark: '#b0b0b0',
  light: '#5a5a5a',
  highContrast: '#d0d0d0',
  highContrastLight: '#303030',
};

const stranger: Omit<Label, 'title' | 'plural' | 'short' | 'description' | 'key'> = {
  group: 'name',
  icon: 'tag',
  color: neutral,
  line: 'dashed',
  conll: 'MISC',
};
