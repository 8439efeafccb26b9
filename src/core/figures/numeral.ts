import { type Rational } from './rational';

/** A number read from words or digits; `end` counts tokens. */
export interface Numeral {
  readonly end: number;
  readonly value: Rational;
  /** How it is written; "article" is the one of "a year". */
  readonly style: 'digits' | 'words' | 'vague' | 'fraction' | 'article';
  /** Whether a multiplier ("million") closes it. */
  readonly isScaled: boolean;
  /** Whether the words name only its order: "dozens", "several hundred". */
  readonly isOrderOf?: boolean;
}

/** What a caller may tell of the number's surroundings. */
export interface NumberContext {
  /** Money: "5m" is five million. */
  readonly isMoney?: boolean;
}
