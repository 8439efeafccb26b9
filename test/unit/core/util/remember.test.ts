import assert from 'node:assert/strict';
import { remember } from '../../../../src/core/util/remember';

describe('remember', () => {
  it('makes an answer once for each key', () => {
    const made: number[] = [];
    const square = remember(10, (key: number) => (made.push(key), key * key));
    assert.deepEqual([3, 4, 3, 4].map(square), [9, 16, 9, 16]);
    assert.deepEqual(made, [3, 4]);
  });

  it('keeps what is asked for and forgets what is not', () => {
    const made: number[] = [];
    const same = remember(4, (key: number) => (made.push(key), key));
    for (let key = 1; key <= 100; key++) for (const one of [0, key]) same(one);
    assert.equal(made.filter((key) => key === 0).length, 1);
    same(1);
    assert.equal(made.filter((key) => key === 1).length, 2);
  });
});
