import { type LabelId } from '../core/labels/labels';
import { type Span } from '../core/text/span';

/** A line of one of the views. */
export interface TreeNode {
  /** Unique in its view, and stable while the article is edited, so that what is unfolded stays so. */
  readonly id: string;
  readonly text: string;
  /** The part of `text` that is set off. */
  readonly highlight?: Span;
  readonly description?: string;
  /** Made when somebody points to the line. */
  tooltip?(): string;
  /** A codicon. */
  readonly icon?: string;
  /** Whose colour the icon has, and what the buttons of the line act on. */
  readonly label?: LabelId;
  /** What a screen reader says. */
  readonly spoken: string;
  /** Where a click leads. */
  readonly span?: Span;
  /** For the `when` of buttons. */
  readonly context?: string;
  /** Whether it is unfolded at first. */
  readonly isOpen?: true;
  /** The lines below it, made when it is unfolded; absent where there are none. */
  children?(): readonly TreeNode[];
}

/** So much of the text is shown before and after the words of a place, in UTF-16 code units. */
const room = { before: 24, after: 48 };

/** The words of a place as they stand in their paragraph, cut between words. */
export function inContext(text: string, { start, end }: Span): { readonly text: string; readonly highlight: Span } {
  const before = text.slice(Math.max(0, start - room.before), start);
  const ofParagraph = before.slice(before.lastIndexOf('\n') + 1);
  const isCut = ofParagraph.length === room.before;
  const head = isCut ? `…${ofParagraph.replace(/^\S*\s*/, '')}` : ofParagraph.trimStart();
  const after = /^[^\r\n]*/.exec(text.slice(end, end + room.after))?.[0] ?? '';
  const tail = after.length === room.after ? `${after.replace(/\s+\S*$/, '')}…` : after.trimEnd();
  const words = text.slice(start, end).replace(/\s/g, ' ');
  return { text: head + words + tail, highlight: { start: head.length, end: head.length + words.length } };
}

/** “1 mention”, “14 mentions”. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
