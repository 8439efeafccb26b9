import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Occurrences } from '../../../../src/core/annotate/anchoring/occurrences';
import { quoteOf } from '../../../../src/core/annotate/anchoring/quote';
import { fold } from '../../../../src/core/text/fold';
import { annotate } from '../../../support/annotations';

/** Texts in which one name stands often, mostly amid the same words. */
const text = fc
  .array(fc.constantFrom('Quill met ', 'Quill ', 'the mayor and ', 'a '), { minLength: 150, maxLength: 200 })
  .map((pieces) => pieces.join(''));

describe('Occurrences', () => {
  it('finds the one place of words and all their context, as a look at all places would', () => {
    fc.assert(
      fc.property(text, fc.nat(), (words, number) => {
        const starts = Array.from(words.matchAll(/Quill/g), ({ index }) => index);
        const start = starts[number % starts.length] ?? 0;
        const quote = quoteOf(annotate(words, { start, end: start + 5 }));
        const index = new Occurrences(fold(words).text);
        const full = index
          .of(quote)
          .filter(({ before, after }) => before === quote.prefix.length && after === quote.suffix.length);
        const [only] = full;
        assert.ok(starts.length === 0 || full.some((one) => one.start === start));
        assert.deepEqual(
          index.onlyOf(quote),
          full.length === 1 && only ? { start: only.start, end: only.end } : undefined,
        );
      }),
      { numRuns: 100 },
    );
  });
});
