/** A line without its end, and its number counted from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** The lines of a file, ended by LF or CR LF. A byte order mark and what follows the last line end, if nothing, are no line. */
export function linesOf(body: string): readonly Line[] {
  const lines = (body.startsWith('\ufeff') ? body.slice(1) : body).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({ text: line.endsWith('\r') ? line.slice(0, -1) : line, number: index + 1 }));
}
