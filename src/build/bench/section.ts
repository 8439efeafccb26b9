/** One measured quantity. */
export interface Figure {
  readonly what: string;
  /** "3.1 ms", "median 3.1 ms, p99 5.0 ms". */
  readonly result: string;
}

/** A part of the benchmark: what is measured together. */
export interface Section {
  readonly title: string;
  measure(): Promise<readonly Figure[]>;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

/** Median and 99th percentile of times in milliseconds. */
export function distribution(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return `median ${milliseconds(at(0.5))}, p99 ${milliseconds(at(0.99))}`;
}
