import { type ListedPhrase } from '../detect/rules';
import { type LabelId } from '../labels/labels';
import { type Fault } from './fault';

/** Longer rows are texts, not words. In UTF-16 code units. */
const longestPhrase = 200;

/** So many faults of one file are told. */
const mostFaults = 20;

/** What a word list needs to know of its project. */
interface ListOptions {
  readonly file: string;
  /** The label of rows without one. */
  readonly label?: LabelId;
  has(label: LabelId): boolean;
}

/**
 * Reads a word list: on each line a phrase, a tab and its label; then, if wanted, a tab and what the entity is called, and a
 * tab and its id in a knowledge base. Lines that begin with “#” are comments. Lines that are wrong are left out.
 */
export function readWordList(body: string, options: ListOptions, faults: Fault[]): readonly ListedPhrase[] {
  const phrases: ListedPhrase[] = [];
  const found: Fault[] = [];
  let start = body.startsWith('\ufeff') ? 1 : 0;
  for (let line = 1; start <= body.length; line++) {
    const lineEnd = body.indexOf('\n', start);
    const end = lineEnd < 0 ? body.length : lineEnd;
    const row = body.slice(start, end).replace(/\r$/, '');
    if (row.trim() !== '' && !row.startsWith('#')) {
      const read = readRow(row, options);
      if (typeof read !== 'string') phrases.push(read);
      else
        found.push({
          file: options.file,
          line,
          columns: { start: 0, end: row.length },
          severity: 'error',
          message: read,
        });
    }
    start = end + 1;
  }
  faults.push(...found.slice(0, mostFaults));
  const next = found[mostFaults];
  if (next) faults.push({ ...next, message: `${found.length - mostFaults} more lines of this list are left out.` });
  return phrases;
}

/** The row, or what is wrong with it. */
function readRow(row: string, { label: otherwise, has }: ListOptions): ListedPhrase | string {
  const [phrase = '', own = '', name = '', id = ''] = row.split('\t').map((cell) => cell.trim());
  const label = own === '' ? otherwise : own;
  if (label === undefined) return 'The line needs a phrase, a tab and a label.';
  if (!has(label)) return `There is no label “${label}”.`;
  if (!/[\p{L}\p{N}]/u.test(phrase)) return 'The phrase has neither letters nor digits.';
  if (phrase.length > longestPhrase) return `The phrase is longer than ${longestPhrase} characters.`;
  return { phrase, label, ...(name !== '' && { name }), ...(id !== '' && { id }) };
}
