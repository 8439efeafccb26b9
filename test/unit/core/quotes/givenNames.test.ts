import assert from 'node:assert/strict';
import nlp from 'compromise';
import { pronounOf } from '../../../../src/core/quotes/givenNames';

const { lexicon } = (nlp.model() as { readonly one: { readonly lexicon: Readonly<Record<string, unknown>> } }).one;

describe('pronounOf', () => {
  it('knows the given names of compromise’s lexicon but those that men and women share', () => {
    for (const [tag, pronoun, least] of [
      ['MaleName', 'he', 1200],
      ['FemaleName', 'she', 1700],
    ] as const) {
      const names = Object.keys(lexicon).filter((word) => lexicon[word] === tag);
      const told = names.map(pronounOf).filter((one) => one !== undefined);
      assert.ok(told.length >= least, `${told.length} of ${names.length}`);
      assert.deepEqual(new Set(told), new Set([pronoun]));
    }
  });

  it('tells nothing of names that are shared or unknown, and minds no capitals', () => {
    assert.deepEqual(['Kim', 'Zzyzx', 'ANNA', 'Peter'].map(pronounOf), [undefined, undefined, 'she', 'he']);
  });
});
