import { type Decision } from './eligibility';
import { type Snapshot } from './liveArticle';
import { escapeMarkdown } from './markdown';
import { counted } from './treeNode';

/** What the status bar says of the file in the active editor. */
export interface StatusText {
  readonly text: string;
  /** Markdown. */
  readonly tooltip: string;
  readonly spoken: string;
}

/** What the status bar needs to know. */
export interface StatusFacts {
  readonly decision: Decision;
  /** Where the file is read as an article. */
  readonly snapshot?: Snapshot;
  readonly isShown: boolean;
  /** In whole sentences, what there is to say of the article's project. */
  readonly notes?: readonly string[];
}

/** The words of the status bar item. */
export function statusText({ decision, snapshot, isShown, notes = [] }: StatusFacts): StatusText {
  const reason = escapeMarkdown(decision.reason);
  if (!snapshot)
    return {
      text: '$(circle-slash) Blue Pencil',
      tooltip: `**Blue Pencil** leaves this file alone. ${reason}\n\nClick to change that.`,
      spoken: `Blue Pencil leaves this file alone. ${decision.reason}`,
    };
  const marks = snapshot.marks.filter(({ status }) => status !== 'rejected');
  const count = counted(marks.length, 'mention');
  const isWaiting = !snapshot.isFresh && snapshot.analysis.parts.length === 0;
  const hidden = isShown ? '' : ' Highlights are off.';
  return {
    text: `$(${isWaiting ? 'loading~spin' : isShown ? 'edit' : 'eye-closed'}) ${isWaiting ? 'Reading…' : marks.length}`,
    tooltip:
      `**Blue Pencil** reads this file as an article. ${reason}${hidden}${notes.map((note) => `\n\n${escapeMarkdown(note)}`).join('')}\n\n${countsTable(marks, snapshot.labels)}`.trim(),
    spoken: isWaiting ? 'Blue Pencil is reading this article' : [`Blue Pencil: ${count}.${hidden}`, ...notes].join(' '),
  };
}

function countsTable(marks: Snapshot['marks'], labels: Snapshot['labels']): string {
  const counts = new Map<string, number>();
  for (const { label } of marks) counts.set(label, (counts.get(label) ?? 0) + 1);
  const rows = labels.ids.flatMap((id) => {
    const count = counts.get(id);
    return count === undefined
      ? []
      : [`| $(${labels.of(id).icon}) | ${escapeMarkdown(labels.of(id).plural)} | ${count} |`];
  });
  return rows.length > 0 ? ['|  |  |  |', '|--|:--|--:|', ...rows].join('\n') : '';
}
