import { type Mark } from '../../core/annotate/mark';

/** How far the review of an article has come. */
export interface ReviewProgress {
  readonly reviewed: number;
  readonly all: number;
}

/** Whether nobody has spoken about the mark yet. */
export function isOpen({ status }: Mark): boolean {
  return status === 'suggested';
}

/** Counts what a machine suggested and what people decided; what they added by themselves counts as reviewed. */
export function progressOf(marks: readonly Mark[]): ReviewProgress {
  return { reviewed: marks.filter((mark) => !isOpen(mark)).length, all: marks.length };
}
