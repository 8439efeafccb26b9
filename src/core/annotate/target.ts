import { type Span } from '../text/span';
import { type Target } from './annotation';
import { splitsPair } from '../text/surrogates';

/** How much of what stands before and after a span its target keeps, in UTF-16 code units. */
const contextLength = 32;

/** The target that finds `span` again. The context never begins or ends within a surrogate pair, so it may be one unit shorter. */
export function describe(text: string, { start, end }: Span): Target {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(outsidePair(text, Math.max(0, start - contextLength), 1), start),
    suffix: text.slice(end, outsidePair(text, Math.min(text.length, end + contextLength), -1)),
  };
}

function outsidePair(text: string, at: number, step: 1 | -1): number {
  return splitsPair(text, at) ? at + step : at;
}
