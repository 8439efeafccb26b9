import assert from 'node:assert/strict';
import { countRecord, interval, scoreOf, sum } from '../../../../src/training/evaluation/scores';

const span = (start: number, end: number, label: string) => ({ start, end, label });

describe('countRecord', () => {
  it('counts exact agreement in bounds and label, and overlaps of the same label as partial', () => {
    const gold = [span(0, 4, 'GPE'), span(10, 20, 'ORG'), span(30, 35, 'GPE')];
    const found = [span(0, 4, 'GPE'), span(10, 15, 'ORG'), span(30, 35, 'PERSON')];
    assert.deepEqual(Object.fromEntries(countRecord(gold, found)), {
      GPE: { gold: 2, found: 1, exact: 1, partial: 1 },
      ORG: { gold: 1, found: 1, exact: 0, partial: 1 },
      PERSON: { gold: 0, found: 1, exact: 0, partial: 0 },
    });
  });

  it('lets one gold span be the partner of one found span only', () => {
    const counts = countRecord([span(0, 10, 'ORG')], [span(0, 4, 'ORG'), span(5, 10, 'ORG')]);
    assert.equal(counts.get('ORG')?.partial, 1);
  });
});

describe('scoreOf', () => {
  it('gives precision, recall and F1', () => {
    const counts = sum([{ gold: 4, found: 5, exact: 2 }, { partial: 4 }]);
    assert.deepEqual(scoreOf(counts), { precision: 0.4, recall: 0.5, f1: 0.4 / 0.9 });
    assert.equal(scoreOf(counts, 'partial').precision, 0.8);
  });

  it('is zero where nothing was to be found', () => assert.equal(scoreOf(sum([])).f1, 0));
});

describe('interval', () => {
  it('holds the score, is the same each time, and closes where all records agree', () => {
    const records = Array.from({ length: 40 }, (_, n) => ({ gold: 5, found: 5, exact: n % 3 ? 5 : 2, partial: 5 }));
    const [low, high] = interval(records);
    const { f1 } = scoreOf(sum(records));
    assert.ok(low < f1 && f1 < high);
    assert.deepEqual(interval(records), [low, high]);
    assert.deepEqual(interval(records.slice(1, 2)), [1, 1]);
  });
});
