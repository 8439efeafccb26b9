/** A value as JSON on one line. U+2028 and U+2029 are escaped because editors take them for line ends. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (mark) => (mark === '\u2028' ? '\\u2028' : '\\u2029'));
}
