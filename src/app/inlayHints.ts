import { type Mark } from '../core/annotate/mark';
import { type SettingValue } from '../manifest/settings';
import { type Snapshot } from './liveArticle';
import { valueReasons, valueSigns, valueWords } from '../core/wording/valueWords';

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
  const words = text.slice(start, end);
  if (value.kind === 'timex') {
    if (value.anchor !== undefined) return /^\d{4}\b/.test(value.value) && words !== value.value;
    return mode === 'all' && /^\d{4}-/.test(value.value) && words !== value.value; // a bare year says itself
  }
  if (mode === 'relativeDates' || value.amount.includes('/')) return false;
  const isSmall = value.unit === undefined && Math.abs(Number(value.to ?? value.amount)) < plain;
  return !isSmall && !bare(words).includes(bare(value.to ?? value.amount));
}

/** Digits and letters alone, so that “1,840” and “1840” are the same. */
function bare(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '');
}
