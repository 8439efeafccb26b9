import assert from 'node:assert/strict';
import { reliabilityTable } from '../../../../src/training/evaluation/reliability';

describe('reliabilityTable', () => {
  it('puts each mention into the bin of its score and counts what is right', () => {
    const record = { id: '1', text: 'Arda and Bel', spans: [{ start: 0, end: 4, label: 'PERSON' }] };
    const found = [
      { start: 0, end: 4, label: 'PERSON', score: 0.9 },
      { start: 9, end: 12, label: 'PERSON', score: 0.85 },
      { start: 9, end: 12, label: 'GPE' },
    ];
    const lines = reliabilityTable([record], [found]);
    assert.deepEqual(lines.slice(5, 6), ['| 0.8 to 0.9 | 2 | 87.5 | 50.0 |']);
    assert.deepEqual(lines.slice(2, 3), ['| 0 to 0.5 | 0 |  |  |']);
  });
});
