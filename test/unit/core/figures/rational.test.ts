import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromDecimal, plus, times, whole, write } from '../../../../src/core/figures/rational';

const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat({ max: 9 })).map(([digits, decimals]) => {
  const text = digits.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
});

describe('rational', () => {
  it('writes every decimal back without rounding it', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const trimmed = text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
        assert.equal(write(fromDecimal(text)), trimmed);
      }),
    );
  });

  it('multiplies and adds exactly where floating point does not', () => {
    assert.equal(write(times(fromDecimal('1.1'), whole(1_000_000_000_000n))), '1100000000000');
    assert.equal(write(plus(fromDecimal('0.1'), fromDecimal('0.2'))), '0.3');
    assert.equal(write(times(fromDecimal('4.35'), whole(100))), '435');
  });

  it('writes a fraction in lowest terms where no decimal is exact', () => {
    assert.deepEqual(
      [
        { n: 2n, d: 3n },
        { n: 4n, d: 6n },
        { n: 3n, d: 8n },
        { n: -1n, d: 4n },
        { n: 0n, d: 7n },
      ].map(write),
      ['2/3', '2/3', '0.375', '-0.25', '0'],
    );
  });
});
