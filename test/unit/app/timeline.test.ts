import assert from 'node:assert/strict';
import { timexStart } from '../../../src/app/timeline';

describe('timexStart', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['2023-12-18', '2023-12-18T00:00'],
    ['2023-12', '2023-12-01T00:00'],
    ['2023', '2023-01-01T00:00'],
    ['184', '1840-01-01T00:00'],
    ['184X', '1840-01-01T00:00'],
    ['19', '1900-01-01T00:00'],
    ['2023-Q4', '2023-10-01T00:00'],
    ['2023-H2', '2023-07-01T00:00'],
    ['2022-SP', '2022-03-01T00:00'],
    ['2023-W51', '2023-12-18T00:00'],
    ['2021-W01', '2021-01-04T00:00'],
    ['2023-W51-WE', '2023-12-18T00:00'],
    ['2023-08-17T04:00', '2023-08-17T04:00'],
    ['2023-08-17TNI', '2023-08-17T00:00'],
    ['XXXX-12-25', undefined],
    ['PAST_REF', undefined],
    ['T16:30', undefined],
  ];
  for (const [value, start] of cases) {
    it(`puts ${value} ${start === undefined ? 'nowhere' : `at ${start}`}`, () =>
      assert.equal(timexStart({ kind: 'timex', type: 'DATE', value }), start));
  }

  it('has no place for periods and for what happens again and again', () => {
    assert.equal(timexStart({ kind: 'timex', type: 'DURATION', value: '2023' }), undefined);
    assert.equal(timexStart({ kind: 'timex', type: 'SET', value: '2023-12-18' }), undefined);
  });
});
