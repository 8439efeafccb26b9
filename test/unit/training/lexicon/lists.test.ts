import assert from 'node:assert/strict';
import { topicBits } from '../../../../src/core/tagger/lexicon';
import { lists } from '../../../../src/training/lexicon/lists';

describe('lists', () => {
  const names = lists().map(([name]) => name);

  it('are no more than a word has bits, and hold the topics where the program looks for them', () => {
    assert.ok(names.length <= 32);
    assert.deepEqual([names[topicBits.sport], names[topicBits.markets]], ['word of sport', 'word of markets']);
  });

  it('hold no empty phrase, and names with and without their article', () => {
    const works = lists().find(([name]) => name === 'work')?.[1] ?? [];
    assert.ok(works.includes('The Tempest') && works.includes('Tempest'));
    for (const [name, phrases] of lists().slice(22)) assert.ok(!phrases.includes(''), name);
  });
});
