import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { formats } from '../../../../src/core/formats/index';
import { type AnnotatedDocument, type Format } from '../../../../src/core/formats/format';
import { SpanError } from '../../../../src/core/formats/errors';
import { annotated, human } from '../../../support/annotated';
import { rich, torture } from '../../../support/torture';

function roundTrip(format: Format, documents: readonly AnnotatedDocument[]): void {
  const first = format.encode(documents);
  const decoded = format.decode?.(first.body, {
    text: documents[0]?.document.text ?? '',
    uri: documents[0]?.document.uri ?? '',
  });
  assert.ok(decoded);
  const second = format.encode(decoded.documents);
  assert.equal(second.body, first.body);
  assert.deepEqual(second.companions, first.companions);
}

describe('every format', () => {
  for (const format of formats) {
    describe(format.title, () => {
      it('writes the same bytes for the same documents', () => {
        assert.deepEqual(
          format.encode([rich, ...torture.slice(0, -1)]),
          format.encode([rich, ...torture.slice(0, -1)]),
        );
      });

      it('refuses spans that do not fit the text', () => {
        const document = annotated('a 👍 b');
        for (const [start, end] of [
          [0, 99],
          [3, 4],
          [2, 3],
          [1, 1],
          [-1, 2],
          [0.5, 2],
        ] as const) {
          const bad = { ...document, marks: [human({ start, end, label: 'GPE' })] };
          assert.throws(() => format.encode([bad]), SpanError);
        }
      });

      it('leaves what was turned down out or says that it was', () => {
        const document = annotated('Oslo Porto', 'a.txt', {
          marks: [human({ start: 0, end: 4, label: 'GPE', status: 'rejected', annotation: 'a1' })],
        });
        const { losses } = format.encode([document]);
        assert.equal(
          losses.some(({ message }) => message.includes('rejected')),
          !format.carries.includes('rejected'),
        );
      });

      if (format.stream !== 'none')
        it('is the same written one document at a time', () => {
          const documents = torture.slice(0, -1);
          assert.equal(documents.map((one) => format.encode([one]).body).join(''), format.encode(documents).body);
        });

      if (!format.decode) return;

      for (const document of [...torture, rich])
        it(`gives the same bytes after export, import, export: ${document.document.uri}`, () =>
          roundTrip(format, [document]));
    });
  }

  it('has its file in the list', () => {
    const helpers = new Set(
      'format index errors losses check names recognize jsonReader records readRecords lines reading measure tokenized foreign xml xmlReader conll csvCells table bratReader webannoReader inline htmlStyle htmlTables htmlValue labels labelstudioChoices knownAttributes casFeatures'.split(
        ' ',
      ),
    );
    const files = readdirSync('src/core/formats').map((name) => name.replace('.ts', ''));
    const listed = new Set(formats.map(({ id }) => id));
    assert.deepEqual(
      files.filter((name) => !helpers.has(name) && !listed.has(name)),
      [],
    );
  });
});
