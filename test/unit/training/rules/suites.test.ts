import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { suitesAt, suiteTable } from '../../../../src/training/rules/suites';

describe('suites', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'suites-'));
  const folder = path.join(root, 'recognizers_age');
  const file = path.join(folder, 'test.jsonl');

  before(() => {
    mkdirSync(folder);
    writeFileSync(file, JSON.stringify({ text: 'Our boat is ten years old.', entities: [[12, 25, 'age']] }));
    writeFileSync(path.join(root, 'gold.jsonl'), '');
  });

  after(() => rmSync(root, { recursive: true }));

  it('knows a suite by its folder, by the folder around it and by its file, and no other gold', () => {
    const names = (given: string) => suitesAt(given).map(({ suite }) => suite.folder);
    assert.deepEqual([root, folder, file].map(names), [['recognizers_age'], ['recognizers_age'], ['recognizers_age']]);
    assert.deepEqual(names(path.join(root, 'gold.jsonl')), []);
  });

  it('puts us and the peer of the suite into one row', () => {
    assert.match(
      suiteTable(suitesAt(file), 0).join('\n'),
      /\| recognizers_age \| 1 \| 100\.0 \|.*\| recognizers-text \| 100\.0 \|/,
    );
  });
});
