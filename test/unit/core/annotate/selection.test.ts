import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resize, snapToWords, trimSpan, wordAt, type Resize } from '../../../../src/core/annotate/selection';

/** The words that are left when the part between brackets is trimmed. */
function trimmed(marked: string): string | undefined {
  const start = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  const span = trimSpan(text, { start, end: marked.indexOf(']') - 1 });
  return span && text.slice(span.start, span.end);
}

function snapped(marked: string): string {
  const text = marked.replace('[', '').replace(']', '');
  const { start, end } = snapToWords(text, { start: marked.indexOf('['), end: marked.indexOf(']') - 1 });
  return text.slice(start, end);
}

describe('trimSpan', () => {
  it('takes white space, quotation marks, brackets and sentence punctuation from the edges', () => {
    const cases: readonly (readonly [string, string | undefined])[] = [
      ['met[ Orla Fenwick, ]who', 'Orla Fenwick'],
      ['[“Orla Fenwick,”]', 'Orla Fenwick'],
      ['in [Port Selby.]', 'Port Selby'],
      ['the [U.S.] Navy', 'U.S.'],
      ['[Tobias Lund Jr.], 40', 'Tobias Lund Jr.'],
      ['in [2019.]', '2019'],
      ['paid [$1.5 million] for', '$1.5 million'],
      ['rose [5%] on', '5%'],
      ['[ “ ” ]', undefined],
    ];
    for (const [marked, words] of cases) assert.equal(trimmed(marked), words, marked);
  });

  it('looks at no more of a long selection than its edges', () => {
    const words = `字${'字'.repeat(200_000)}${' '.repeat(200_000)}end`;
    assert.equal(trimmed(`[ ${words}. ]`), words);
  });
});

describe('snapToWords', () => {
  it('grows to whole words, held together by apostrophes and hyphens', () => {
    const cases = [
      ['Orla Fen[wick] met', 'Fenwick'],
      ['O’B[rie]n left', 'O’Brien'],
      ['Amir-Ab[doll]ahian', 'Amir-Abdollahian'],
      ['the [tow]n’s mayor', 'town'],
      ['the [town’]s mayor', 'town’s'],
      ['well - [kno]wn', 'known'],
      ['Zu\u0308[rich]', 'Zu\u0308rich'],
    ] as const;
    for (const [marked, words] of cases) assert.equal(snapped(marked), words, marked);
  });

  it('never shrinks a span, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(20), (text, a, b) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        const once = snapToWords(text, { start, end });
        assert.ok(once.start <= start && once.end >= end);
        assert.deepEqual(snapToWords(text, once), once);
      }),
    );
  });
});

describe('wordAt', () => {
  it('finds the word around or beside an offset, and none amid spaces', () => {
    const text = 'Orla  flew.';
    assert.deepEqual(
      [0, 2, 4, 5, 10].map((at) => {
        const span = wordAt(text, at);
        return span && text.slice(span.start, span.end);
      }),
      ['Orla', 'Orla', 'Orla', undefined, 'flew'],
    );
  });
});

describe('resize', () => {
  const text = 'Mayor Orla Fenwick of Port Selby 👍';
  const orla = { start: 6, end: 10 };
  const after = (way: Resize, span = orla) => {
    const resized = resize(text, span, way);
    return resized && text.slice(resized.start, resized.end);
  };

  it('moves either edge by a word or a character', () => {
    assert.equal(after({ edge: 'end', by: 1, unit: 'word' }), 'Orla Fenwick');
    assert.equal(after({ edge: 'start', by: -1, unit: 'word' }), 'Mayor Orla');
    assert.equal(after({ edge: 'end', by: -1, unit: 'character' }), 'Orl');
    assert.equal(after({ edge: 'start', by: 1, unit: 'character' }), 'rla');
  });

  it('goes no further than the text and leaves no empty span', () => {
    assert.equal(after({ edge: 'start', by: -1, unit: 'word' }, { start: 0, end: 5 }), undefined);
    assert.equal(after({ edge: 'end', by: -1, unit: 'word' }), undefined);
    assert.equal(after({ edge: 'end', by: 1, unit: 'character' }, { start: 32, end: text.length }), undefined);
  });

  it('never cuts a surrogate pair', () => {
    assert.equal(after({ edge: 'end', by: -1, unit: 'character' }, { start: 22, end: text.length }), 'Port Selby ');
  });
});
