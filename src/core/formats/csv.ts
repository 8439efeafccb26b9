import { csvRow, csvRows } from './csvCells';
import { type Format } from './format';
import { lossesOf } from './losses';
import { readTable, tableOf } from './table';

/**
 * A row for each span, after RFC 4180, in UTF-8 with CR LF at the end of a row. The columns name their units. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front, which the import takes off again.
 */
export const csv: Format = {
  id: 'csv',
  title: 'CSV',
  extension: '.csv',
  holds: 'many',
  offsets: 'utf-16',
  carries: [
    'overlaps',
    'status',
    'rejected',
    'scores',
    'sources',
    'values',
    'entities',
    'notes',
    'attributes',
    'authors',
  ],
  stream: 'none',
  specification: 'RFC 4180',
  encode: (documents) => ({ body: tableOf(documents).map(csvRow).join(''), losses: lossesOf(csv, documents) }),
  decode: (body, options) => readTable(csvRows(body), options),
};
