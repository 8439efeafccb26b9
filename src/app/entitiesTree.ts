import { type LabelId } from '../core/labels/labels';
import { groupsOf, type MarkGroup } from './entityMarks';
import { type Snapshot } from './liveArticle';
import { counted, inContext, type TreeNode } from './treeNode';
import { valueSigns, valueWords } from './valueWords';

/** The view “Entities”: labels in their order, in each the most mentioned first, in each its mentions in text order. */
export function entitiesTree(snapshot: Snapshot, isShown: (label: LabelId) => boolean): readonly TreeNode[] {
  const byLabel = new Map<LabelId, MarkGroup[]>();
  for (const group of groupsOf(snapshot)) {
    const groups = byLabel.get(group.label) ?? [];
    groups.push(group);
    byLabel.set(group.label, groups);
  }
  const { labels } = snapshot;
  const strangers = [...byLabel.keys()].filter((label) => !labels.has(label)).sort();
  return [...labels.ids, ...strangers].flatMap((label) => {
    const groups = byLabel.get(label);
    return groups ? [labelNode(snapshot, label, groups, isShown(label))] : [];
  });
}

function labelNode(snapshot: Snapshot, label: LabelId, groups: readonly MarkGroup[], isShown: boolean): TreeNode {
  const { plural, icon, description, group } = snapshot.labels.of(label);
  const mentions = groups.reduce((sum, { marks }) => sum + marks.length, 0);
  const ordered = [...groups].sort((a, b) => b.marks.length - a.marks.length);
  return {
    id: label,
    text: plural,
    description: `${groups.length === mentions ? mentions : `${groups.length} · ${mentions}×`}${isShown ? '' : ' (hidden)'}`,
    tooltip: `${description} ${groups.length} different, ${counted(mentions, 'mention')}.`.trim(),
    icon,
    label,
    spoken: `${plural}, ${groups.length} different, ${counted(mentions, 'mention')}${isShown ? '' : ', highlights hidden'}`,
    context: isShown ? 'label.shown' : 'label.hidden',
    ...(group === 'name' && { isOpen: true }),
    children: ordered.map((one) => groupNode(snapshot, one)),
  };
}

function groupNode(snapshot: Snapshot, { id, label, name, marks }: MarkGroup): TreeNode {
  const [first] = marks;
  const isOne = marks.length === 1;
  const value = first.value && valueSigns(first.value);
  const facts = [value === name ? undefined : value, isOne ? undefined : `${marks.length}×`];
  const { text } = snapshot.document;
  return {
    id,
    text: name,
    description: facts.filter((fact) => fact !== undefined).join('  '),
    tooltip: first.value ? valueWords(first.value) : inContext(text, first).text,
    label,
    spoken: `${name}${first.value ? `, ${valueWords(first.value)}` : ''}, ${counted(marks.length, 'mention')}`,
    span: first,
    context: 'entity',
    children: isOne ? [] : marks.map((mark, index) => mentionNode(text, mark, `${id} ${index}`, index, marks.length)),
  };
}

function mentionNode(text: string, mark: MarkGroup['marks'][0], id: string, index: number, of: number): TreeNode {
  const { start, end } = mark;
  const there = inContext(text, mark);
  return {
    id,
    ...there,
    spoken: `Mention ${index + 1} of ${of}: ${there.text}`,
    span: { start, end },
    context: 'mention',
    children: [],
  };
}
