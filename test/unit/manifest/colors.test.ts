import assert from 'node:assert/strict';
import { contrast, leastContrast, neededContrast } from '../../../src/core/labels/contrast';
import { labelIds, labels, type LabelColor } from '../../../src/core/labels/labels';

describe('the colours of labels', () => {
  it('reckons contrast as WCAG does', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.ok(Math.abs(contrast('#777777', '#ffffff') - 4.48) < 0.01);
  });

  for (const theme of Object.keys(neededContrast) as (keyof LabelColor)[]) {
    it(`can be read on ${theme} backgrounds`, () => {
      const weak = labelIds.filter((id) => leastContrast(labels[id].color[theme], theme) < neededContrast[theme]);
      assert.deepEqual(weak, []);
    });
  }

  it('tells labels of the same colour apart by their lines', () => {
    const looks = labelIds.map((id) => `${labels[id].color.dark} ${labels[id].line}`);
    assert.deepEqual(
      looks.filter((look, index) => looks.indexOf(look) !== index),
      [],
    );
  });
});
