import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Analyzer } from '../../../../src/core/detect/analyzer';
import { type Mention } from '../../../../src/core/detect/detector';
import { standardPipeline } from '../../../../src/core/detect/pipeline';
import { type Value } from '../../../../src/core/detect/value';

/** A sentence, a span of it, and what it means; most answers were written before the grammar was asked, those for later additions beside it. */
interface ValueRecord {
  readonly text: string;
  readonly date?: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly value: Value;
}

const folder = 'test/values';

function readRecords(name: string): ValueRecord[] {
  const lines = readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as ValueRecord);
}

const analyzer = new Analyzer(standardPipeline());

function mentionAt({ text, date, start, end, label }: ValueRecord): Mention | undefined {
  const options = date === undefined ? {} : { publicationDate: date };
  const { mentions } = analyzer.analyzeNow({ uri: 'memory:record', version: 1, text }, options);
  return mentions.find((mention) => mention.start === start && mention.end === end && mention.label === label);
}

/** What a value says, without the notes on how it was reached. */
function essence(value: Value | undefined): object | undefined {
  if (!value) return undefined;
  const essential = Object.entries(value).filter(([key]) => key !== 'how' && key !== 'anchor');
  return Object.fromEntries(essential);
}

function isSame(a: object | undefined, b: object | undefined): boolean {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
}

/** The least share of spans found and of their values right, by file. */
const floors: Readonly<Record<string, { readonly spans: number; readonly values: number }>> = {
  'quantities.jsonl': { spans: 0.97, values: 0.98 },
  'times.jsonl': { spans: 0.97, values: 0.97 },
};

describe('values', () => {
  it('has a floor for every file of records, and three hundred records', () => {
    assert.deepEqual(readdirSync(folder).sort(), Object.keys(floors).sort());
    assert.ok(Object.keys(floors).flatMap(readRecords).length >= 300);
  });

  for (const [name, { spans, values }] of Object.entries(floors)) {
    it(`finds and understands what ${name} holds`, () => {
      const records = readRecords(name);
      const found = records.map((record) => ({ record, mention: mentionAt(record) }));
      const missed = found.filter(({ mention }) => !mention);
      const read = found.filter(({ mention }) => mention);
      const wrong = read.filter(({ record, mention }) => !isSame(essence(mention?.value), essence(record.value)));
      const report = [
        ...missed.map(({ record }) => `not found: ${record.text} (${record.text.slice(record.start, record.end)})`),
        ...wrong.map(
          ({ record, mention }) =>
            `${record.text} → ${JSON.stringify(mention?.value)}, not ${JSON.stringify(record.value)}`,
        ),
      ].join('\n');
      if (process.env['VALUES_REPORT']) console.log(report);
      assert.ok(1 - missed.length / records.length >= spans, report);
      assert.ok(1 - wrong.length / read.length >= values, report);
    });
  }
});
