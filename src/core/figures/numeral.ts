import { type Rational } from './rational';

/** A number read from words or digits; `end` counts tokens. */
export interface Numeral {
  readonly end: number;
  readonly value: Rational;
  /** The higher end, where the words name a range themselves. */
  readonly style: 'digits' | 'words' | 'vague' | 'fraction' | 'article';
  /** Whether a multiplier ("million") closes it. */
  readonly isScaled: boolean;
  /** Whether it may not be combined any more (a "fraction of" something). */
  readonly isOrderOf?: boolean;
}

/** What a caller may tell of the number's surroundings. */
export interface NumberContext {
  /** Money: "5m" is five million. */
  readonly isMoney?: boolean;
}
