import { type TimexValue } from '../detect/value';
import { type TimeUnit } from './words/calendar';

/** Which of the repeating days, months or seasons is meant: “last May”, “next Monday”, “this summer”, “that December”. */
export type Pick = 'last' | 'next' | 'this' | 'that';

/** A point or stretch of the calendar as far as the words tell it; what they leave open is reckoned from the article's date. */
export interface Moment {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** ISO 8601, Monday 1. */
  readonly weekday?: number;
  /** ISO 8601 week of the year. */
  readonly week?: number;
  /** Whether the week or weekend is meant in which the day lies. */
  readonly of?: 'week' | 'weekend';
  /** With a weekday: which one of its month, counted from 1, or from the end with −1. */
  readonly nth?: number;
  /** A part of the year: Q1 to Q4, H1, H2, SP, SU, FA, WI. */
  readonly part?: string;
  /** "199" for the 1990s. */
  readonly decade?: number;
  /** "19" for the years 1900 to 1999. */
  readonly century?: number;
  /** Key of the table of holidays. */
  readonly holiday?: string;
  readonly isFiscal?: boolean;
  readonly isBeforeChrist?: boolean;
  /** So many units from the article's date: today is day 0, last week is week −1. */
  readonly shift?: { readonly unit: TimeUnit; readonly by: number };
  readonly pick?: Pick;
  /** "T20:00", "TNI". */
  readonly time?: string;
  /** "Z", "+01:00". */
  readonly zone?: string;
  /** An all-numeric day that may be read in another order. */
  readonly otherDay?: { readonly month: number; readonly day: number; readonly isDayFirst: boolean };
  /** TIMEX3's words for times without a date. */
  readonly vague?: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
}

/** What a time expression says, before anything is reckoned. */
export type When =
  | { readonly kind: 'point'; readonly from: Moment; readonly to?: Moment }
  /** Value as in TIMEX3: "P3D", "PXY". */
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string };

/** A time expression that starts at the token asked for; `end` counts tokens. */
export interface TimeReading {
  readonly end: number;
  readonly label: 'DATE' | 'TIME';
  readonly when: When;
  readonly mod?: TimexValue['mod'];
  /** The rule that read it; scores and explanations are kept by it. */
  readonly rule: string;
}

/** A reading of a point or stretch of the calendar, to another where it is a range; `end` counts tokens. */
export function point(end: number, rule: string, from: Moment, to?: Moment): TimeReading {
  return {
    end,
    label: from.time === undefined ? 'DATE' : 'TIME',
    when: { kind: 'point', from, ...(to && { to }) },
    rule,
  };
}

/** A reading of a length of time, its value as in TIMEX3 ("P3D"). */
export function duration(end: number, rule: string, value: string): TimeReading {
  return {
    end,
    label: value.startsWith('PT') || value.endsWith('NI') ? 'TIME' : 'DATE',
    when: { kind: 'duration', value },
    rule,
  };
}

/** A reading of what repeats, its value as in TIMEX3 ("P1W", "XXXX-WXX-1"). */
export function set(end: number, rule: string, value: string): TimeReading {
  return { end, label: value.includes('T') ? 'TIME' : 'DATE', when: { kind: 'set', value }, rule };
}
