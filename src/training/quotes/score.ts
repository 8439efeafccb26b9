import { type Quotation } from '../../core/detect/analysis';
import { partsOf } from '../../core/article/parts';
import { quotationsIn } from '../../core/quotes/scan';
import { blocksOf } from '../../core/text/blocks';
import { type GoldQuotation, type MarkedArticle } from './marked';

/** What was found and what was right, for one kind of quotation. */
interface Tally {
  gold: number;
  found: number;
  /** Right in span. */
  spans: number;
  /** Right in span and source. */
  right: number;
}

/** Kinds by their name in the report. Mixed speech counts with what it is marked as. */
type Tallies = Readonly<Record<Quotation['kind'], Tally>>;

/** A quotation that was missed, found in vain, or given to the wrong source. */
interface Miss {
  readonly what: 'missed' | 'in vain' | 'source';
  readonly article: string;
  readonly kind: Quotation['kind'];
  readonly words: string;
  readonly gold?: string | undefined;
  readonly found?: string | undefined;
}

/** The quotations that the scanner finds without any detector of names. */
export function scan(text: string): readonly Quotation[] {
  const paragraphs = partsOf([...blocksOf(text)])
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  return quotationsIn(paragraphs);
}

/** Scores articles; a span counts where both ends are exact, a source where one name holds the other's words in order. */
export function score(
  articles: readonly MarkedArticle[],
  scanner: (text: string) => readonly Quotation[] = scan,
): { readonly tallies: Tallies; readonly misses: readonly Miss[] } {
  const empty = (): Tally => ({ gold: 0, found: 0, spans: 0, right: 0 });
  const tallies = { direct: empty(), indirect: empty(), mixed: empty() };
  const misses: Miss[] = [];
  for (const { id, text, gold } of articles) {
    const found = scanner(text);
    const unmatched = new Set(found);
    for (const one of found) tallies[one.kind].found++;
    for (const mark of gold) {
      tallies[mark.kind].gold++;
      const match = found.find((one) => one.start === mark.start && one.end === mark.end && one.kind === mark.kind);
      const words = text.slice(mark.start, mark.end);
      if (!match) {
        misses.push({ what: 'missed', article: id, kind: mark.kind, words, gold: mark.source });
        continue;
      }
      unmatched.delete(match);
      tallies[mark.kind].spans++;
      if (isSameSource(mark, match)) tallies[mark.kind].right++;
      else
        misses.push({
          what: 'source',
          article: id,
          kind: mark.kind,
          words,
          gold: mark.source,
          found: match.source?.name,
        });
    }
    for (const one of unmatched) {
      misses.push({
        what: 'in vain',
        article: id,
        kind: one.kind,
        words: text.slice(one.start, one.end),
        found: one.source?.name,
      });
    }
  }
  return { tallies, misses };
}

function isSameSource({ source: gold }: GoldQuotation, { source }: Quotation): boolean {
  if (gold === undefined || source === undefined) return gold === source?.name;
  const a = ` ${plain(gold)} `;
  const b = ` ${plain(source.name)} `;
  return a.includes(b) || b.includes(a);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/^(?:the|a|an|its|her|his|their) /, '')
    .trim();
}

/** The harmonic mean of precision and recall, 0 to 1. */
export function f1(right: number, found: number, gold: number): number {
  return found + gold === 0 ? 1 : (2 * right) / (found + gold);
}
