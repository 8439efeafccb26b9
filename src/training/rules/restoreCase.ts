import { lexicon } from '../../core/figures/lexicon';
import { currencyCodes, currencyOwners } from '../../core/figures/words/currencies';
import { holidays } from '../../core/dates/words/holidays';

const owners = new Set(Object.values(currencyOwners).flatMap((family) => Object.keys(family)));
const codes = new Set(currencyCodes.map((code) => code.toLowerCase()));
const holidayWords = new Set(
  Object.keys(holidays)
    .flatMap((name) => name.split(/[ ']/))
    .filter((word) => word.length > 3 && word !== 'world'),
);
const verbs = new Set(['may', 'march', 'sun', 'sat', 'mar', 'mon']);

/**
 * The suites are blind to capitals, which the news are not: months, days, holidays, currencies' countries and codes get
 * theirs back. Nothing moves.
 */
export function restoreCase(text: string): string {
  return text.replace(/[A-Za-z]+/g, (word, at: number) => {
    const lower = word.toLowerCase();
    if (
      word === lower &&
      codes.has(lower) &&
      lower.length === 3 &&
      lower !== 'all' &&
      lower !== 'top' &&
      lower !== 'try' &&
      lower !== 'pen'
    )
      return word.toUpperCase();
    if ((lower === 'hk' || lower === 'us' || lower === 'c') && text.startsWith(' $', at + word.length))
      return word.toUpperCase();
    const entry = lexicon.get(lower);
    const isName =
      entry?.month !== undefined || entry?.weekday !== undefined || owners.has(lower) || holidayWords.has(lower);
    if (
      !isName ||
      (verbs.has(lower) &&
        !/^[\s.,]*\d|^$/.test(text.slice(at + word.length)) &&
        !/\d(?:th|st|nd|rd)?[\s-]*(?:of\s+)?$/.test(text.slice(0, at)))
    )
      return word;
    return lower === 'us' ? 'US' : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
