import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../../src/core/text/fold';

describe('fold', () => {
  it('makes texts equal that differ in typography and white space alone', () => {
    const pairs: readonly (readonly [string, string])[] = [
      ['It’s “late”—and\u00a0cold…', 'It\'s "late"-and cold...'],
      ['one\r\ntwo\r\n\r\nthree', 'one two three'],
      ['cafe\u0301 Zu\u0308rich', 'caf\u00e9 Z\u00fcrich'],
      ['non\u00adsense zero\u200bwidth', 'nonsense zerowidth'],
      ['pre--war \t  years', 'pre-war years'],
    ];
    for (const [typeset, plain] of pairs) assert.equal(fold(typeset).text, fold(plain).text);
  });

  it('keeps case, letters and digits apart', () => {
    for (const [a, b] of [
      ['May', 'may'],
      ['resume', 'r\u00e9sum\u00e9'],
      ['12', '1 2'],
    ] as const)
      assert.notEqual(fold(a).text, fold(b).text);
  });

  it('knows which words of the source each folded span stands for', () => {
    const source = 'He \r\n said: “Zu\u0308rich…” 👍🏽 twice';
    const folded = fold(source);
    const words = (span: string) => {
      const start = folded.text.indexOf(span);
      const { start: from, end } = folded.source({ start, end: start + span.length });
      return source.slice(from, end);
    };
    assert.deepEqual(['Z\u00fcrich', ' ', '"', '...', '👍🏽', 'twice'].map(words), [
      'Zu\u0308rich',
      ' \r\n ',
      '“',
      '…',
      '👍🏽',
      'twice',
    ]);
  });

  it('folds every prefix of a source to a prefix, so that offsets can be looked up both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (source) => {
        const folded = fold(source);
        for (let at = 0; at < folded.text.length; at++) {
          const { start, end } = folded.source({ start: at, end: at + 1 });
          assert.ok(start < end && end <= source.length);
          assert.ok(folded.folded(start) <= at && folded.folded(end) > at);
        }
      }),
    );
  });
});
