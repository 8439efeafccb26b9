import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { labelIds } from '../../../../src/core/labels/labels';
import { featureVersion } from '../../../../src/core/tagger/features';
import { readModel } from '../../../../src/core/tagger/modelFile';

describe('the shipped model', () => {
  const bytes = readFileSync('media/model/tagger.bin');
  const card = JSON.parse(readFileSync('media/model/tagger.json', 'utf8')) as Readonly<Record<string, unknown>>;

  it('can be read by this program, is the one its card describes, and is no larger than 6 MB', () => {
    const model = readModel(bytes);
    assert.equal(card['sha256'], createHash('sha256').update(bytes).digest('hex'));
    assert.equal(card['featureVersion'], featureVersion);
    assert.deepEqual(card['labels'], labelIds);
    assert.equal(card['weights'], model.values.length);
    assert.ok(bytes.length <= 6_000_000, String(bytes.length));
  });
});
