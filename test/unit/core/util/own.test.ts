import assert from 'node:assert/strict';
import { own } from '../../../../src/core/util/own';

describe('own', () => {
  it('gives the entry of a key', () => {
    assert.equal(own({ may: 5 }, 'may'), 5);
  });

  it('gives nothing for what every object inherits', () => {
    for (const key of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      assert.equal(own({ may: 5 }, key), undefined);
  });
});
