import assert from 'node:assert/strict';
import { figuresTree } from '../../../src/app/figuresTree';
import { type Snapshot } from '../../../src/app/liveArticle';
import { type Value } from '../../../src/core/detect/value';
import { drawnTree } from '../../support/drawnTree';
import { snapshotOf } from '../../support/snapshot';

const date = (value: string, type: 'DATE' | 'DURATION' = 'DATE'): Value => ({ kind: 'timex', type, value });

function valued(source: string, values: readonly (Value | undefined)[], iso?: string): Snapshot {
  const snapshot = snapshotOf(source, {}, iso === undefined ? {} : { date: { iso, from: 'text' } });
  const marks = snapshot.marks.map((mark, index) => {
    const value = values[index];
    return value ? { ...mark, value } : mark;
  });
  return { ...snapshot, marks };
}

describe('figuresTree', () => {
  it('puts dates on a time line, the earliest first, and names that of the article', () => {
    const snapshot = valued(
      'On [Monday|DATE] they met as in [2011|DATE], for [three days|DATE]. That was [March 12|DATE].',
      [date('2025-03-10'), date('2011'), date('P3D', 'DURATION'), date('2025-03-12')],
      '2025-03-12',
    );
    assert.deepEqual(drawnTree(figuresTree(snapshot)), [
      'Time Line (3)',
      '  2011',
      '  2025-03-10 (Monday)',
      '  2025-03-12 (March 12  article’s date)',
      'Other Dates (1)',
      '  3 days (three days)',
    ]);
  });

  it('lists figures by kind with their values, the same one once; names are not in it', () => {
    const million: Value = { kind: 'quantity', amount: '1000000', unit: 'EUR' };
    const snapshot = valued('[Ada|PERSON] paid [€1m|MONEY], [a million euros|MONEY] for [5|CARDINAL].', [
      undefined,
      million,
      million,
      { kind: 'quantity', amount: '5' },
    ]);
    assert.deepEqual(drawnTree(figuresTree(snapshot)), [
      'Money (1)',
      '  EUR 1,000,000 (€1m  2×)',
      '    Ada paid €1m, a million euros for 5.',
      '    Ada paid €1m, a million euros for 5.',
      'Cardinals (1)',
      '  5',
    ]);
  });

  it('shows a figure without a value by its words', () =>
    assert.deepEqual(drawnTree(figuresTree(valued('[Dozens|CARDINAL] fled.', []))), ['Cardinals (1)', '  Dozens']));
});
