import assert from 'node:assert/strict';
import fc from 'fast-check';
import { handlesOf, isShortFormOf, sameThing } from '../../../../../src/core/detect/refiners/aliases';
import { nameOf } from '../../../../../src/core/detect/refiners/nameKey';

const words =
  'Mara Q. Lindt al-Rashid bin-Lindt Rashid World Grain Council of the WGC WGCT U.S. America US Tarn Mills Ltd. Fens Fen';
const name = fc.array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 4 });
const shorten: readonly ((words: readonly string[]) => readonly string[])[] = [
  (words) => words.slice(-1),
  (words) => words.slice(0, -1),
  (words) => [words.map((word) => word.charAt(0)).join('')],
  (words) => words.map((word) => `${word}s`),
  (words) => [words[0]?.charAt(0) ?? '', ...words.slice(1)],
  () => ['America'],
];
const label = fc.constantFrom('PERSON', 'ORG', 'GPE', 'NORP', 'LAW', 'FAC');

describe('handlesOf', () => {
  it('has something in common for all names that can be one thing’s', () => {
    let related = 0;
    fc.assert(
      fc.property(label, name, fc.constantFrom(...shorten), (label, long, shorten) => {
        const named = (some: readonly string[]) => ({ label, ...nameOf(some.join(' ')) }) as const;
        const [one, other] = [named(shorten(long)), named(long)];
        if (one.key === '' || one.key === other.key || !(sameThing(one, other) || isShortFormOf(one, other))) return;
        related++;
        const asked = new Set(handlesOf(one).asShort);
        assert.ok(
          handlesOf(other).asLong.some((handle) => asked.has(handle)),
          `${one.key} and ${other.key}`,
        );
      }),
      { numRuns: 2000 },
    );
    assert.ok(related > 200, `only ${related} pairs were related`);
  });

  it('leaves strangers apart, so that an article of many names is not compared pair by pair', () => {
    const names = ['Mara Lindt', 'Otto Quill', 'Ada Rask', 'Tarn Mills', 'Tern Mills'];
    const handles = names.map((text) =>
      handlesOf({ label: text.endsWith('Mills') ? 'ORG' : 'PERSON', ...nameOf(text) }),
    );
    for (const one of handles)
      for (const other of handles)
        if (one !== other) assert.ok(one.asShort.every((handle) => !other.asLong.includes(handle)));
  });
});
