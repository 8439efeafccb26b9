import { type Day } from './civil';

/** What a time expression is reckoned from. */
export interface Surroundings {
  /** The article's own date. */
  readonly anchor?: Day;
  /** What the verb beside the expression says of its time. */
  readonly tense?: 'past' | 'future';
  /** Whether 03/04/2023 is the third of April. */
  readonly dayFirst?: boolean;
}

/** A value and how it was reached. */
export interface Reached {
  readonly value: string;
  /** The rule in a short sentence; none where the words say it all. */
  readonly how?: string;
}
