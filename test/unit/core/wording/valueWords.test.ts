import assert from 'node:assert/strict';
import { quantitySigns, quantityWords } from '../../../../src/core/wording/quantityWords';
import { timexWords } from '../../../../src/core/wording/timexWords';
import { valueReasons, valueSigns } from '../../../../src/core/wording/valueWords';
import { type QuantityValue, type TimexValue } from '../../../../src/core/detect/value';

describe('quantityWords', () => {
  const cases: readonly (readonly [Omit<QuantityValue, 'kind'>, string, string])[] = [
    [
      { amount: '1000000000', unit: 'USD', approximator: 'about' },
      'about 1,000,000,000 US dollars',
      '≈ USD 1,000,000,000',
    ],
    [{ amount: '1', unit: 'GBP' }, '1 British pound', 'GBP 1'],
    [{ amount: '7.4', unit: '%' }, '7.4 per cent', '7.4 %'],
    [{ amount: '0.25', unit: '[pp]' }, '0.25 percentage points', '0.25 pp'],
    [{ amount: '10', to: '12', unit: 'km' }, '10 to 12 kilometers', '10–12 km'],
    [{ amount: '30', unit: '[mi_i]/h' }, '30 miles per hour', '30 mi/h'],
    [{ amount: '1', unit: 'kg' }, '1 kilogram', '1 kg'],
    [{ amount: '2', unit: '{TEU}' }, '2 TEU', '2 TEU'],
    [{ amount: '14', approximator: 'at-least', noun: 'smugglers' }, 'at least 14 smugglers', '≥ 14'],
    [{ amount: '-1234567.125' }, '-1,234,567.125', '-1,234,567.125'],
    [
      { amount: '123456789012345678901234567890' },
      '123,456,789,012,345,678,901,234,567,890',
      '123,456,789,012,345,678,901,234,567,890',
    ],
    [{ amount: '3', unit: 'ZZZ' }, '3 ZZZ', 'ZZZ 3'],
  ];
  for (const [value, words, signs] of cases) {
    it(`says “${words}”`, () => {
      assert.equal(quantityWords({ kind: 'quantity', ...value }), words);
      assert.equal(quantitySigns({ kind: 'quantity', ...value }), signs);
    });
  }
});

describe('timexWords', () => {
  const cases: readonly (readonly [TimexValue['type'], string, string, TimexValue['mod']?])[] = [
    ['DATE', '2023-12-18', 'Monday, 18 December 2023'],
    ['DATE', '2024-02-29', 'Thursday, 29 February 2024'],
    ['DATE', '2023-12', 'December 2023'],
    ['DATE', '2023', '2023'],
    ['DATE', '184', 'the 1840s'],
    ['DATE', '19', 'the 20th century'],
    ['DATE', '2023-W51', 'the week of 18 December 2023'],
    ['DATE', '2023-W52-WE', 'the weekend of 30 December 2023'],
    ['DATE', '2023-Q4', 'the fourth quarter of 2023'],
    ['DATE', '2019-H1', 'the first half of 2019'],
    ['DATE', '2022-SP', 'spring 2022'],
    ['DATE', 'XXXX-12-25', '25 December, year unknown'],
    ['DATE', 'BC0500', '500 BC'],
    ['DATE', '2023-04/2023-06', 'April 2023 to June 2023'],
    ['TIME', '2023-12-19T07:00/2023-12-19T07:30', 'Tuesday, 19 December 2023, 07:00 to 07:30'],
    ['DURATION', 'P2Y/P3Y', '2 to 3 years'],
    ['SET', 'XXXX-12', 'every December'],
    ['DATE', 'PRESENT_REF', 'now'],
    ['DATE', '2023', 'the end of 2023', 'END'],
    ['TIME', '2023-08-17T04:00', 'Thursday, 17 August 2023, 04:00'],
    ['TIME', '2023-08-17T04:00Z', 'Thursday, 17 August 2023, 04:00 UTC'],
    ['TIME', '2023-08-17TNI', 'Thursday, 17 August 2023, at night'],
    ['TIME', 'T16:30', '16:30'],
    ['TIME', 'XXXX-XX-XXT16:30', '16:30'],
    ['DURATION', 'P3D', 'about 3 days', 'APPROX'],
    ['DURATION', 'P1Y', '1 year'],
    ['DURATION', 'PXY', 'some years'],
    ['DURATION', 'P2DE', '2 decades'],
    ['DURATION', 'P1CE', '1 century'],
    ['DURATION', 'PT2H30M', '2 hours and 30 minutes'],
    ['SET', 'P1W', 'every week'],
    ['SET', 'P2D', 'every 2 days'],
    ['SET', 'XXXX-WXX-1', 'every Monday'],
    ['DATE', 'a stranger', 'a stranger'],
  ];
  for (const [type, value, words, mod] of cases) {
    it(`reads ${value} as “${words}”`, () =>
      assert.equal(timexWords({ kind: 'timex', type, value, ...(mod && { mod }) }), words));
  }
});

describe('valueSigns', () => {
  const cases: readonly (readonly [TimexValue['type'], string, string, TimexValue['mod']?])[] = [
    ['DATE', '2023-12-18', '2023-12-18'],
    ['DATE', '2023', '2023'],
    ['TIME', '2023-12-18T14:00', '2023-12-18 14:00'],
    ['DATE', '2023-06-10/2023-06-14', '2023-06-10 – 2023-06-14'],
    ['DATE', '2023', 'the end of 2023', 'END'],
    ['SET', '2023', 'every 2023'],
    ['DATE', 'XXXX-04-18', '18 April, year unknown'],
    ['DATE', 'FUTURE_REF', 'in the future'],
    ['DATE', '2026-W12', 'the week of 16 March 2026'],
    ['DURATION', 'P3D', '3 days'],
  ];
  for (const [type, value, signs, mod] of cases) {
    it(`writes ${value} as “${signs}”`, () =>
      assert.equal(valueSigns({ kind: 'timex', type, value, ...(mod && { mod }) }), signs));
  }
});

describe('valueReasons', () => {
  it('names the rule, the date that was reckoned from, and other readings', () => {
    const value: TimexValue = {
      kind: 'timex',
      type: 'DATE',
      value: '2023-04-03',
      anchor: '2023-05-01',
      alternatives: ['2023-03-04'],
      how: 'the day comes first',
    };
    assert.deepEqual(valueReasons(value), [
      'The day comes first.',
      'Reckoned from Monday, 1 May 2023.',
      'It could also be Saturday, 4 March 2023.',
    ]);
  });

  it('has nothing to say of a plain number', () =>
    assert.deepEqual(valueReasons({ kind: 'quantity', amount: '4' }), []));
});
