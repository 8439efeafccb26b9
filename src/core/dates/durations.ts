import { type Rational, times, whole, write } from '../figures/rational';
import { type TimeUnit } from './words/calendar';

/** What ISO 8601 counts a unit in, with TIMEX3's letters for what ISO lacks. */
const iso: Readonly<Record<TimeUnit, { readonly letter: string; readonly factor: number; readonly isTime?: true }>> = {
  second: { letter: 'S', factor: 1, isTime: true },
  minute: { letter: 'M', factor: 1, isTime: true },
  hour: { letter: 'H', factor: 1, isTime: true },
  night: { letter: 'NI', factor: 1 },
  day: { letter: 'D', factor: 1 },
  weekend: { letter: 'WE', factor: 1 },
  week: { letter: 'W', factor: 1 },
  fortnight: { letter: 'W', factor: 2 },
  month: { letter: 'M', factor: 1 },
  quarter: { letter: 'Q', factor: 1 },
  half: { letter: 'M', factor: 6 },
  season: { letter: 'SEASON', factor: 1 },
  year: { letter: 'Y', factor: 1 },
  decade: { letter: 'Y', factor: 10 },
  century: { letter: 'Y', factor: 100 },
  millennium: { letter: 'Y', factor: 1000 },
  generation: { letter: 'GE', factor: 1 },
};

interface Lasting {
  readonly time?: TimeUnit;
  readonly value?: Rational;
  /** Where the amount is left open. */
  readonly isOrderOf?: boolean;
  readonly numeral?: { readonly isOrderOf?: boolean };
}

/** "P3D", "PT2.5H", "P20Y"; "X" for an amount left open ("PXD"). */
export function isoDuration(lasting: Lasting): string {
  return joinDurations([lasting]);
}

/** Several units in one: "P1Y2M", "PT2H40M". */
export function joinDurations(parts: readonly Lasting[]): string {
  let [date, clock] = ['', ''];
  for (const { time = 'day', value, isOrderOf, numeral } of parts) {
    const { letter, factor, isTime } = iso[time];
    const isOpenTen = isOrderOf === true || numeral?.isOrderOf === true || !value;
    const amount = isOpenTen ? 'X' : factor === 1 ? write(value) : write(times(value, whole(factor)));
    const open = isOpenTen && factor > 1 && time !== 'fortnight' && time !== 'half' ? openLetters[time] : undefined;
    const text = amount + (open ?? letter);
    if (isTime) clock += text;
    else date += text;
  }
  return `P${date}${clock === '' ? '' : `T${clock}`}`;
}

const openLetters: Readonly<Partial<Record<TimeUnit, string>>> = { decade: 'DE', century: 'CE', millennium: 'ML' };
