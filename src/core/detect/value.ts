/** How the words bound a value: “about 20” is around it, “nearly 20” a little below, “at least 12” and “more than 12” are its lower end, “dozens” says its order. */
export type Approximator = 'about' | 'nearly' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'order-of';

/** An amount as the words say it. Decimal numbers are strings, exact, without grouping: "1000000000", "0.25", "-3". */
export interface QuantityValue {
  readonly kind: 'quantity';
  /** A decimal, or a fraction in lowest terms where no decimal is exact ("2/3"); a share is a part of one ("one in four" is "0.25"). */
  readonly amount: string;
  /** The upper end of a range ("10 to 12" is 10 … 12). */
  readonly to?: string;
  /** The second number of a score or vote, whichever is the higher ("3-2" is 3 against 2). */
  readonly against?: string;
  /** ISO 4217 for money ("USD"), "%" or "[pp]" (percentage points), UCUM for measurements ("km", "kg"); none for bare numbers. */
  readonly unit?: string;
  readonly approximator?: Approximator;
  /** The noun that is counted, in the text's own form and lower case ("pills"). */
  readonly noun?: string;
  /** In one short sentence, how it was reached; the grammar says it of every value, others' files need not. */
  readonly how?: string;
}

/** A time expression after TIMEX3 (TimeML 1.2.1). */
export interface TimexValue {
  readonly kind: 'timex';
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** ISO 8601 as TIMEX3 extends it: "2023-12-18", "2023-W51", "P3D", "PXY", "XXXX-12-25". */
  readonly value: string;
  readonly mod?:
    | 'BEFORE'
    | 'AFTER'
    | 'ON_OR_BEFORE'
    | 'ON_OR_AFTER'
    | 'LESS_THAN'
    | 'MORE_THAN'
    | 'EQUAL_OR_LESS'
    | 'EQUAL_OR_MORE'
    | 'START'
    | 'MID'
    | 'END'
    | 'APPROX';
  /** The date it was reckoned from, ISO 8601, where it was reckoned. */
  readonly anchor?: string;
  /** Other readings, as with 03/04/2023. */
  readonly alternatives?: readonly string[];
  /** In one short sentence, how it was reached; the grammar says it of every value, others' files need not. */
  readonly how?: string;
}

/** What a figure or a date means. */
export type Value = QuantityValue | TimexValue;
