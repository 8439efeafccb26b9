import path from 'node:path';
import * as microsoft from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node';
import { scoreOf } from './evaluation/scores';
import { conventions, type SuiteName } from './rules/conventions';
import { type Find, measure, readCases } from './rules/measure';

interface Suite {
  readonly folder: string;
  readonly ours: SuiteName;
  readonly peer: string;
  readonly find: Find;
}

const recognizer =
  (recognize: (text: string, culture: string) => unknown): Find =>
  (text) =>
    (recognize(text, 'en-us') as { start: number; end: number }[]).map(({ start, end }) => ({ start, end: end + 1 }));

const byChrono: Find = (text) =>
  chrono.parse(text).map(({ index, text: words }) => ({ start: index, end: index + words.length }));

const recognizers = 'recognizers-text';

/** The suites of rules with the peer that is at home in each. */
const suites: readonly Suite[] = [
  { folder: 'recognizers_number', ours: 'number', peer: recognizers, find: recognizer(microsoft.recognizeNumber) },
  {
    folder: 'recognizers_percent',
    ours: 'percentage',
    peer: recognizers,
    find: recognizer(microsoft.recognizePercentage),
  },
  {
    folder: 'recognizers_currency',
    ours: 'currency',
    peer: recognizers,
    find: recognizer(microsoft.recognizeCurrency),
  },
  {
    folder: 'recognizers_dimension',
    ours: 'dimension',
    peer: recognizers,
    find: recognizer(microsoft.recognizeDimension),
  },
  {
    folder: 'recognizers_temperature',
    ours: 'temperature',
    peer: recognizers,
    find: recognizer(microsoft.recognizeTemperature),
  },
  { folder: 'recognizers_ordinal', ours: 'ordinal', peer: recognizers, find: recognizer(microsoft.recognizeOrdinal) },
  { folder: 'recognizers_age', ours: 'age', peer: recognizers, find: recognizer(microsoft.recognizeAge) },
  {
    folder: 'recognizers_datetime',
    ours: 'datetime',
    peer: recognizers,
    find: recognizer(microsoft.recognizeDateTime),
  },
  { folder: 'chrono_tests', ours: 'moment', peer: 'chrono-node', find: byChrono },
];

const percent = (share: number): string => (100 * share).toFixed(1);

const [folder, only, shown = '0'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run evaluate:rules -- FOLDER [SUITE [ERRORS]]');
  process.exitCode = 2;
} else {
  console.log('| suite | spans | Blue Pencil F1 | precision | recall | peer | its F1 |\n|--|--|--|--|--|--|--|');
  for (const { folder: name, ours, peer, find } of suites.filter((suite) => !only || suite.folder.includes(only))) {
    let left = Number(shown);
    const tell = (line: string) => {
      if (left-- > 0) console.log(line);
    };
    const records = readCases(path.join(folder, name, 'test.jsonl'));
    const mine = measure(records, conventions[ours], tell);
    const { precision, recall, f1 } = scoreOf(mine);
    const theirs = scoreOf(measure(records, find, () => undefined));
    const row = [name, mine.gold, percent(f1), percent(precision), percent(recall), peer, percent(theirs.f1)];
    console.log(`| ${row.join(' | ')} |`);
  }
}
