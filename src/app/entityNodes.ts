import { type Mark } from '../core/annotate/mark';
import { isOpen } from './annotations/progress';
import { type MarkGroup } from './entityMarks';
import { type Snapshot } from './liveArticle';
import { shortened } from './markdown';
import { counted, inContext, type TreeNode } from './treeNode';
import { valueSigns, valueWords } from '../core/wording/valueWords';

/** What lines need to know of the article. */
type Article = Pick<Snapshot, 'document' | 'labels'>;

/** How a mention that stands alone is drawn by what people made of it, and what a screen reader says of it. */
const statuses: Readonly<Record<Mark['status'], { readonly icon: string; readonly words: string }>> = {
  suggested: { icon: 'circle-large-outline', words: 'suggested' },
  accepted: { icon: 'pass', words: 'accepted' },
  added: { icon: 'pass', words: 'added' },
  rejected: { icon: 'circle-slash', words: 'rejected' },
};

/** An entity, a figure or a date with its mentions below it; `scope` tells apart the same one in several places of a view. */
export function groupNode(article: Article, { id, label, name, marks }: MarkGroup, scope = ''): TreeNode {
  const [first] = marks;
  const own = scope + id;
  const value = first.value && valueSigns(first.value);
  const facts = [
    value === name ? undefined : value,
    marks.length > 1 ? `${marks.length}×` : undefined,
    decidedSign(marks),
    noteSign(marks),
  ];
  const spoken = [
    name,
    first.value && valueWords(first.value),
    counted(marks.length, 'mention'),
    decidedWords(marks),
    noteWords(marks),
  ];
  return {
    id: own,
    text: name,
    description: facts.filter((fact) => fact !== undefined).join('  '),
    tooltip: () =>
      [first.value ? valueWords(first.value) : inContext(article.document.text, first).text, ...notesIn(marks)].join(
        '\n\n',
      ),
    icon: article.labels.of(label).icon,
    label,
    spoken: spoken.filter((words) => words !== undefined).join(', '),
    span: first,
    context: contextOf('entity', marks),
    ...(marks.length > 1 && {
      children: () => marks.map((mark, index) => mentionNode(article, mark, own, index, marks)),
    }),
  };
}

/** One of the mentions of an entity, as it stands in the text. */
export function mentionNode(
  { document: { text } }: Article,
  mark: Mark,
  of: string,
  index: number,
  all: readonly Mark[],
): TreeNode {
  const { text: shown, highlight } = inContext(text, mark);
  const { icon, words } = statuses[mark.status];
  const note = noteSign([mark]);
  return {
    id: `${of} ${index}`,
    text: shown,
    highlight,
    ...(note !== undefined && { description: note, tooltip: () => [shown, ...notesIn([mark])].join('\n\n') }),
    icon,
    label: mark.label,
    spoken: `Mention ${index + 1} of ${all.length}, ${words}: ${withNotes(shown, [mark])}`,
    span: { start: mark.start, end: mark.end },
    context: contextOf('mention', [mark]),
  };
}

/** A mention by itself, with its label. */
export function placeNode({ document: { text }, labels }: Article, mark: Mark, id: string): TreeNode {
  const { text: shown, highlight } = inContext(text, mark);
  const { title, icon } = labels.of(mark.label);
  const { words } = statuses[mark.status];
  return {
    id,
    text: shown,
    highlight,
    description: [title, decidedSign([mark]), noteSign([mark])].filter((fact) => fact !== undefined).join('  '),
    ...(mark.note !== undefined && { tooltip: () => [shown, ...notesIn([mark])].join('\n\n') }),
    icon,
    label: mark.label,
    spoken: `${title}, ${words}: ${withNotes(shown, [mark])}`,
    span: { start: mark.start, end: mark.end },
    context: contextOf('mention', [mark]),
  };
}

/** What the buttons of a line go by: “entity.open” where something is still to be decided. */
export function contextOf(kind: 'entity' | 'mention', marks: readonly Mark[]): string {
  if (marks.some(isOpen)) return `${kind}.open`;
  return marks.every(({ status }) => status === 'rejected') ? `${kind}.rejected` : `${kind}.confirmed`;
}

function decidedSign(marks: readonly Mark[]): string | undefined {
  const decided = marks.filter((mark) => !isOpen(mark)).length;
  if (decided === 0) return undefined;
  if (decided < marks.length) return `${decided} ✓`;
  return marks.every(({ status }) => status === 'rejected') ? '✗' : '✓';
}

function decidedWords(marks: readonly Mark[]): string {
  const open = marks.filter(isOpen).length;
  if (open === marks.length) return 'suggested';
  if (open > 0) return `${marks.length - open} reviewed`;
  return marks.every(({ status }) => status === 'rejected') ? 'rejected' : 'confirmed';
}

function notesIn(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap(({ note }) => note ?? []);
}

/** “✎ Ask the town hall”, or how many notes there are where there are several. */
function noteSign(marks: readonly Mark[]): string | undefined {
  const [note, ...others] = notesIn(marks);
  if (note === undefined) return undefined;
  return `✎ ${others.length === 0 ? shortened(note, 40) : others.length + 1}`;
}

function noteWords(marks: readonly Mark[]): string | undefined {
  const notes = notesIn(marks);
  return notes.length === 0 ? undefined : `note: ${notes.join('; ')}`;
}

function withNotes(words: string, marks: readonly Mark[]): string {
  return [words, noteWords(marks)].filter((one) => one !== undefined).join(', ');
}
