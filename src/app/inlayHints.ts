import { type Mark } from '../core/annotate/mark';
import { type SettingValue } from '../manifest/settings';
import { type Snapshot } from './liveArticle';
import { valueReasons, valueSigns, valueWords } from './valueWords';

/** What stands behind a figure or a date, in the text but not of it. */
export interface Hint {
  /** UTF-16 offset. */
  readonly at: number;
  readonly text: string;
  readonly tooltip: string;
}

/** Numbers below this say what they are, also in words. */
const plain = 1000;

/** The hints behind marks, in text order: ISO dates where the words are relative, and for `all` whatever is written differently. */
export function hintsOf({ document, marks }: Snapshot, mode: SettingValue<'bluepencil.inlayHints'>): readonly Hint[] {
  if (mode === 'off') return [];
  return marks.flatMap((mark) => {
    const { value, status } = mark;
    if (!value || status === 'rejected' || !isWanted(mark, document.text, mode)) return [];
    const tooltip = [valueWords(value), ...valueReasons(value)].join(' · ');
    return [{ at: mark.end, text: valueSigns(value), tooltip }];
  });
}

function isWanted({ value, start, end }: Mark, text: string, mode: 'relativeDates' | 'all'): boolean {
  if (!value) return false;
  if (value.kind === 'timex' && value.anchor !== undefined) return value.value !== text.slice(start, end);
  if (mode === 'relativeDates') return false;
  if (value.kind === 'quantity' && value.unit === undefined && Math.abs(Number(value.to ?? value.amount)) < plain)
    return false;
  return bare(valueSigns(value)) !== bare(text.slice(start, end));
}

/** What two ways of writing a figure have in common: digits and letters. */
function bare(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}.%]/gu, '');
}
