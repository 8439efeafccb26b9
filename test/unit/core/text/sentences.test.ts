import assert from 'node:assert/strict';
import { sentencesOf } from '../../../../src/core/text/sentences';
import { tokensOf } from '../../../../src/core/text/tokens';

function cut(text: string): string[] {
  return sentencesOf(tokensOf(text)).map((sentence) => text.slice(sentence[0]?.start, sentence.at(-1)?.end));
}

describe('sentencesOf', () => {
  it('ends a sentence with its full stop and the closing quotation marks', () => {
    assert.deepEqual(cut('“We wait.” Nobody came! Why? Later it rained.'), [
      '“We wait.”',
      'Nobody came!',
      'Why?',
      'Later it rained.',
    ]);
  });

  it('goes on after abbreviations, decimal numbers and quoted questions', () => {
    const one = 'Gen. Aru Lode paid 3.5 million to the U.S. Army, “why?” asked Mr. Benn.';
    assert.deepEqual(cut(one), [one]);
  });

  it('gives all tokens of an unfinished sentence, and none for an empty text', () => {
    assert.deepEqual(cut('A stop. An open end'), ['A stop.', 'An open end']);
    assert.deepEqual(cut(''), []);
  });
});
