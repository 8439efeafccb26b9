import { remember } from '../../util/remember';
import { firstIndex } from '../../util/search';
import { readParagraph, quotationsIn } from '../../quotes/scan';
import { type Span } from '../../text/span';
import { bookful } from '../bookful';
import { type Mention } from '../detector';
import { type AnalysisOptions, type Refiner, rootLabel } from '../refiner';

/** Finds who says what in the article's paragraphs. Names help where a detector found them and are not needed. So many `paragraphs` are remembered. */
export function quotes(paragraphs = bookful): Refiner {
  const read = remember(paragraphs, readParagraph);
  return {
    id: 'quotes',
    refine: ({ document, parts, mentions, options }) => {
      const paragraphs = parts
        .filter(({ kind }) => kind === 'paragraph')
        .map(({ start, end }) => ({ start, end, text: document.text.slice(start, end) }));
      return { quotations: quotationsIn(paragraphs, read, labelAtIn(mentions, options)) };
    },
  };
}

/** Tells the label of the mention that shares the most of a span with it; `mentions` are in text order and disjoint. */
function labelAtIn(mentions: readonly Mention[], options: AnalysisOptions): (span: Span) => string | undefined {
  return ({ start, end }) => {
    let best: Mention | undefined;
    let most = 0;
    for (let at = firstEndingAfter(mentions, start); at < mentions.length; at++) {
      const mention = mentions[at];
      if (!mention || mention.start >= end) break;
      const shared = Math.min(end, mention.end) - Math.max(start, mention.start);
      if (shared > most) [best, most] = [mention, shared];
    }
    return best && rootLabel(best.label, options);
  };
}

function firstEndingAfter(mentions: readonly Mention[], offset: number): number {
  return firstIndex(mentions.length, (at) => (mentions[at]?.end ?? Infinity) > offset);
}
