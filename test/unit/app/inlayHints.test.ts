import assert from 'node:assert/strict';
import { hintsOf } from '../../../src/app/inlayHints';
import { type Value } from '../../../src/core/detect/value';
import { snapshotOf } from '../../support/snapshot';

function hints(source: string, value: Value, mode: 'off' | 'relativeDates' | 'all'): readonly string[] {
  return hintsOf(snapshotOf(source, { value }), mode).map(({ text }) => text);
}
const monday: Value = { kind: 'timex', type: 'DATE', value: '2023-12-18', anchor: '2023-12-19' };
const written: Value = { kind: 'timex', type: 'DATE', value: '2023-12-18' };
const billion: Value = { kind: 'quantity', amount: '1000000000', unit: 'USD' };

describe('hintsOf', () => {
  it('puts the ISO date behind a relative one', () => {
    assert.deepEqual(hints('On [Monday|DATE].', monday, 'relativeDates'), ['2023-12-18']);
    assert.deepEqual(hints('On [Monday|DATE].', monday, 'all'), ['2023-12-18']);
  });

  it('keeps amounts and written dates for “all”', () => {
    assert.deepEqual(hints('It cost [$1bn|MONEY].', billion, 'relativeDates'), []);
    assert.deepEqual(hints('It cost [$1bn|MONEY].', billion, 'all'), ['USD 1,000,000,000']);
    assert.deepEqual(hints('On [18 December 2023|DATE].', written, 'all'), ['2023-12-18']);
  });

  it('does not repeat what stands there', () => {
    assert.deepEqual(hints('On [2023-12-18|DATE].', written, 'all'), []);
    assert.deepEqual(hints('It took [nine|CARDINAL] men.', { kind: 'quantity', amount: '9' }, 'all'), []);
    assert.deepEqual(
      hints('It weighed [1,840 tonnes|QUANTITY].', { kind: 'quantity', amount: '1840', unit: 't' }, 'all'),
      [],
    );
    assert.deepEqual(hints('It fell [7.4%|PERCENT].', { kind: 'quantity', amount: '7.4', unit: '%' }, 'all'), []);
  });

  it('has no hint for periods, and none for a time without a day', () => {
    const period: Value = { kind: 'timex', type: 'DURATION', value: 'P6M', anchor: '2023-12-19' };
    assert.deepEqual(hints('For [six months|DATE].', period, 'all'), []);
    assert.deepEqual(hints('At [4 a.m.|TIME].', { ...period, type: 'TIME', value: 'XXXX-XX-XXT04:00' }, 'all'), []);
  });

  it('says nothing where it is switched off, or of marks that somebody turned down', () => {
    assert.deepEqual(hints('On [Monday|DATE].', monday, 'off'), []);
    assert.deepEqual(hintsOf(snapshotOf('On [Monday|DATE].', { value: monday, status: 'rejected' }), 'all'), []);
  });
});
