import { givenName } from '../core/annotate/entityNames';
import { type Mark } from '../core/annotate/mark';
import { type LabelSet } from '../core/labels/labelSet';
import { type LabelId } from '../core/labels/labels';
import { valueSigns } from '../core/wording/valueWords';
import { oneLine } from '../core/text/oneLine';

/** Marks that name the same: an entity with its mentions, or a figure or date with the places where it stands. */
export interface MarkGroup {
  /** Unique in the article, and stable while it is edited. */
  readonly id: string;
  readonly label: LabelId;
  readonly name: string;
  /** In text order, at least one. */
  readonly marks: readonly [Mark, ...Mark[]];
}

/** What groups need to know of the article. */
interface Named {
  readonly document: { readonly text: string };
  readonly labels: LabelSet;
  readonly marks: readonly Mark[];
  readonly analysis: { readonly entities: readonly { readonly id: string; readonly name: string }[] };
}

/** Views, hovers and references all ask for the groups of the same snapshot. */
const known = new WeakMap<Named, readonly MarkGroup[]>();

/** The groups of an article in the order in which they are first mentioned; what was rejected is in none. */
export function groupsOf(named: Named): readonly MarkGroup[] {
  let groups = known.get(named);
  if (!groups) {
    groups = gather(
      named,
      named.marks.filter(({ status }) => status !== 'rejected'),
    );
    known.set(named, groups);
  }
  return groups;
}

/** The groups of some marks of an article, in the order in which they are first mentioned. */
export function gather(
  { document: { text }, labels, analysis }: Omit<Named, 'marks'>,
  marks: readonly Mark[],
): readonly MarkGroup[] {
  const names = new Map(analysis.entities.map(({ id, name }) => [id, name]));
  const groups = new Map<string, { id: string; label: LabelId; name: string; marks: [Mark, ...Mark[]] }>();
  for (const mark of marks) {
    const words = oneLine(text.slice(mark.start, mark.end));
    const id = `${mark.label} ${sameness(mark, words, labels)}`;
    const given = givenName(mark);
    const group = groups.get(id);
    if (!group) groups.set(id, { id, label: mark.label, name: given ?? nameOf(mark, names) ?? words, marks: [mark] });
    else {
      group.marks.push(mark);
      if (given !== undefined && !group.marks.slice(0, -1).some(givenName)) group.name = given;
    }
  }
  return [...groups.values()];
}

/** What two marks of one label have in common that name the same. */
function sameness({ entity, value, label }: Mark, words: string, labels: LabelSet): string {
  if (entity !== undefined && labels.of(label).group === 'name') return entity;
  return value ? valueSigns(value) : words.toLowerCase();
}

function nameOf({ entity }: Mark, names: ReadonlyMap<string, string>): string | undefined {
  return entity === undefined ? undefined : names.get(entity);
}
