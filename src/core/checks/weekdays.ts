import { type Day, isDay, parseIso, weekdayOf } from '../dates/civil';
import { inOrder } from '../dates/inOrder';
import { readDay } from '../dates/day';
import { lex } from '../figures/lexer';
import { remember } from '../util/remember';
import { type Check } from './check';
import { oneLine } from '../text/oneLine';

const names = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A weekday that does not fit the date beside it: "Monday, 12/19/2023", which was a Tuesday. */
export const checkWeekdays: Check = (_text, { mentions, date }) =>
  mentions.flatMap(({ start, end, label, text }) => {
    if (label !== 'DATE') return [];
    const wrong = wrongWeekday(text, date && parseIso(date.iso));
    return wrong ? [{ id: 'weekday', level: 'warning', span: { start, end }, message: wrong }] : [];
  });

/** So many expressions' readings are remembered. */
const limit = 2_000;

/** A weekday with its date, where the words are that. */
const readingOf = remember(limit, (words: string) => {
  const reading = readDay(lex(words), 0);
  const isDated = reading?.rule === 'dated-weekday' && reading.when.kind === 'point';
  return { point: isDated ? reading.when.from : undefined };
});

/** The sentence to show, where weekday and day disagree in every year that could be meant. */
function wrongWeekday(words: string, anchor: Day | undefined): string | undefined {
  const { point } = readingOf(words);
  if (!point) return undefined;
  const { weekday, year, month, day } = inOrder(point, undefined);
  if (weekday === undefined || month === undefined || day === undefined) return undefined;
  const years = year === undefined ? yearsAround(anchor) : [year];
  const days = years.map((one) => ({ year: one, month, day })).filter(isDay);
  const likeliest = days[0];
  if (!likeliest || days.some((one) => weekdayOf(one) === weekday)) return undefined;
  const named = names[weekday] ?? '';
  const right = names[weekdayOf(likeliest)] ?? '';
  return `${oneLine(words)} was no ${named}: that day of ${likeliest.year} is a ${right}.`;
}

/** The years that a day without one may belong to, the likeliest first; none where nothing is known. */
function yearsAround(anchor: Day | undefined): readonly number[] {
  return anchor ? [anchor.year, anchor.year - 1, anchor.year + 1] : [];
}
