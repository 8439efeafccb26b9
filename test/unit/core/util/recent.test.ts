import assert from 'node:assert/strict';
import { Recent } from '../../../../src/core/util/recent';

describe('Recent', () => {
  it('keeps what is asked for and forgets what is not', () => {
    const recent = new Recent<string, number>(3);
    recent.set('asked for', 0);
    for (let key = 1; key <= 50; key++) {
      recent.set(`key ${key}`, key);
      assert.equal(recent.get('asked for'), 0);
      assert.ok(recent.keys().size >= Math.min(3, key) && recent.keys().size <= 6);
    }
    assert.deepEqual([recent.get('key 50'), recent.get('key 1')], [50, undefined]);
  });

  it('forgets at once what is deleted, in either generation', () => {
    const recent = new Recent<number, string>(2);
    for (const key of [1, 2, 3]) recent.set(key, 'x');
    for (const key of [1, 3]) recent.delete(key);
    assert.deepEqual([...recent.keys()], [2]);
    assert.deepEqual(
      [1, 2, 3].map((key) => recent.get(key)),
      [undefined, 'x', undefined],
    );
  });

  it('takes a new value for a key that it has', () => {
    const recent = new Recent<number, string>(1);
    recent.set(1, 'old');
    recent.set(2, 'other');
    recent.set(1, 'new');
    assert.equal(recent.get(1), 'new');
  });
});
