import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blocksOf } from '../../../../src/core/text/blocks';

const blockTexts = (text: string) => [...blocksOf(text)].map((block) => block.text);

describe('blocksOf', () => {
  it('takes every line of prose as a paragraph, without its white space, whatever ends it', () => {
    const text = '\ufeff First.\r\n\r\n  Second.\rThird.\n\n\u00a0Fourth. \n';
    assert.deepEqual(blockTexts(text), ['First.', 'Second.', 'Third.', 'Fourth.']);
  });

  it('joins the lines of a hard-wrapped paragraph', () => {
    const wrapped =
      'The mayor of the town told reporters on Monday\nthat the bridge would be closed for at least a\nmonth.';
    assert.deepEqual(blockTexts(`A headline\n\n${wrapped}\n\nMore.`), ['A headline', wrapped, 'More.']);
    const two = 'The mayor of the town told reporters on Monday\nthat it would rain.';
    assert.deepEqual(blockTexts(two), [two]);
  });

  it('does not join a headline, a byline and a first paragraph that follow each other', () => {
    const lines = ['Bridge Closed for a Month After Storm in Torvik Bay', 'By Anna Lindqvist', 'The bridge is closed.'];
    assert.deepEqual(blockTexts(lines.join('\n')), lines);
  });

  it('cuts what is too long behind a sentence, else behind a word, else between characters', () => {
    const lengths = (text: string) => blockTexts(text).map((block) => block.length);
    assert.deepEqual(lengths('It rained all day. '.repeat(1100)), [19_987, 911]);
    assert.deepEqual(lengths('word '.repeat(4001)), [19_999, 4]);
    assert.deepEqual(lengths(`${'x'.repeat(10_005)} ${'y'.repeat(12_000)}`), [10_005, 12_000]);
    assert.deepEqual(lengths(`x${'👍'.repeat(10_001)}`), [19_999, 4]);
  });

  it('gives spans that ascend, overlap nowhere and leave out nothing but white space', () => {
    const line = fc.oneof(
      fc.constantFrom('', ' ', '\u00a0', '\n', '\r\n', '\r', 'It rained. '),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        let rest = '';
        let at = 0;
        for (const { start, end, text: words } of blocksOf(text)) {
          assert.ok(start >= at && end > start);
          assert.equal(text.slice(start, end), words);
          rest += text.slice(at, start);
          at = end;
        }
        assert.match(rest + text.slice(at), /^\s*$/);
      }),
    );
  });
});
