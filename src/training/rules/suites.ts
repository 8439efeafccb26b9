import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import * as microsoft from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node';
import { scoreOf } from '../evaluation/scores';
import { conventions, type SuiteName } from './conventions';
import { type Find, measure, readCases } from './measure';

/** A suite of rules, and the peer that is at home in it. */
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

/** A file of cases and the suite that it belongs to. */
interface SuiteFile {
  readonly file: string;
  readonly suite: Suite;
}

/** The suites that a path names: a folder of suites, one suite's folder, or its file; none for any other gold. */
export function suitesAt(given: string): readonly SuiteFile[] {
  const isFolder = existsSync(given) && statSync(given).isDirectory();
  return suites.flatMap((suite) => {
    const folders = isFolder ? [path.join(given, suite.folder), given] : [path.dirname(given)];
    const ofSuite = folders.filter((folder) => path.basename(path.resolve(folder)) === suite.folder);
    const files = isFolder ? ofSuite.map((folder) => path.join(folder, 'test.jsonl')) : ofSuite.map(() => given);
    const file = files.find((one) => existsSync(one));
    return file === undefined ? [] : [{ file, suite }];
  });
}

/** The rows of a table, each suite with some of our errors in front where asked for. */
export function suiteTable(files: readonly SuiteFile[], errors: number): string[] {
  const lines = ['| suite | spans | F1 | precision | recall | peer | its F1 |', '|--|--:|--:|--:|--:|--|--:|'];
  const told: string[] = [];
  for (const { file, suite } of files) {
    const { folder, ours, peer, find } = suite;
    const records = readCases(file);
    const wrong: string[] = [];
    const mine = measure(records, conventions[ours], (line) => wrong.push(line));
    const { precision, recall, f1 } = scoreOf(mine);
    const theirs = scoreOf(measure(records, find, () => undefined));
    const row = [folder, mine.gold, percent(f1), percent(precision), percent(recall), peer, percent(theirs.f1)];
    lines.push(`| ${row.join(' | ')} |`);
    if (errors > 0) told.push(`${folder} (${wrong.length}):`, ...wrong.slice(0, errors), '');
  }
  return [...lines, '', ...told];
}
