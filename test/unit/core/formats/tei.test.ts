import assert from 'node:assert/strict';
import { type Value } from '../../../../src/core/detect/value';
import { tei } from '../../../../src/core/formats/tei';
import { annotated } from '../../../support/annotated';

/** The element of a marked-up text whose only mark has that value. */
function elementOf(marked: string, value: Value): string | undefined {
  const document = annotated(marked);
  const { body } = tei.encode([{ ...document, marks: document.marks.map((mark) => ({ ...mark, value })) }]);
  return /<body>[^]*?<p>[^<]*(<.*>)[^<]*<\/p>/.exec(body)?.[1];
}

describe('TEI', () => {
  it('has an amount with its unit, and a number', () => {
    const money = { kind: 'quantity', amount: '38000000', unit: 'EUR' } as const;
    assert.match(
      elementOf('It paid [€38 million|MONEY] at once, the town said.', money) ?? '',
      /quantity="38000000" unit="EUR"/,
    );
    const count = { kind: 'quantity', amount: '9' } as const;
    assert.match(elementOf('There were [nine|CARDINAL] of them in the boat.', count) ?? '', /value="9"/);
  });

  it('gives a score no value, for one number is not what it says', () => {
    const score = { kind: 'quantity', amount: '3', against: '2' } as const;
    assert.equal(
      elementOf('They won [3-2|CARDINAL] in the end, and were glad.', score),
      '<num type="cardinal">3-2</num>',
    );
  });

  it('has the length of a period, and a date as far as it is known', () => {
    const period = { kind: 'timex', type: 'DURATION', value: 'P3D' } as const;
    assert.match(elementOf('It took [three days|DATE] to mend the pump.', period) ?? '', /dur="P3D"/);
    const open = { kind: 'timex', type: 'DATE', value: 'XXXX-04-18' } as const;
    assert.equal(elementOf('It began on [18 April|DATE] in the port.', open), '<date>18 April</date>');
  });
});
