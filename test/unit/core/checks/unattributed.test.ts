import assert from 'node:assert/strict';
import { checkAttribution } from '../../../../src/core/checks/unattributed';
import { type Analysis } from '../../../../src/core/detect/analysis';
import { scan } from '../../../../src/training/quotes/score';

/** The words that the check points at, and those it says they are about. */
function found(body: string): (readonly [words: string, related: string | undefined])[] {
  const text = `A Headline\n\n${body}`;
  const analysis: Analysis = { version: 1, mentions: [], entities: [], parts: [], quotations: scan(text) };
  return checkAttribution(text, analysis).map(({ span, related }) => [
    text.slice(span.start, span.end),
    related && text.slice(related.start, related.end),
  ]);
}

describe('checkAttribution', () => {
  it('points at direct words that nobody is named for', () => {
    assert.deepEqual(found('The dam broke on Monday.\n\n“We heard it go and we ran for the hill.”'), [
      ['“We heard it go and we ran for the hill.”', undefined],
    ]);
  });

  it('points at a pronoun that nobody before it fits', () => {
    assert.deepEqual(found('“We heard it go,” she said.'), [['“We heard it go,”', 'she']]);
  });

  it('says nothing where somebody is named, in this sentence, the one before or the paragraph before', () => {
    const body =
      '“We heard it go,” said Ada Quill. “We ran for the hill.”\n\n“Then it was quiet.”\n\nBo Ray left. “It was loud,” he said.';
    assert.deepEqual(found(body), []);
  });

  it('says nothing of titles and scare quotes', () => {
    assert.deepEqual(found('The “dam”, built in 1951, starred in “The Long Crossing”.'), []);
  });
});
