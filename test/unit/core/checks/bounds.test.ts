import assert from 'node:assert/strict';
import { agree, boundsOf } from '../../../../src/core/checks/bounds';
import { type Approximator } from '../../../../src/core/detect/value';

const of = (amount: string, approximator?: Approximator, to?: string) =>
  boundsOf({ kind: 'quantity', amount, ...(approximator && { approximator }), ...(to !== undefined && { to }) });

describe('the bounds of a figure', () => {
  it('are what its words allow', () => {
    assert.deepEqual(of('14'), { low: 14, high: 14 });
    assert.deepEqual(of('10', undefined, '12'), { low: 10, high: 12 });
    assert.deepEqual(of('12', 'at-least'), { low: 12, high: Infinity });
    assert.deepEqual(of('12', 'less-than'), { low: -Infinity, high: 12 });
    assert.deepEqual(of('20', 'about'), { low: 17, high: 23 });
    assert.deepEqual(of('12', 'order-of'), { low: 1.2, high: 1200 });
  });

  it('are none where the amount is no number', () => {
    assert.equal(of('2/3'), undefined);
    assert.equal(of('2', undefined, '2/3'), undefined);
  });

  it('agree where they share a number, be it an end', () => {
    assert.ok(agree({ low: 1, high: 2 }, { low: 2, high: 3 }) && agree({ low: 2, high: 3 }, { low: 1, high: 2 }));
    assert.ok(!agree({ low: 1, high: 2 }, { low: 3, high: 4 }) && !agree({ low: 3, high: 4 }, { low: 1, high: 2 }));
  });
});
