import assert from 'node:assert/strict';
import { tallyErrors } from '../../../../src/training/evaluation/errors';

describe('tallyErrors', () => {
  it('tells wrong labels, wrong bounds, misses and inventions apart and counts equal ones', () => {
    const text = 'Arda met Bel in Cora.';
    const spans = [
      { start: 0, end: 4, label: 'PERSON' },
      { start: 9, end: 12, label: 'PERSON' },
      { start: 16, end: 20, label: 'GPE' },
    ];
    const found = [
      { start: 0, end: 4, label: 'GPE' },
      { start: 5, end: 8, label: 'ORG' },
      { start: 9, end: 15, label: 'PERSON' },
    ];
    const record = { id: '1', text, spans };
    assert.deepEqual(Object.fromEntries(tallyErrors([record, record], [found, found])), {
      'wrong label': [['Arda [PERSON] as GPE', 2]],
      'wrong bounds': [['Bel [PERSON] as Bel in [PERSON]', 2]],
      missed: [['Cora [GPE]', 2]],
      invented: [['met [ORG]', 2]],
    });
  });
});
