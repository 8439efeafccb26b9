import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AnnotatedDocument, type Format } from '../../../../src/core/formats/format';
import { formats } from '../../../../src/core/formats/index';
import { rich, torture } from '../../../support/torture';

/** So often each importer is given a damaged file; set it higher to look longer. */
const runs = Number(process.env['BLUEPENCIL_FUZZ_RUNS'] ?? 150);

/** What is put into a file: signs that mean something in one format or another, and numbers too large, too small and none. */
const insertion = fc.oneof(
  fc.constantFrom(
    '\t',
    '\n',
    '\r\n',
    ' ',
    '"',
    ',',
    '[',
    '{',
    '}',
    ']',
    '|',
    '\\',
    '<',
    '>',
    '&',
    '&#0;',
    '&#x110000;',
    '_',
    '*',
    '-',
  ),
  fc.constantFrom(
    'null',
    '-1',
    '1e999',
    '999999999999',
    '0.5',
    'NaN',
    'true',
    '[]',
    '{}',
    '"__proto__":1,',
    '\u0000',
    '\ufeff',
    '\ud83d',
    '👍',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.integer({ min: 0, max: 12 }),
  insert: insertion,
});

function damaged(body: string, changes: readonly { at: number; remove: number; insert: string }[]): string {
  return changes.reduce((text, { at, remove, insert }) => {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + insert + text.slice(from + remove);
  }, body);
}

function sourcesFor(format: Format): readonly AnnotatedDocument[] {
  return format.holds === 'one' ? [rich] : [rich, ...torture.slice(2, 12)];
}

describe('every importer', () => {
  for (const format of formats) {
    const { decode } = format;
    if (!decode) continue;
    it(`reads or refuses any damaged file, and what it reads can be written: ${format.title}`, () => {
      const documents = sourcesFor(format);
      const { body } = format.encode(documents);
      const texts = new Map(documents.map(({ document }) => [document.uri, document.text]));
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), (changes, isRepair) => {
          let decoded;
          try {
            const options = { text: rich.document.text, textOf: (uri: string) => texts.get(uri), isRepair };
            decoded = decode(damaged(body, changes), options);
          } catch (error) {
            assert.equal(
              error instanceof Error && error.name,
              'FormatError',
              String(error instanceof Error ? error.stack : error),
            );
            return;
          }
          for (const document of decoded.documents) format.encode([document]);
        }),
        { numRuns: runs },
      );
    });
  }
});
