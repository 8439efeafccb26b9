import { type Anchored, type Annotation } from '../../src/core/annotate/annotation';
import { describe } from '../../src/core/annotate/target';
import { type Span } from '../../src/core/text/span';

/** The span of the first (or `nth`, from 0) place where `words` stand in `text`. */
export function spanOf(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (let i = 0; i < nth && start >= 0; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” does not stand in the text`);
  return { start, end: start + words.length };
}

/** An annotation of a span of `text`: a person, added by Ada, unless told otherwise. */
export function annotate(text: string, span: Span, rest: Partial<Annotation> = {}): Annotation {
  return {
    id: `a${span.start}`,
    label: 'PERSON',
    status: 'added',
    target: describe(text, span),
    author: 'Ada Quill',
    createdAt: '2026-03-01T09:00:00.000Z',
    ...rest,
  };
}

/** The same, placed where it was made. */
export function placed(annotation: Annotation): Anchored {
  const { start, end } = annotation.target;
  return { annotation, verdict: 'exact', span: { start, end } };
}
