import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokensOf } from '../../../../src/core/text/tokens';

/** Each line is a text with its tokens between spaces, where `_` stands for a space inside the text. */
const cases: Readonly<Record<string, string>> = {
  "The minister's aide doesn't agree.": "The minister 's aide doesn't agree .",
  'The ministers’ aides, we’re told': 'The ministers ’ aides , we ’re told',
  'O’Hara and al-Rashid': 'O’Hara and al - Rashid',
  'Iran-backed, pro-Iranian': 'Iran - backed , pro - Iranian',
  'J. B. Okello met Mr. Lund.': 'J. B. Okello met Mr. Lund .',
  'in the U.S. and the U.N., at 8 a.m.': 'in the U.S. and the U.N. , at 8 a.m.',
  'He said no. She left.': 'He said no . She left .',
  'No. 7 on Nov. 3': 'No. 7 on Nov. 3',
  '$1,250.50, €5m, 20th, 1990s, 8:30': '$ 1,250.50 , € 5m , 20th , 1990s , 8:30',
  '12/19/2023 or 2-1 (54%)': '12/19/2023 or 2 - 1 ( 54 % )',
  'wait... -- so': 'wait ... -- so',
  'see https://example.org/a?b=1. Or @desk #news': 'see https://example.org/a?b=1 . Or @desk #news',
  '“Go,” he said': '“ Go , ” he said',
  'flag 🇯🇴 up👍': 'flag 🇯 🇴 up 👍',
  'Zürich\u00a0Süd': 'Zürich Süd',
};

describe('tokensOf', () => {
  for (const [text, tokens] of Object.entries(cases)) {
    it(`cuts ${text}`, () => {
      assert.equal(
        tokensOf(text)
          .map((token) => token.text)
          .join(' '),
        tokens,
      );
    });
  }

  it('looks for the end of a mail address no further than one can reach', () => {
    assert.equal(tokensOf('a-'.repeat(100_000)).length, 200_000);
    assert.equal(tokensOf(`${'a'.repeat(64)}@b.org`).length, 1);
  });

  it('gives tokens in order that are slices of the text, disjoint, and leave out only white space', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('U.S.', "'s", '👍', '\u00a0', '\ud800', '-', '5%', 'Mr.'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const token of tokensOf(text)) {
          assert.ok(token.start >= at && token.end > token.start);
          assert.equal(text.slice(token.start, token.end), token.text);
          assert.match(text.slice(at, token.start), /^[\s\u200b\ufeff]*$/);
          at = token.end;
        }
        assert.match(text.slice(at), /^[\s\u200b\ufeff]*$/);
      }),
    );
  });
});
