import assert from 'node:assert/strict';
import { withoutPossessive } from '../../../../../src/core/detect/detectors/possessive';
import { type KnownLabel } from '../../../../../src/core/labels/labels';

describe('withoutPossessive', () => {
  const trim = (text: string, score: number, label: KnownLabel = 'ORG') => {
    const { start, end } = withoutPossessive(text, { start: 0, end: text.length, label, score });
    return text.slice(start, end);
  };

  it('leaves out an ’s that ends a name, with either apostrophe', () => {
    assert.equal(trim('Oxbow’s', 0.6), 'Oxbow');
    assert.equal(trim("Fenia Rail's", 0.6, 'FAC'), 'Fenia Rail');
  });

  it('leaves it where the model is sure of the name, in figures, and where nothing would remain', () => {
    assert.equal(trim('Quill’s', 0.95), 'Quill’s');
    assert.equal(trim('1990’s', 0.5, 'DATE'), '1990’s');
    assert.equal(trim('’s', 0.5), '’s');
    assert.equal(trim('Oxbows', 0.5), 'Oxbows');
  });
});
