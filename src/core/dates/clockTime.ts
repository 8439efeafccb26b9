/** The face of a clock as far as the words tell it; `end` counts tokens. */
export interface ClockTime {
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** Whether "a.m." or the like, a zone or "o'clock" says that it is a time. */
  readonly isSure: boolean;
}
