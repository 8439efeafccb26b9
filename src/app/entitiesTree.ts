import { type Mark } from '../core/annotate/mark';
import { type LabelId } from '../core/labels/labels';
import { type EntitiesViewState, statuses, type Grouping, withWords } from './entitiesView';
import { gather, groupsOf, type MarkGroup } from './entityMarks';
import { groupNode, placeNode } from './entityNodes';
import { type Snapshot } from './liveArticle';
import { shortened } from './markdown';
import { counted, type TreeNode } from './treeNode';

/** What the view is made of. */
interface Material {
  readonly snapshot: Snapshot;
  readonly groups: readonly MarkGroup[];
  isShown(label: LabelId): boolean;
}

/** So many paragraphs are unfolded at first. */
const mostOpen = 12;

const builders: Readonly<Record<Grouping, (material: Material) => readonly TreeNode[]>> = {
  label: byLabel,
  entity: ({ snapshot, groups }) => mostMentioned(groups).map((group) => groupNode(snapshot, group)),
  position: byPosition,
  status: byStatus,
};

/** The view “Entities”, as its state wants it. */
export function entitiesTree(
  snapshot: Snapshot,
  state: EntitiesViewState,
  isShown: (label: LabelId) => boolean,
): readonly TreeNode[] {
  const { grouping, text, status } = state;
  const isWhole = status === 'standing' && grouping !== 'status';
  const groups = isWhole ? groupsOf(snapshot) : gather(snapshot, marksFor(snapshot, state));
  return builders[grouping]({ snapshot, groups: withWords(groups, text, snapshot.document.text), isShown });
}

function marksFor({ marks }: Snapshot, { grouping, status }: EntitiesViewState): readonly Mark[] {
  return grouping === 'status' && status === 'standing'
    ? marks
    : marks.filter((mark) => statuses[status].isMeant(mark));
}

/** Labels in their order, in each the most mentioned first. */
function byLabel({ snapshot, groups, isShown }: Material): readonly TreeNode[] {
  const known = new Map<LabelId, MarkGroup[]>();
  for (const group of groups) {
    const same = known.get(group.label);
    if (same) same.push(group);
    else known.set(group.label, [group]);
  }
  const { labels } = snapshot;
  const strangers = [...known.keys()].filter((label) => !labels.has(label)).sort();
  return [...labels.ids, ...strangers].flatMap((label) => {
    const ofLabel = known.get(label);
    return ofLabel ? [labelNode(snapshot, label, ofLabel, isShown(label))] : [];
  });
}

function labelNode(snapshot: Snapshot, label: LabelId, groups: readonly MarkGroup[], isShown: boolean): TreeNode {
  const { plural, icon, description, group } = snapshot.labels.of(label);
  const mentions = mentionsOf(groups);
  return {
    id: label,
    text: plural,
    description: `${countOf(groups)}${isShown ? '' : ' (hidden)'}`,
    tooltip: () => `${description} ${groups.length} different, ${counted(mentions, 'mention')}.`.trim(),
    icon,
    label,
    spoken: `${plural}, ${groups.length} different, ${counted(mentions, 'mention')}${isShown ? '' : ', highlights hidden'}`,
    context: isShown ? 'label.shown' : 'label.hidden',
    ...(group === 'name' && { isOpen: true }),
    children: () => mostMentioned(groups).map((one) => groupNode(snapshot, one)),
  };
}

/** Paragraphs in text order, in each its mentions. */
function byPosition({ snapshot, groups }: Material): readonly TreeNode[] {
  const { text } = snapshot.document;
  const marks = groups.flatMap((group) => group.marks).sort((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs = new Map<number, Mark[]>();
  for (const mark of marks) {
    const start = text.lastIndexOf('\n', mark.start - 1) + 1;
    const own = paragraphs.get(start);
    if (own) own.push(mark);
    else paragraphs.set(start, [mark]);
  }
  return [...paragraphs].map(([start, own], index) => paragraphNode(snapshot, start, own, index));
}

function paragraphNode(snapshot: Snapshot, start: number, marks: readonly Mark[], index: number): TreeNode {
  const words = shortened(/^[^\r\n]*/.exec(snapshot.document.text.slice(start, start + 200))?.[0] ?? '', 60);
  return {
    id: `paragraph ${index}`,
    text: words,
    description: String(marks.length),
    icon: 'symbol-string',
    spoken: `Paragraph ${index + 1}, ${counted(marks.length, 'mention')}: ${words}`,
    ...(index < mostOpen && { isOpen: true }),
    children: () => marks.map((mark, at) => placeNode(snapshot, mark, `paragraph ${index} ${at}`)),
  };
}

/** Suggestions, what was confirmed, what was rejected; an entity stands under each that some mention of it has. */
function byStatus({ snapshot, groups }: Material): readonly TreeNode[] {
  return (['suggested', 'confirmed', 'rejected'] as const).flatMap((status) => {
    const own = groups.flatMap((group): readonly MarkGroup[] => {
      const [first, ...others] = group.marks.filter((mark) => statuses[status].isMeant(mark));
      return first ? [{ ...group, marks: [first, ...others] }] : [];
    });
    if (own.length === 0) return [];
    const { title, detail } = statuses[status];
    const node: TreeNode = {
      id: status,
      text: title,
      description: countOf(own),
      tooltip: () => detail,
      icon: icons[status],
      spoken: `${title}, ${own.length} different, ${counted(mentionsOf(own), 'mention')}`,
      ...(status !== 'rejected' && { isOpen: true }),
      children: () => mostMentioned(own).map((group) => groupNode(snapshot, group, `${status} `)),
    };
    return [node];
  });
}

const icons = { suggested: 'circle-large-outline', confirmed: 'pass', rejected: 'circle-slash' } as const;

function mostMentioned(groups: readonly MarkGroup[]): readonly MarkGroup[] {
  return [...groups].sort((a, b) => b.marks.length - a.marks.length || a.marks[0].start - b.marks[0].start);
}

function mentionsOf(groups: readonly MarkGroup[]): number {
  return groups.reduce((sum, { marks }) => sum + marks.length, 0);
}

function countOf(groups: readonly MarkGroup[]): string {
  const mentions = mentionsOf(groups);
  return groups.length === mentions ? String(mentions) : `${groups.length} · ${mentions}×`;
}
