import assert from 'node:assert/strict';
import { sameEntity } from '../../../src/app/sameEntity';
import { snapshotOf } from '../../support/snapshot';

describe('sameEntity', () => {
  const snapshot = snapshotOf('[Oslo|GPE] and [Cork|GPE], then [Oslo|GPE] again.');
  const starts = (offset: number) => sameEntity(snapshot, offset)?.map(({ start }) => start);

  it('gives every place that names the same as the mention at an offset', () => {
    assert.deepEqual([starts(2), starts(4), starts(10)], [[0, 20], [0, 20], [9]]);
  });

  it('gives nothing where no mention stands', () => assert.equal(starts(6), undefined));
});
