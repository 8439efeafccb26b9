import { Recent } from '../../util/recent';
import { remember } from '../../util/remember';
import { firstIndex } from '../../util/search';
import { type Paragraph } from '../../quotes/drafts';
import { prepare, type Prepared, readParagraph } from '../../quotes/prepared';
import { type Prepare, quotationsIn } from '../../quotes/scan';
import { type Span } from '../../text/span';
import { bookful } from '../bookful';
import { type Mention } from '../detector';
import { type Refiner } from '../refiner';

/** What a paragraph said beside these mentions; their spans count from its start. */
interface Memory {
  readonly mentions: readonly Mention[];
  readonly start: number;
  readonly prepared: readonly Prepared[];
}

/** Finds who says what in the article's paragraphs. Names help where a detector found them and are not needed. So many `paragraphs` are remembered. */
export function quotes(paragraphs = bookful): Refiner {
  const read = remember(paragraphs, readParagraph);
  const memory = new Recent<string, Memory>(paragraphs);
  const prepareFor = (mentions: readonly Mention[]): Prepare => {
    const within = mentionsWithin(mentions);
    return (paragraph) => {
      const inside = within(paragraph);
      const known = memory.get(paragraph.text);
      if (known && areSame(known, inside, paragraph.start)) return known.prepared;
      const prepared = prepare(read(paragraph.text), labelAtIn(inside, paragraph.start));
      memory.set(paragraph.text, { mentions: inside, start: paragraph.start, prepared });
      return prepared;
    };
  };
  return {
    id: 'quotes',
    refine: ({ document, parts, mentions }) => {
      const all = parts
        .filter(({ kind }) => kind === 'paragraph')
        .map(({ start, end }) => ({ start, end, text: document.text.slice(start, end) }));
      return { quotations: quotationsIn(all, prepareFor(mentions)) };
    },
  };
}

/** Gives the mentions inside of paragraphs that are asked for in text order. */
function mentionsWithin(mentions: readonly Mention[]): (paragraph: Paragraph) => readonly Mention[] {
  let at = 0;
  return ({ start, end }) => {
    while ((mentions[at]?.start ?? Infinity) < start) at++;
    const from = at;
    while ((mentions[at]?.start ?? Infinity) < end) at++;
    return mentions.slice(from, at);
  };
}

/** Whether the labels stand where they stood in the paragraph; nothing else of a mention matters here. */
function areSame({ mentions, start: before }: Memory, others: readonly Mention[], start: number): boolean {
  return (
    mentions.length === others.length &&
    mentions.every((mention, index) => {
      const other = others[index];
      return (
        other?.label === mention.label &&
        other.start - start === mention.start - before &&
        other.end - start === mention.end - before
      );
    })
  );
}

/** Tells the label of the mention that shares the most of a span with it; `mentions` are in text order and disjoint, spans count from `offset`. */
function labelAtIn(mentions: readonly Mention[], offset: number): (span: Span) => string | undefined {
  return (span) => {
    const [start, end] = [span.start + offset, span.end + offset];
    let best: Mention | undefined;
    let most = 0;
    for (let at = firstEndingAfter(mentions, start); at < mentions.length; at++) {
      const mention = mentions[at];
      if (!mention || mention.start >= end) break;
      const shared = Math.min(end, mention.end) - Math.max(start, mention.start);
      if (shared > most) [best, most] = [mention, shared];
    }
    return best?.label;
  };
}

function firstEndingAfter(mentions: readonly Mention[], offset: number): number {
  return firstIndex(mentions.length, (at) => (mentions[at]?.end ?? Infinity) > offset);
}
