import { type PartKind } from '../core/article/parts';
import { type LabelId } from '../core/labels/labels';
import { contains, type Span } from '../core/text/span';
import { groupsOf } from './entityMarks';
import { type Snapshot } from './liveArticle';
import { shortened } from './markdown';
import { counted } from './treeNode';

/** A line of the outline; it and its selection lie within the one it belongs to. */
export interface OutlineNode extends Span {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'headline' | 'section' | LabelId;
  /** What is selected when the line is chosen. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

type Growing = OutlineNode & { readonly children: OutlineNode[] };

/** The parts that the outline shows, with what they are there. */
const shownParts: Partial<Record<PartKind, 'headline' | 'section'>> = {
  headline: 'headline',
  'sub-heading': 'section',
};

/** The outline of an article: headline, sub-headings, and under each the names that it mentions for the first time. */
export function outlineOf(snapshot: Snapshot): readonly OutlineNode[] {
  const sections = sectionsOf(snapshot);
  const roots: OutlineNode[] = [];
  for (const section of sections) parentOf(section, sections, roots).push(section);
  for (const entity of entitiesOf(snapshot)) parentOf(entity, sections, roots).push(entity);
  return roots;
}

/** The children of the innermost section that holds the node. */
function parentOf(node: OutlineNode, sections: readonly Growing[], roots: OutlineNode[]): OutlineNode[] {
  return sections.findLast((section) => section !== node && contains(section, node))?.children ?? roots;
}

function sectionsOf({ document: { text }, analysis: { parts } }: Snapshot): readonly Growing[] {
  const shown = parts.flatMap((part) => {
    const kind = shownParts[part.kind];
    return kind ? [{ kind, start: part.start, end: part.end }] : [];
  });
  return shown.map(({ kind, start, end }, index) => ({
    kind,
    name: shortened(text.slice(start, end).replace(/^#+\s*/, ''), 120),
    detail: '',
    start,
    end: kind === 'headline' ? text.length : (shown[index + 1]?.start ?? text.length),
    selection: { start, end },
    children: [],
  }));
}

function entitiesOf(snapshot: Snapshot): readonly OutlineNode[] {
  const { labels } = snapshot;
  const names = groupsOf(snapshot).filter(({ label }) => labels.of(label).group === 'name');
  return names.map(({ label, name, marks: [first, ...more] }) => ({
    name,
    detail:
      more.length === 0 ? labels.of(label).title : `${labels.of(label).title}, ${counted(more.length + 1, 'mention')}`,
    kind: label,
    start: first.start,
    end: first.end,
    selection: { start: first.start, end: first.end },
    children: [],
  }));
}
