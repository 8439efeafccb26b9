import { blocksOf } from '../../core/text/blocks';
import { type GoldRecord } from '../records';

/** Words that stay small in a headline whose words are capitalised. */
const small = new Set('a an and as at but by for from in of on or over the to with vs'.split(' '));

/**
 * The headlines of articles once more, as papers that capitalise every word would write them, and every fourth in
 * capitals throughout. Our articles have headlines in sentence case only.
 */
export function headlineCopies(records: readonly GoldRecord[]): GoldRecord[] {
  return records.flatMap(({ id, text, spans }, index) => {
    const [first, second] = blocksOf(text);
    if (!first || !second || /[.!?]$/.test(first.text)) return [];
    const copy = index % 4 === 0 ? first.text.toUpperCase() : capitalised(first.text);
    if (copy.length !== first.text.length || copy === first.text) return [];
    const inside = spans
      .filter(({ start, end }) => start >= first.start && end <= first.end)
      .map((span) => ({ ...span, start: span.start - first.start, end: span.end - first.start }));
    return [{ id: `${id} headline`, text: copy, spans: inside }];
  });
}

function capitalised(text: string): string {
  return text.replace(/(^|[\s“"(])(\p{Ll}[\p{L}’']*)/gu, (all, before: string, word: string) =>
    small.has(word) ? all : before + word.charAt(0).toUpperCase() + word.slice(1),
  );
}
