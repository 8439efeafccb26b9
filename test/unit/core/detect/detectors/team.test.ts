import assert from 'node:assert/strict';
import { teamOf } from '../../../../../src/core/detect/detectors/team';

describe('teamOf', () => {
  /** The label of the words between brackets, which were taken for a place. */
  const labelIn = (marked: string, sport = 2) => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    const place = { start, end, label: 'GPE', score: 0.9 } as const;
    return teamOf(marked.replace(/[[\]]/g, ''), place, { sport, markets: 0 }).label;
  };

  it('takes a city with its score, its record, its players or its rival for a team', () => {
    for (const marked of [
      'Also Monday: [Oxbow] 128, Port Selby 109.',
      'Port Selby 128, [Oxbow] 109.',
      'It was the ninth loss of [Oxbow] (7-4).',
      '[Oxbow] goalkeeper Ned Farrow saved twice.',
      '[Oxbow] beat them in the rain.',
      'Marlowe scored twice against [Oxbow].',
      'They lost to No. 13 [Oxbow] again.',
      'On Sunday it is [Oxbow] v Dunmere.',
    ])
      assert.equal(labelIn(marked), 'ORG', marked);
  });

  it('leaves places alone', () => {
    for (const marked of [
      'The match in [Oxbow] was put off.',
      '[OXBOW], Wash. — It rained.',
      'He was born near [Oxbow].',
    ])
      assert.equal(labelIn(marked), 'GPE', marked);
  });

  it('leaves countries alone, and all where the article is not about sport', () => {
    assert.equal(labelIn('[Austria] beat Hungary.'), 'GPE');
    assert.equal(labelIn('Voters in [Oxbow] 128, in Dunmere 109.', 1), 'GPE');
  });
});
