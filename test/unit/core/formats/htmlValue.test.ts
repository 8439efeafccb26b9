import assert from 'node:assert/strict';
import { valueHtml } from '../../../../src/core/formats/htmlValue';
import { type TimexValue } from '../../../../src/core/detect/value';

describe('a value in the HTML report', () => {
  const cases: readonly (readonly [TimexValue['type'], string, string])[] = [
    ['DATE', '2026', '2026'],
    ['DATE', '2026-05-04', '<time datetime="2026-05-04" title="2026-05-04">Monday, 4 May 2026</time>'],
    ['DATE', '2026-W12', '<time datetime="2026-W12" title="2026-W12">the week of 16 March 2026</time>'],
    ['DURATION', 'P3D', '<time datetime="P3D" title="P3D">3 days</time>'],
    ['DURATION', 'PT2H30M', '<time datetime="PT2H30M" title="PT2H30M">2 hours and 30 minutes</time>'],
    ['DURATION', 'P2Y', '<data value="P2Y" title="P2Y">2 years</data>'],
    ['DATE', 'XXXX-04-18', '<data value="XXXX-04-18" title="XXXX-04-18">18 April, year unknown</data>'],
    ['DATE', 'FUTURE_REF', '<data value="FUTURE_REF" title="FUTURE_REF">in the future</data>'],
    ['DATE', '<b>', '&lt;b&gt;'],
  ];
  for (const [type, value, written] of cases)
    it(`has ${value} in words, and as HTML names it where HTML has a name`, () =>
      assert.equal(valueHtml({ kind: 'timex', type, value }), written));

  it('has a quantity in words, and its amounts and unit for machines', () =>
    assert.equal(
      valueHtml({ kind: 'quantity', amount: '10', to: '12', unit: 'km', approximator: 'about' }),
      '<data value="10/12 km">about 10 to 12 kilometers</data>',
    ));
});
