import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byHuman } from '../../../../src/core/formats/foreign';
import { type ForeignDocument, resolveSpans } from '../../../../src/core/formats/reading';
import { type Counting, OffsetMap } from '../../../../src/core/text/offsets';

const promised: Counting = { unit: 'utf-16', crlf: 'two' };
const text = '👍 Ana Lemos 👩‍👩‍👧 flew\r\nto Köln,\r\nnot to Ōsaka 👍 or Oslo.';
const names = ['Ana Lemos', 'Köln', 'Ōsaka', 'Oslo'];

/** The names of the text as a tool that counts this way would write them. */
function written(counting: Counting, end: 'exclusive' | 'inclusive', isQuoted: boolean): ForeignDocument {
  const map = new OffsetMap(text, counting);
  const spans = names.map((quote) => {
    const at = text.indexOf(quote);
    const last = map.fromUtf16(at + quote.length);
    return {
      start: map.fromUtf16(at),
      end: end === 'inclusive' ? last - 1 : last,
      where: quote,
      mark: byHuman('GPE'),
      ...(isQuoted && { quote }),
    };
  });
  return { text, spans };
}

function read(document: ForeignDocument, isRepair = false): { words: string[]; notes: readonly string[] } {
  const { marks, notes } = resolveSpans([document], promised, isRepair);
  return { words: (marks[0] ?? []).map(({ start, end }) => text.slice(start, end)), notes };
}

describe('resolveSpans', () => {
  for (const unit of ['utf-16', 'code-point', 'byte', 'grapheme'] as const)
    for (const crlf of ['one', 'two'] as const)
      for (const end of ['exclusive', 'inclusive'] as const) {
        it(`finds out that a file counts ${unit}, CR LF as ${crlf}, end ${end}`, () => {
          const quoted = read(written({ unit, crlf }, end, true));
          assert.deepEqual(quoted.words, names);
          const isPromised = unit === 'utf-16' && crlf === 'two' && end === 'exclusive';
          assert.equal(quoted.notes.length, isPromised ? 0 : 1);
          assert.deepEqual(read(written({ unit, crlf }, end, false)).words, names, 'without words');
        });
      }

  it('says what it inferred', () => {
    const { notes } = read(written({ unit: 'code-point', crlf: 'one' }, 'exclusive', true));
    assert.deepEqual(notes, [
      'The offsets were read as code points, CR LF as one, end exclusive, not as UTF-16 code units, CR LF as two, end exclusive.',
    ]);
  });

  it('takes no reading under which a span cuts a character in half, nor repairs to one', () => {
    const half = { start: 1, end: 2, where: 'line 1', mark: byHuman('GPE') };
    const document = { text: '👍👍', spans: [half] };
    assert.deepEqual(
      resolveSpans([document], promised).marks[0]?.map(({ start, end }) => [start, end]),
      [[2, 4]],
    );
    const quoted = { text: '👍👍', spans: [{ ...half, quote: '\udc4d' }] };
    assert.deepEqual(resolveSpans([quoted], promised, true).marks, [[]]);
  });

  it('refuses with a table of failures where no way of counting fits', () => {
    const document = written(promised, 'exclusive', true);
    const spans = document.spans.map((span, index) => (index === 1 ? { ...span, start: span.start - 1 } : span));
    assert.throws(
      () => read({ text, spans }),
      /no way of counting[^]* 1 wrong: UTF-16 code units[^]*bytes[^]*Köln says "Köln", there stands " Köln"$/,
    );
  });

  it('repairs such a file span by span, by the words', () => {
    const document = written(promised, 'exclusive', true);
    const spans = document.spans.map((span, index) => (index === 1 ? { ...span, start: 0, end: 3 } : span));
    const lost = { start: 3, end: 5, where: 'lost', quote: 'Lisbon', mark: byHuman('GPE') };
    const { words, notes } = read({ text, spans: [...spans, lost] }, true);
    assert.deepEqual(words, names);
    assert.ok(
      notes.some((note) => note.startsWith('Köln: moved to')) &&
        notes.some((note) => note.startsWith('lost: left out')),
    );
  });

  it('takes white space in the words for equal however it is written', () => {
    const broken = { text: 'a\r\nb', spans: [{ start: 0, end: 4, quote: 'a b', where: '1', mark: byHuman('GPE') }] };
    assert.equal(resolveSpans([broken], promised).marks[0]?.length, 1);
  });

  it('never answers with a span that does not say its words', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
    const anySpan = fc.tuple(
      fc.integer({ min: -2, max: 45 }),
      fc.integer({ min: -2, max: 45 }),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(anyText, fc.array(anySpan, { maxLength: 5 }), fc.boolean(), (body, triples, isRepair) => {
        const spans = triples.map(([start, end, quote]) => ({ start, end, quote, where: '', mark: byHuman('GPE') }));
        try {
          const [marks] = resolveSpans([{ text: body, spans }], promised, isRepair).marks;
          const flat = (words: string) => words.replace(/\s+/g, ' ');
          for (const { start, end } of marks ?? [])
            assert.ok(triples.some(([, , quote]) => flat(quote) === flat(body.slice(start, end))));
        } catch (error) {
          assert.equal(error instanceof Error && error.name, 'FormatError');
        }
      }),
    );
  });
});
