import { type Analysis } from '../detect/analysis';
import { type Span } from '../text/span';

/** Something in an article that an editor would ask about. Offsets of the document. */
export interface CheckFinding {
  /** Which check found it; a check can be switched off by it. */
  readonly id: 'weekday' | 'disagreeing-figures' | 'unattributed-quotation';
  readonly level: 'hint' | 'warning';
  readonly span: Span;
  /** The other place that it is about. */
  readonly related?: Span;
  /** A whole sentence to show. */
  readonly message: string;
}

/** Looks over one article; linear in its text but for a small factor. */
export type Check = (text: string, analysis: Analysis) => readonly CheckFinding[];
