import assert from 'node:assert/strict';
import { fingerprint, type Sidecar } from '../../../../src/core/annotate/sidecar';
import { parseSidecar } from '../../../../src/core/annotate/parseSidecar';
import { CorpusSidecar } from '../../../../src/core/corpus/corpusSidecar';
import { mergeCorpusSidecars } from '../../../../src/core/corpus/mergeCorpusSidecars';
import { annotate, spanOf } from '../../../support/annotations';

const text = 'Orla Fenwick flew from Austria to India.';

function said(...words: readonly string[]): Sidecar {
  const annotations = words.map((word) => annotate(text, spanOf(text, word), { id: word }));
  return { text: fingerprint(text), annotations };
}

function corpus(records: Readonly<Record<string, Sidecar>>): CorpusSidecar {
  const all = Object.entries(records).map(([key, sidecar], line) => ({ key, line: line + 1, sidecar }));
  return new CorpusSidecar(new CorpusSidecar(undefined).withAll(all));
}

function wordsIn(body: string): Readonly<Record<string, readonly string[]>> {
  const merged = new CorpusSidecar(body);
  const wordsOf = (key: string | number) =>
    parseSidecar(merged.of(key) ?? '').annotations.map(({ target }) => target.exact);
  return Object.fromEntries(merged.keys.map((key) => [key, wordsOf(key)]));
}

describe('a merge of two files of a corpus', () => {
  it('puts the records of both together, and the annotations of one that both worked on', () => {
    const base = corpus({ a: said('India') });
    const ours = corpus({ a: said('India', 'Austria'), b: said('Austria') });
    const theirs = corpus({ a: said('India', 'Orla Fenwick'), c: said('India') });
    const { body, conflicts } = mergeCorpusSidecars(base, ours, theirs);
    assert.deepEqual(wordsIn(body), { a: ['Orla Fenwick', 'Austria', 'India'], b: ['Austria'], c: ['India'] });
    assert.deepEqual(conflicts, []);
  });

  it('drops what one deleted and the other left alone, with its record where nothing else is said of it', () => {
    const base = corpus({ a: said('India'), b: said('India', 'Austria') });
    const { body } = mergeCorpusSidecars(base, corpus({ b: said('Austria') }), base);
    assert.deepEqual(wordsIn(body), { b: ['Austria'] });
  });

  it('names the record of a conflict, and keeps both', () => {
    const change = (label: string) => {
      const { annotations, ...rest } = said('India');
      return corpus({ a: { ...rest, annotations: annotations.map((one) => ({ ...one, label })) } });
    };
    const { body, conflicts } = mergeCorpusSidecars(corpus({ a: said('India') }), change('ORG'), change('GPE'));
    assert.deepEqual(
      conflicts.map(({ message }) => message),
      ['Record a: “India” was decided differently: GPE added and ORG added.'],
    );
    assert.deepEqual(wordsIn(body), { a: ['India', 'India'] });
  });

  it('comes to the same for both sides, whatever either said', () => {
    const [mine, yours] = [corpus({ a: said('India'), b: said('Austria') }), corpus({ a: said('Austria') })];
    const none = new CorpusSidecar(undefined);
    assert.deepEqual(
      wordsIn(mergeCorpusSidecars(none, mine, yours).body),
      wordsIn(mergeCorpusSidecars(none, yours, mine).body),
    );
  });
});
