import { fold } from '../../text/fold';
import { type Annotation } from '../annotation';

/** Stands for the start of a text, so that it counts as context like any other unit. */
export const textStart = '\u0002';

/** The same for its end. */
export const textEnd = '\u0003';

/** What an annotation remembers of the text it was made in, folded. */
export interface Quote {
  readonly annotation: Annotation;
  /** The words. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Context shorter than this many units was cut by an end of the text. */
const shortContext = 31;

/** The quotation of an annotation. The three parts are folded as one text, so that what crosses an edge folds as it did there. */
export function quoteOf(annotation: Annotation): Quote {
  const { start, exact, prefix, suffix } = annotation.target;
  const all = fold(prefix + exact + suffix);
  const from = all.folded(prefix.length);
  const to = all.folded(prefix.length + exact.length);
  const isAtStart = start === prefix.length;
  const isAtEnd = suffix.length < shortContext && (suffix !== '' || prefix !== '');
  return {
    annotation,
    exact: all.text.slice(from, to),
    prefix: (isAtStart ? textStart : '') + all.text.slice(0, from),
    suffix: all.text.slice(to) + (isAtEnd ? textEnd : ''),
  };
}
