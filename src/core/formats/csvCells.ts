import { FormatError } from './errors';

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), behind any number of our own apostrophes. */
const formula = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;

/** A cell that no spreadsheet runs as a formula: an apostrophe stands before what would be one. `unguard` takes it off again. */
export function guard(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** What `guard` was given. */
export function unguard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

/** A row of RFC 4180: quoted where it must be, ended by CR LF. */
export function csvRow(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell));
  return `${quoted.join(',')}\r\n`;
}

/** A row of tab-separated values, line ends and tabs in cells written as \n, \r and \t (as in the IANA type and in PostgreSQL). */
export function tsvRow(cells: readonly string[]): string {
  const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
  return `${cells.map((cell) => cell.replace(/[\\\t\n\r]/g, (one) => escapes[one] ?? one)).join('\t')}\n`;
}

/** The cells of a line of `tsvRow`. */
export function tsvCells(line: string): string[] {
  const plain: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };
  return line.split('\t').map((cell) => cell.replace(/\\(.)/g, (_, one: string) => plain[one] ?? one));
}

/** A row and the line on which it begins. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The rows of a file of comma-separated values, after RFC 4180; a lone LF ends a row too. */
export function csvRows(body: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  while (cell.lastIndex < body.length || cells.length > 0) {
    const match = cell.exec(body);
    if (!match) throw new FormatError('a quotation mark is not closed or stands inside a cell', line);
    const [all, quoted, plain = '', end = ''] = match;
    cells.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    line += all.split('\n').length - 1;
    if (end === ',') continue;
    rows.push({ cells, line: rowLine });
    cells = [];
    rowLine = line;
    if (end === '') break;
  }
  return rows;
}
