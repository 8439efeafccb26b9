import { lexicon } from '../../core/figures/lexicon';
import { currencyCodes, currencyOwners } from '../../core/figures/words/currencies';
import { zones } from '../../core/dates/words/calendar';
import { holidays } from '../../core/dates/words/holidays';

const owners = new Set(Object.values(currencyOwners).flatMap((family) => Object.keys(family)));
const codes = new Set(currencyCodes.map((code) => code.toLowerCase()));
const holidayWords = new Set(
  Object.keys(holidays)
    .flatMap((name) => name.split(/[ ']/))
    .filter((word) => word.length > 2 && word !== 'world' && word !== 'new' && word !== 'day' && word !== 'all'),
);
const zoneNames = new Set(
  Object.keys(zones).filter((zone) => zone.length > 2 && !/^(?:eat|art|cat|wit|ist)$/.test(zone)),
);
const verbs = new Set(['may', 'march', 'sun', 'sat', 'mar', 'mon']);

const holidayBefore = new RegExp(`\\b(?:${[...holidayWords, 'new'].join('|')})\\s$`, 'i');

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
    if (zoneNames.has(lower)) return word.toUpperCase();
    if ((lower === 'q' || lower === 'h') && /^[1-4]\b/.test(text.slice(at + 1))) return word.toUpperCase();
    if ((lower === 'day' || lower === 'eve' || lower === 'year') && holidayBefore.test(text.slice(0, at)))
      return word.charAt(0).toUpperCase() + word.slice(1);
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
