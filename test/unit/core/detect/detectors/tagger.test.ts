import assert from 'node:assert/strict';
import { taggerDetector } from '../../../../../src/core/detect/detectors/tagger';
import { writeModel } from '../../../../../src/core/tagger/modelFile';
import { toyModel } from '../../../../support/toyModel';

describe('taggerDetector', () => {
  const detector = taggerDetector(writeModel(toyModel()));
  const read = (text: string) =>
    [...detector.detect({ start: 0, end: text.length, text })].map(({ start, end, label, value }) => [
      text.slice(start, end),
      label,
      value?.kind === 'quantity' ? value.amount : value?.value,
    ]);

  it('takes names from the model, and the meaning of a figure from the grammar', () => {
    assert.deepEqual(read('Mara Lindt in Fenia sold nine boats.'), [
      ['Mara Lindt', 'PERSON', undefined],
      ['Fenia', 'GPE', undefined],
      ['nine', 'CARDINAL', '9'],
    ]);
  });

  it('gives numbers that only white space joins each by itself', () => {
    assert.deepEqual(
      read('Lund seven eight').map(([words]) => words),
      ['seven', 'eight'],
    );
  });

  it('takes a person of a place for two names', () => {
    assert.deepEqual(
      read('Mara Oda of Lindt').map(([words, label]) => [words, label]),
      [
        ['Mara Oda', 'PERSON'],
        ['Lindt', 'GPE'],
      ],
    );
  });

  it('refuses bytes that are no model', () =>
    assert.throws(() => taggerDetector(new Uint8Array(9)), /no tagger model/));
});
