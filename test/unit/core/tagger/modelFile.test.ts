import assert from 'node:assert/strict';
import { featureVersion } from '../../../../src/core/tagger/features';
import { ModelError, readModel, writeModel } from '../../../../src/core/tagger/modelFile';
import { Tagger } from '../../../../src/core/tagger/tagger';
import { tokensOf } from '../../../../src/core/text/tokens';
import { toyModel } from '../../../support/toyModel';

describe('the model file', () => {
  const bytes = writeModel(toyModel());

  it('reads back what was written, byte for byte, wherever it lies in a buffer', () => {
    assert.deepEqual(readModel(bytes), toyModel());
    const shifted = new Uint8Array(bytes.length + 3).subarray(3);
    shifted.set(bytes);
    assert.deepEqual(readModel(shifted), toyModel());
    assert.deepEqual(readModel(Buffer.from(bytes)), toyModel(), 'from a Buffer, whose slices share its memory');
    assert.deepEqual(writeModel(readModel(bytes)), bytes);
  });

  it('refuses other features with a sentence that says which, other labels, cut-off files and strangers', () => {
    const changed = (from: string, to: string) => {
      const text = Buffer.from(bytes).toString('latin1').replace(from, to);
      return new Uint8Array(Buffer.from(text, 'latin1'));
    };
    const other = changed(`"featureVersion":${featureVersion}`, '"featureVersion":999');
    assert.throws(
      () => readModel(other),
      new ModelError(`The model has features of version 999, this program reads version ${featureVersion}.`),
    );
    assert.throws(() => readModel(changed('"PERSON"', '"HUMAN"')), /other labels/);
    assert.throws(() => readModel(bytes.subarray(0, bytes.length - 1)), /cut off/);
    assert.throws(() => readModel(new Uint8Array([1, 2, 3])), /no tagger model/);
    assert.throws(() => readModel(new Uint8Array()), /no tagger model/);
  });
});

describe('Tagger', () => {
  const tagger = new Tagger(toyModel());
  const read = (text: string) =>
    tagger.tag(tokensOf(text)).map(({ start, end, label }) => `${text.slice(start, end)}|${label}`);

  it('reads names of one and several words, with probabilities', () => {
    assert.deepEqual(read('Then Fenia met Mara Lindt, and Fenia won.'), [
      'Fenia|GPE',
      'Mara Lindt|PERSON',
      'Fenia|GPE',
    ]);
    for (const { score } of tagger.tag(tokensOf('Then Fenia met Mara Lindt.'))) assert.ok(score > 0.5 && score <= 1);
  });

  it('gives the same answer for the same text, finds nothing in nothing, and reads any length', () => {
    assert.deepEqual(read('Fenia'), read('Fenia'));
    assert.deepEqual(read(''), []);
    assert.equal(read('Fenia and '.repeat(3000)).length, 3000);
  });
});
