import assert from 'node:assert/strict';
import { Analyzer } from '../../../../../src/core/detect/analyzer';
import { sureEnough } from '../../../../../src/core/detect/refiners/sureEnough';

describe('sureEnough', () => {
  const scores = [0.2, 0.5, 0.9];
  const found = scores.map((score, at) => ({ start: at, end: at + 1, label: 'GPE', score }));
  const analyzer = new Analyzer({
    detectors: [{ id: 'toy', emits: ['GPE'], detect: () => found }],
    refiners: [sureEnough],
  });
  const left = (minimumScore?: number) =>
    analyzer
      .analyzeNow({ uri: 'a', version: 1, text: 'abc' }, minimumScore === undefined ? {} : { minimumScore })
      .mentions.map(({ score }) => score);

  it('leaves out what is less sure than asked for, and nothing where nothing is asked for', () => {
    assert.deepEqual([left(), left(0), left(0.5), left(1)], [scores, scores, [0.5, 0.9], []]);
  });
});
