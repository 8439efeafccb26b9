import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OffsetMap, type Counting } from '../../../../src/core/text/offsets';

/** Texts full of what goes wrong: pairs, lone surrogates, combining marks, line ends of every kind. */
export const awkwardText = fc
  .array(
    fc.constantFrom('a', 'é', 'e\u0301', '👍', '👩‍👩‍👧', '\ud83d', '\udc4d', '\r\n', '\n', '\r', '€', '\u00a0', 'ع', ' '),
    { maxLength: 700 },
  )
  .map((parts) => parts.join(''));

/** Counts slowly, by other means than the map: with Node's own encoders. */
function slowCount(text: string, { unit, crlf }: Counting): number {
  const read = crlf === 'one' && unit !== 'grapheme' ? text.replace(/\r\n/g, '\n') : text;
  if (unit === 'utf-16') return read.length;
  if (unit === 'byte') return Buffer.byteLength(read, 'utf8');
  if (unit === 'code-point') return Array.from(read).length;
  return [...new Intl.Segmenter('en').segment(read)].length;
}

const countings: readonly Counting[] = (['utf-16', 'code-point', 'byte', 'grapheme'] as const).flatMap((unit) =>
  (['one', 'two'] as const).map((crlf) => ({ unit, crlf })),
);

describe('OffsetMap', () => {
  for (const counting of countings) {
    const name = `${counting.unit}, CR LF as ${counting.crlf}`;

    it(`knows the length as other means count it (${name})`, () => {
      fc.assert(
        fc.property(awkwardText, (text) => {
          assert.equal(new OffsetMap(text, counting).length, slowCount(text, counting));
        }),
      );
    });

    it(`takes every boundary there and back (${name})`, () => {
      fc.assert(
        fc.property(awkwardText, (text) => {
          const map = new OffsetMap(text, counting);
          for (let count = 0; count <= map.length; count++) {
            const offset = map.toUtf16(count);
            if (offset === undefined) assert.equal(counting.unit, 'byte');
            else assert.equal(map.fromUtf16(offset), count);
          }
        }),
        { numRuns: 40 },
      );
    });
  }

  it('counts what stands before an offset', () => {
    const text = 'a👍\r\né€';
    const count = (unit: Counting['unit'], crlf: Counting['crlf']) => {
      const map = new OffsetMap(text, { unit, crlf });
      return [0, 1, 3, 5, 6, 7].map((offset) => map.fromUtf16(offset));
    };
    assert.deepEqual(count('code-point', 'two'), [0, 1, 2, 4, 5, 6]);
    assert.deepEqual(count('code-point', 'one'), [0, 1, 2, 3, 4, 5]);
    assert.deepEqual(count('byte', 'two'), [0, 1, 5, 7, 9, 12]);
    assert.deepEqual(count('grapheme', 'two'), [0, 1, 2, 3, 4, 5]);
  });

  it('refuses counts inside a character and outside of the text', () => {
    const map = new OffsetMap('a€b', { unit: 'byte', crlf: 'two' });
    assert.deepEqual(
      [-1, 0.5, 1, 2, 3, 4, 5, 6].map((count) => map.toUtf16(count)),
      [undefined, undefined, 1, undefined, undefined, 2, 3, undefined],
    );
  });

  it('knows where one, two, three and four bytes begin', () => {
    const map = new OffsetMap('\u007f\u0080\u07ff\u0800\uffff\u{10000}.', { unit: 'byte', crlf: 'two' });
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 7, 8].map((offset) => map.fromUtf16(offset)),
      [0, 1, 3, 5, 8, 11, 15, 16],
    );
  });

  it('takes the end of a text there and back that ends at a checkpoint', () => {
    for (const length of [255, 256, 257, 512]) {
      const map = new OffsetMap('é'.repeat(length), { unit: 'byte', crlf: 'two' });
      assert.deepEqual([map.fromUtf16(length), map.toUtf16(2 * length)], [2 * length, length]);
    }
  });

  it('tells an offset inside a character from one between two', () => {
    const points = new OffsetMap('a👍\r\n', { unit: 'code-point', crlf: 'one' });
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((offset) => points.isExact(offset)),
      [true, true, false, true, false, true],
    );
  });

  it('agrees across checkpoints in a long text', () => {
    const text = 'x👍y\r\n'.repeat(5_000);
    const map = new OffsetMap(text, { unit: 'code-point', crlf: 'one' });
    for (const times of [1, 51, 85, 128, 4_999, 5_000]) {
      assert.equal(map.fromUtf16(times * 6), times * 4);
      assert.equal(map.toUtf16(times * 4), times * 6);
    }
  });
});
