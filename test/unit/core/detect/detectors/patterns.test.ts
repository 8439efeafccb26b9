import assert from 'node:assert/strict';
import nlp from 'compromise';
import { patterns, type PatternWatch, tooSlow } from '../../../../../src/core/detect/detectors/patterns';

function read(expressions: readonly string[], text: string, watch?: PatternWatch) {
  const detector = patterns(
    nlp,
    expressions.map((expression) => ({ label: 'VESSEL', expression })),
    watch,
  );
  const detect = () =>
    [...detector.detect({ start: 0, end: text.length, text })].map(({ start, end }) => text.slice(start, end));
  return { detector, detect };
}

const text = '“The ferry Sea Rose is late,” she said. We liked the tanker Grey Gull’s.';

describe('patterns', () => {
  it('find what compromise matches, without punctuation and possessive, also behind quotation marks', () => {
    assert.deepEqual(read(['(ferry|tanker) #ProperNoun+'], text).detect(), ['ferry Sea Rose', 'tanker Grey Gull']);
  });

  it('find what an expression captures, where it captures', () => {
    assert.deepEqual(read(['(ferry|tanker) [#ProperNoun+]'], text).detect(), ['Sea Rose', 'Grey Gull']);
    assert.deepEqual(read(['ferry [<ship>#ProperNoun+]'], text).detect(), ['Sea Rose']);
  });

  it('set a bad expression aside with a reason, and run the others', () => {
    const { detector, detect } = read(['#Shipp', 'ferry /(/', 'ferry'], text);
    assert.deepEqual(detect(), ['ferry']);
    const messages = (detector.failures?.() ?? []).map(({ expression, message }) => `${expression}: ${message}`);
    assert.match(
      messages.join('\n'),
      /^#Shipp: There is no tag #Shipp in compromise\.\nferry \/\(\/: It cannot be read: /,
    );
    assert.deepEqual(detector.failures?.(), []);
  });

  it('set an expression aside that takes too long, and no other', () => {
    let now = 0;
    let running: string | undefined;
    const watch: PatternWatch = {
      now: () => (running === 'ferry' ? (now += 1000) : now),
      trying: (pattern) => (running = pattern?.expression),
    };
    const { detector, detect } = read(['ferry', 'tanker'], text, watch);
    assert.deepEqual([detect(), detect()], [['ferry', 'tanker'], ['tanker']]);
    assert.deepEqual(
      detector.failures?.().map(({ expression, message }) => [expression, message]),
      [['ferry', tooSlow]],
    );
  });
});
