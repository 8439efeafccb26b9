import { weekdayOf } from './civil';
import { type Moment } from './moment';

/** A day in figures that could be read in two ways: the weekday beside it decides, else the reader's setting; else it stays open. */
export function inOrder(moment: Moment, dayFirst: boolean | undefined): Moment {
  const { otherDay, ...settled } = moment;
  const { weekday, year, month, day } = settled;
  if (!otherDay || year === undefined || month === undefined || day === undefined) return moment;
  const other = { ...settled, month: otherDay.month, day: otherDay.day };
  if (weekday !== undefined) {
    const fits = weekdayOf({ year, month, day }) === weekday;
    if (fits !== (weekdayOf({ ...other, year }) === weekday)) return fits ? settled : other;
  }
  if (dayFirst === undefined) return moment;
  return dayFirst === otherDay.isDayFirst ? other : settled;
}
