import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseIso } from '../../../../src/core/dates/civil';
import { valueOf } from '../../../../src/core/figures/valueOf';

const anchor = parseIso('2023-12-19')!;

describe('valueOf', () => {
  it('reads words that the grammar would not have found there', () => {
    assert.deepEqual(valueOf('CARDINAL', 'only 12'), { kind: 'quantity', amount: '12' });
    assert.deepEqual(valueOf('MONEY', 'a record $3m'), { kind: 'quantity', amount: '3000000', unit: 'USD' });
    assert.equal(valueOf('CARDINAL', 'umpteen'), undefined);
  });

  it('takes the order of day and month that the reader set', () => {
    const values = [undefined, true, false].map((dayFirst) => {
      const value = valueOf('DATE', '03/04/2023', { anchor, ...(dayFirst !== undefined && { dayFirst }) });
      return value?.kind === 'timex' ? [value.value, value.alternatives] : undefined;
    });
    assert.deepEqual(values, [
      ['2023-03-04', ['2023-04-03']],
      ['2023-04-03', undefined],
      ['2023-03-04', undefined],
    ]);
  });

  it('turns a weekday by the tense beside it', () => {
    const on = (tense: 'past' | 'future') => {
      const value = valueOf('DATE', 'Friday', { anchor, tense });
      return value?.kind === 'timex' ? value.value : undefined;
    };
    assert.deepEqual([on('past'), on('future')], ['2023-12-15', '2023-12-22']);
  });

  it('answers any words in any label, and never throws', () => {
    const labels = fc.constantFrom('DATE', 'TIME', 'PERCENT', 'MONEY', 'QUANTITY', 'ORDINAL', 'CARDINAL');
    fc.assert(
      fc.property(labels, fc.string({ unit: 'grapheme' }), (label, words) => void valueOf(label, words, { anchor })),
    );
  });
});
