import { type LabelRow } from '../core/labels/labelSet';
import { type LabelId } from '../core/labels/labels';
import { groupsOf, type MarkGroup } from './entityMarks';
import { contextOf, mentionNode } from './entityNodes';
import { type Snapshot } from './liveArticle';
import { timexStart } from './timeline';
import { counted, inContext, type TreeNode } from './treeNode';
import { valueReasons, valueSigns, valueWords } from '../core/wording/valueWords';

/** The view “Figures & Dates”: a time line of the dates, then amounts, measures and numbers by kind in text order. */
export function figuresTree(snapshot: Snapshot): readonly TreeNode[] {
  const { labels } = snapshot;
  const groups = groupsOf(snapshot).filter(({ label }) => labels.of(label).group !== 'name');
  const dated = groups.flatMap((group) => {
    const start = startOf(group);
    return start === undefined ? [] : [{ group, start }];
  });
  dated.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const rest = groups.filter((group) => startOf(group) === undefined);
  return [
    ...section(
      snapshot,
      'timeline',
      'Time Line',
      'history',
      dated.map(({ group }) => group),
      'DATE',
    ),
    ...labels.ids.flatMap((label) =>
      section(
        snapshot,
        `figures ${label}`,
        titleOf(labels.of(label)),
        labels.of(label).icon,
        rest.filter((group) => group.label === label),
        label,
      ),
    ),
  ];
}

function startOf({ marks: [{ value }] }: MarkGroup): string | undefined {
  return value?.kind === 'timex' ? timexStart(value) : undefined;
}

/** Dates and times that have a place on the time line stand there; what is left are periods and the like. */
function titleOf({ group, plural }: LabelRow): string {
  return group === 'time' ? `Other ${plural}` : plural;
}

function section(
  snapshot: Snapshot,
  id: string,
  title: string,
  icon: string,
  groups: readonly MarkGroup[],
  label: LabelId,
): readonly TreeNode[] {
  if (groups.length === 0) return [];
  const children = () => groups.map((group) => figureNode(snapshot, group, id === 'timeline'));
  const spoken = `${title}, ${groups.length}`;
  return [{ id, text: title, description: String(groups.length), icon, label, spoken, isOpen: true, children }];
}

function figureNode(snapshot: Snapshot, { id, name, label, marks }: MarkGroup, isDated: boolean): TreeNode {
  const [first] = marks;
  const { text } = snapshot.document;
  const value = first.value && valueSigns(first.value);
  const isArticleDate = isDated && first.value?.kind === 'timex' && first.value.value === snapshot.analysis.date?.iso;
  const facts = [
    value === undefined || value === name ? undefined : name,
    marks.length > 1 ? `${marks.length}×` : undefined,
  ];
  const words = first.value ? valueWords(first.value) : name;
  return {
    id: `figure ${id}`,
    text: value ?? name,
    description: [...facts, isArticleDate ? 'article’s date' : undefined].filter(Boolean).join('  '),
    tooltip: () => [words, ...(first.value ? valueReasons(first.value) : []), inContext(text, first).text].join('\n\n'),
    icon: isArticleDate ? 'pinned' : snapshot.labels.of(label).icon,
    label,
    spoken: `${words}: ${inContext(text, first).text}, ${counted(marks.length, 'mention')}`,
    span: { start: first.start, end: first.end },
    context: contextOf('entity', marks),
    ...(marks.length > 1 && {
      children: () => marks.map((mark, index) => mentionNode(snapshot, mark, `figure ${id}`, index, marks)),
    }),
  };
}
