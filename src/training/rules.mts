import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as microsoft from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node';
import { type Span } from '../core/text/span';
import { type Counts, countRecord, scoreOf, sum } from './evaluation/scores';
import { conventions, type SuiteName } from './rules/conventions';

type Find = (text: string) => readonly Span[];

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
  { folder: 'chrono_tests', ours: 'datetime', peer: 'chrono-node', find: byChrono },
];

interface Case {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The cases of a suite; what a span is called does not matter here. */
function readCases(file: string): readonly Case[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { text, entities } = JSON.parse(line) as { text: string; entities: readonly [number, number][] };
    return { text, spans: entities.map(([start, end]) => ({ start, end })) };
  });
}

/** The words that lead to a time ("from", "since the") are inside of some conventions and outside of others: here they do not count. */
const leading =
  /^(?:(?:from|since|at|on|in|for|before|after|between|by|until|within|during|around|about|the|starting|beginning|as of|of)\s+)+/i;

function plain(text: string, { start, end }: Span): Span {
  const lead = leading.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + (lead < end - start ? lead : 0), end };
}

function measure(records: readonly Case[], find: Find, shown: number): Counts {
  let left = shown;
  const counts = records.map(({ text, spans }) => {
    const gold = spans.map((span) => ({ ...plain(text, span), label: 'x' }));
    const found = find(text).map((span) => ({ ...plain(text, span), label: 'x' }));
    const count = countRecord(gold, found).get('x') ?? {};
    const words = (all: readonly Span[]) => all.map(({ start, end }) => `[${text.slice(start, end)}]`).join(' ');
    if (left > 0 && words(gold) !== words(found)) {
      left--;
      console.log(`  ${JSON.stringify(text)}: ${words(gold)}, found ${words(found)}`);
    }
    return count;
  });
  return sum(counts);
}

const percent = (share: number): string => (100 * share).toFixed(1);

const [folder, only, shown = '0'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run evaluate:rules -- FOLDER [SUITE [ERRORS]]');
  process.exitCode = 2;
} else {
  console.log('| suite | spans | Blue Pencil F1 | precision | recall | peer | its F1 |\n|--|--|--|--|--|--|--|');
  for (const { folder: name, ours, peer, find } of suites.filter((suite) => !only || suite.folder.includes(only))) {
    const records = readCases(path.join(folder, name, 'test.jsonl'));
    const mine = measure(records, conventions[ours], Number(shown));
    const { precision, recall, f1 } = scoreOf(mine);
    const theirs = scoreOf(measure(records, find, 0));
    const row = [name, mine.gold, percent(f1), percent(precision), percent(recall), peer, percent(theirs.f1)];
    console.log(`| ${row.join(' | ')} |`);
  }
}
