import { addMonths, type Day, daysIn, isoOf, parseIso, two, weekdayOf } from './civil';
import { type Moment } from './moment';
import { dayOfMonth, month } from './nearest';
import { notes } from './notes';
import { nthWeekdayOf } from './nthWeekdayOf';
import { shifted } from './stretch';
import { type Reached, type Surroundings } from './surroundings';

/** "the last Thursday of November": its month as other months are reckoned, then the day. */
export function nthWeekday(moment: Moment, weekday: number, nth: number, around: Surroundings): Reached {
  const within = moment.month === undefined ? monthByShift(moment, around) : month(moment, moment.month, around);
  const match = /^(\d{4})-(\d\d)$/.exec(within.value);
  if (!match)
    return {
      value: `${within.value.replace(/_REF$/, '')}-WXX-${weekday}`.replace(/^(?:PAST|FUTURE|PRESENT)/, 'XXXX-XX'),
    };
  return { ...within, value: isoOf(nthWeekdayOf(Number(match[1]), Number(match[2]), weekday, nth)) };
}

function monthByShift({ shift }: Moment, around: Surroundings): Reached {
  return shift ? shifted(shift, around) : { value: 'XXXX-XX' };
}

/** "Friday the 13th": of the months around the article's date the nearest in which the day has that weekday. */
export function dayByWeekday(weekday: number, day: number, { anchor, tense }: Surroundings): Reached {
  if (!anchor) return { value: `XXXX-XX-${two(day)}` };
  const signs = tense === 'past' ? [-1] : tense === 'future' ? [1] : [-1, 1];
  for (let months = 0; months < 24; months++) {
    for (const sign of signs) {
      const found = inMonth(anchor, sign * months, day);
      const isAhead = found !== undefined && isoOf(found) > isoOf(anchor);
      const isBack = found !== undefined && isoOf(found) < isoOf(anchor);
      if (!found || weekdayOf(found) !== weekday || (tense === 'past' && isAhead) || (tense === 'future' && isBack))
        continue;
      return { value: isoOf(found), how: notes.fitting };
    }
  }
  return { value: `XXXX-XX-${two(day)}` };
}

/** "on the 25th": in the month of the article's date, or the one before or after as the verb says. */
export function dayOfSomeMonth(day: number, { anchor, tense }: Surroundings): Reached {
  const open = `XXXX-XX-${two(day)}`;
  if (!anchor) return { value: open };
  const [months, how] =
    tense === 'future' ? [day < anchor.day ? 1 : 0, notes.future] : [day > anchor.day ? -1 : 0, notes.past];
  const found = inMonth(anchor, months, day);
  return found ? { value: isoOf(found), how } : { value: open };
}

function inMonth(anchor: Day, months: number, day: number): Day | undefined {
  const { year, month: there } = addMonths({ ...anchor, day: 1 }, months);
  return day <= daysIn(year, there) ? { year, month: there, day } : undefined;
}

/** "Friday 7/6", "on 7/6": the order in which the weekday fits, else the reader's setting, else the month first. */
export function slashedInOrder(moment: Moment, around: Surroundings): Moment {
  const { otherDay, month: first, day, ...rest } = moment;
  if (!otherDay || first === undefined || day === undefined) return moment;
  const asWritten = { ...rest, month: first, day };
  const other = { ...rest, month: otherDay.month, day: otherDay.day };
  if (rest.weekday !== undefined) {
    const fits = (one: typeof other) => isOn(rest.weekday ?? 0, one.month, one.day, around);
    if (fits(asWritten) !== fits(other)) return fits(asWritten) ? asWritten : other;
  }
  if (around.dayFirst === undefined) return moment;
  return around.dayFirst === otherDay.isDayFirst ? other : asWritten;
}

function isOn(weekday: number, monthOfYear: number, day: number, around: Surroundings): boolean {
  const found = parseIso(dayOfMonth({}, monthOfYear, day, around).value);
  return found !== undefined && weekdayOf(found) === weekday;
}
