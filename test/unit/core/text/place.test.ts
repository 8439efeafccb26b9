import assert from 'node:assert/strict';
import { lineOfOffset, placeOf } from '../../../../src/core/text/place';

const body = 'one\ntwo three\r\n\nfour';

describe('places in a file', () => {
  it('counts lines from 1; a line end belongs to its line', () => {
    const lines = [0, 3, 4, 14, 15, 16, 19].map((offset) => lineOfOffset(body, offset));
    assert.deepEqual(lines, [1, 1, 2, 2, 3, 4, 4]);
    assert.equal(lineOfOffset('', 0), 1);
  });

  it('gives columns from 0, cut at the end of the line', () => {
    const at = (start: number, end: number) => placeOf(body, { start, end });
    assert.deepEqual(at(0, 3), { line: 1, columns: { start: 0, end: 3 } });
    assert.deepEqual(at(8, 13), { line: 2, columns: { start: 4, end: 9 } });
    assert.deepEqual(at(8, 20), { line: 2, columns: { start: 4, end: 9 } });
    assert.deepEqual(at(16, 16), { line: 4, columns: { start: 0, end: 0 } });
  });
});
