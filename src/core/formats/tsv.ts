import { tsvCells, tsvRow } from './csvCells';
import { csv } from './csv';
import { type Format } from './format';
import { linesOf } from './lines';
import { lossesOf } from './losses';
import { readTable, tableOf } from './table';

/** The rows of CSV with tabs between the cells; line ends, tabs and backslashes in a cell are written as \n, \r, \t and \\. */
export const tsv: Format = {
  ...csv,
  id: 'tsv',
  title: 'TSV',
  extension: '.tsv',
  specification: 'IANA text/tab-separated-values',
  encode: (documents) => ({ body: tableOf(documents).map(tsvRow).join(''), losses: lossesOf(tsv, documents) }),
  decode: (body, options) =>
    readTable(
      linesOf(body).map(({ text, number }) => ({ cells: tsvCells(text), line: number })),
      options,
    ),
};
