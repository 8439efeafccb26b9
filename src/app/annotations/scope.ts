import { type Mark } from '../../core/annotate/mark';
import { type LabelSet } from '../../core/labels/labelSet';
import { overlaps, type Span } from '../../core/text/span';
import { oneLine } from '../../core/text/oneLine';
import { isOpen } from './progress';

/** Some of the suggestions of an article, to be accepted in one go. */
export interface Scope {
  readonly title: string;
  readonly marks: readonly Mark[];
}

/** What a scope is reckoned from. */
export interface Situation {
  readonly text: string;
  readonly labels: LabelSet;
  /** The suggestions and all else, in text order. */
  readonly marks: readonly Mark[];
  /** The mark at the cursor, if one is there. */
  readonly here: Mark | undefined;
  readonly cursor: Span;
  readonly visible: readonly Span[];
}

/** The scopes that hold something, the narrowest first. */
export function scopesOf({ text, labels, marks, here, cursor, visible }: Situation): readonly Scope[] {
  const open = marks.filter(isOpen);
  const wordsOf = ({ start, end }: Span) => oneLine(text.slice(start, end));
  const paragraph = paragraphAt(text, cursor.start);
  const scopes: readonly (Scope | undefined)[] = [
    here && {
      title: `The same words: “${wordsOf(here)}”`,
      marks: open.filter((mark) => mark.label === here.label && wordsOf(mark) === wordsOf(here)),
    },
    { title: 'This paragraph', marks: open.filter((mark) => overlaps(mark, paragraph)) },
    { title: 'What can be seen', marks: open.filter((mark) => visible.some((span) => overlaps(mark, span))) },
    here && {
      title: `The same label: ${labels.of(here.label).plural}`,
      marks: open.filter(({ label }) => label === here.label),
    },
    { title: 'The whole article', marks: open },
  ];
  return scopes.filter((scope) => scope !== undefined).filter((scope) => scope.marks.length > 0);
}

/** The suggestions of which the machine is at least so sure. */
export function scopeByScore(marks: readonly Mark[], least: number): Scope {
  const sure = marks.filter((mark) => isOpen(mark) && mark.score >= least);
  return { title: `A score of ${least} and more`, marks: sure };
}

/** A score as people write it: 0.9, 0,9 or 90 %; `undefined` where it is none. */
export function parseScore(words: string): number | undefined {
  const [, digits, percent] = /^\s*(\d*[.,]?\d+)\s*(%?)\s*$/.exec(words) ?? [];
  if (digits === undefined) return undefined;
  const score = Number(digits.replace(',', '.')) / (percent === '%' ? 100 : 1);
  return score <= 1 ? score : undefined;
}

function paragraphAt(text: string, offset: number): Span {
  const end = /\r?\n|$/.exec(text.slice(offset))?.index ?? 0;
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  return { start: before + 1, end: Math.max(offset + end, before + 2) };
}
