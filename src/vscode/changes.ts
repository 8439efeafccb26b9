import type * as vscode from 'vscode';
import { type TextChange } from '../core/text/change';

/** VS Code reports the changes of one edit from the last to the first, disjoint, all in old coordinates; ours ascend. */
export function changesOf(changes: readonly vscode.TextDocumentContentChangeEvent[]): readonly TextChange[] {
  return changes
    .map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, insert: text }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
