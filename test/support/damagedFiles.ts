import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AnnotatedDocument, type Format } from '../../src/core/formats/format';
import { rich, torture } from './torture';

/** Signs that mean something in one format or another. */
const signs = ['\t', '\n', '\r\n', ' ', '"', ',', '[', '{', '}', ']', '|', '\\', '<', '>', '&', '&#0;', '&#x110000;'];

/** More of them, and values too large, too small and none. */
const values = ['_', '*', '-', 'null', '-1', '1e999', '999999999999', '0.5', 'NaN', 'true', '[]', '{}'];

const oddities = ['"__proto__":1,', '\u0000', '\ufeff', '\ud83d', '👍', '[['.repeat(2000), '<a>'.repeat(2000)];

const insertion = fc.oneof(
  fc.constantFrom(...signs),
  fc.constantFrom(...values),
  fc.constantFrom(...oddities),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** Takes something out and puts something in, or puts in a piece of the file itself. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4000 })),
  insert: fc.oneof({ weight: 4, arbitrary: insertion }, { weight: 1, arbitrary: fc.constant(undefined) }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function damaged(body: string, changes: readonly Change[]): string {
  return changes.reduce((text, { at, remove, insert, from }) => {
    const here = Math.floor(at * text.length);
    const piece = insert ?? text.slice(Math.floor(from * text.length), Math.floor(from * text.length) + remove);
    return text.slice(0, here) + piece + text.slice(here + (insert === undefined ? 0 : remove));
  }, body);
}

function sourcesFor(format: Format): readonly AnnotatedDocument[] {
  return format.holds === 'one' ? [rich] : [rich, ...torture.slice(2, 12)];
}

/** That a damaged file is read or refused with a `FormatError`, and that what was read can be written. */
export function survivesDamage(format: Format) {
  const documents = sourcesFor(format);
  const { body } = format.encode(documents);
  const texts = new Map(documents.map(({ document }) => [document.uri, document.text]));
  return fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), (changes, isRepair) => {
    let decoded;
    try {
      const options = { text: rich.document.text, textOf: (uri: string) => texts.get(uri), isRepair };
      decoded = format.decode?.(damaged(body, changes), options);
    } catch (error) {
      const { name, stack } = error instanceof Error ? error : { name: 'nothing', stack: String(error) };
      assert.equal(name, 'FormatError', stack);
      return;
    }
    for (const document of decoded?.documents ?? []) format.encode([document]);
  });
}
