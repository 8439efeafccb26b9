import assert from 'node:assert/strict';
import { measure } from '../../../../src/training/rules/measure';
import { type Span } from '../../../../src/core/text/span';

function span(text: string, words: string): Span & { readonly label: string } {
  const start = text.indexOf(words);
  return { start, end: start + words.length, label: 'any' };
}

function counts(text: string, marked: readonly string[], found: readonly string[]) {
  const spans = marked.map((words) => span(text, words));
  const {
    gold,
    found: all,
    exact,
  } = measure(
    [{ text, spans }],
    () => found.map((words) => span(text, words)),
    () => undefined,
  );
  return { gold, found: all, exact };
}

describe('measure', () => {
  it('counts neither the words that lead to a time nor those that bound it', () => {
    const text = 'call me no later than 5 pm or later';
    assert.deepEqual(counts(text, ['no later than 5 pm'], ['5 pm or later']), { gold: 1, found: 1, exact: 1 });
  });

  it('leaves out on both sides what our guideline does not mark', () => {
    const text = 'call now or at noon';
    assert.deepEqual(counts(text, ['now', 'noon'], ['now', 'noon']), { gold: 1, found: 1, exact: 1 });
  });

  it('counts what was invented', () => {
    assert.deepEqual(counts('in may we go', [], ['may']), { gold: 0, found: 1, exact: 0 });
  });
});
