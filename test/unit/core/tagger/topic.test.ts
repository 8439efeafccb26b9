import assert from 'node:assert/strict';
import { topicBits } from '../../../../src/core/tagger/lexicon';
import { countTopics, noTopic, topicOf } from '../../../../src/core/tagger/topic';

const plain = { lists: 0 };
const sport = { lists: 1 << topicBits.sport };
const markets = { lists: (1 << topicBits.markets) >>> 0 };
const words = (...parts: readonly (readonly [number, { readonly lists: number }])[]) =>
  parts.flatMap(([count, word]) => Array<{ readonly lists: number }>(count).fill(word));

describe('topicOf', () => {
  it('says what an article is about from what its paragraphs count', () => {
    const first = countTopics(words([5, sport], [95, plain]));
    const second = countTopics(words([1, sport], [2, markets], [97, plain]));
    assert.deepEqual(topicOf([first, second]), { sport: 1, markets: 0 });
    assert.deepEqual(topicOf([first]), { sport: 2, markets: 0 });
    assert.deepEqual(topicOf([countTopics(words([9, markets], [91, plain]))]), { sport: 0, markets: 2 });
  });

  it('says nothing after a few words', () => {
    assert.deepEqual(topicOf([countTopics(words([4, sport], [1, plain]))]), noTopic);
    assert.deepEqual(topicOf([]), noTopic);
  });
});
