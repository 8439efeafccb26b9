import { type Quotation } from '../../core/detect/analysis';

/** A quotation as a person marked it; offsets of the text without the marks. */
export interface GoldQuotation {
  readonly start: number;
  readonly end: number;
  readonly kind: Quotation['kind'];
  /** The source in the words that introduce it; none where nobody is named. */
  readonly source?: string;
}

/** An article with its quotations. */
export interface MarkedArticle {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly GoldQuotation[];
}

const kinds: Readonly<Record<string, Quotation['kind']>> = { d: 'direct', i: 'indirect', m: 'mixed' };

/** Reads a file of articles under `=== id title` lines, with quotations marked `{d SOURCE|words}`; throws on broken marks. */
export function parseMarked(file: string): readonly MarkedArticle[] {
  const [, ...parts] = file.split(/^=== /m);
  return parts.map((part) => {
    const [head = '', ...lines] = part.split('\n');
    return { id: head, ...unmark(lines.join('\n').trim(), head) };
  });
}

function unmark(marked: string, id: string): Pick<MarkedArticle, 'text' | 'gold'> {
  const gold: GoldQuotation[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\{([dim]) ([^|{}]+)\|([^{}]+)\}/g)) {
    const [whole, kind = '', source, words = ''] = match;
    text += marked.slice(at, match.index);
    const named = source === undefined || source === '-' ? {} : { source };
    gold.push({ start: text.length, end: text.length + words.length, kind: kinds[kind] ?? 'direct', ...named });
    text += words;
    at = match.index + whole.length;
  }
  text += marked.slice(at);
  if (/[{}]/.test(text)) throw new Error(`${id}: a mark does not close: ${/.{0,40}[{}].{0,20}/.exec(text)?.[0] ?? ''}`);
  return { text, gold };
}
