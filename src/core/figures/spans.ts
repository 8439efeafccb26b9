import { type Span } from '../text/span';
import { type FigureLabel, read } from './read';

/** Where the grammar reads figures and times in a text, in order and disjoint. */
export function figureSpans(text: string): (Span & { readonly label: FigureLabel })[] {
  const { tokens, readings } = read(text);
  return readings.flatMap(({ start, end, label }) => {
    const [first, last] = [tokens[start], tokens[end - 1]];
    return first && last ? [{ start: first.start, end: last.end, label }] : [];
  });
}
