import assert from 'node:assert/strict';
import { type Candidate, decide, type Rules } from '../../../src/app/eligibility';

const prose: Candidate = { uri: 'a.txt', languageId: 'plaintext', text: 'It rained. It poured.' };
const rules: Rules = {
  activeFor: ['auto'],
  largestFile: 5,
  override: undefined,
  matches: (glob) => glob === '*.txt',
  judge: (text) => ({ isProse: text.includes('.'), reason: text.includes('.') ? 'It has sentences.' : 'It has none.' }),
};

describe('decide', () => {
  const cases: readonly (readonly [
    name: string,
    candidate: Candidate,
    rules: Rules,
    isActive: boolean,
    reason: RegExp,
  ])[] = [
    ['reads prose', prose, rules, true, /sentences/],
    ['leaves what is no prose', { ...prose, text: 'a,b,c' }, rules, false, /none/],
    ['leaves other languages', { ...prose, languageId: 'typescript' }, rules, false, /typescript/],
    [
      'reads its own language whatever it holds',
      { ...prose, languageId: 'news-article', text: '' },
      rules,
      true,
      /News Article/,
    ],
    ['follows a glob', { ...prose, text: 'a' }, { ...rules, activeFor: ['*.txt'] }, true, /\*\.txt/],
    ['keeps out what a glob excludes', prose, { ...rules, activeFor: ['auto', '!*.txt'] }, false, /!\*\.txt/],
    ['does not look into text where auto is off', prose, { ...rules, activeFor: [] }, false, /activeFor/],
    ['takes a person’s yes', { ...prose, languageId: 'json' }, { ...rules, override: 'on' }, true, /You/],
    ['takes a person’s no', { ...prose, languageId: 'news-article' }, { ...rules, override: 'off' }, false, /You/],
  ];
  for (const [name, candidate, its, isActive, reason] of cases) {
    it(name, () => {
      const decision = decide(candidate, its);
      assert.equal(decision.isActive, isActive);
      assert.match(decision.reason, reason);
    });
  }

  it('does not read a large file without asking, unless a person said so', () => {
    const large = { ...prose, text: 'It rained. '.repeat(600_000) };
    assert.deepEqual([decide(large, rules).isActive, decide(large, rules).isTooLarge], [false, true]);
    assert.equal(decide(large, { ...rules, override: 'on' }).isActive, true);
    assert.equal(decide({ ...large, languageId: 'json' }, rules).isTooLarge, undefined);
  });
});
