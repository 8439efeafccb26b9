import assert from 'node:assert/strict';
import { spellingsOf } from '../../../../src/app/annotations/rename';
import { groupsOf, type MarkGroup } from '../../../../src/app/entityMarks';
import { snapshotOf } from '../../../support/snapshot';

describe('the spellings of an entity', () => {
  const snapshot = snapshotOf(
    '[Orla Fenwick|PERSON] fell. [Fenwick|PERSON] rose; [Ms O. Fenwick|PERSON] left. [Fenwick|PERSON] spoke.',
    { entity: 'e1' },
    { entities: [{ id: 'e1', label: 'PERSON', name: 'Orla Fenwick' }] },
  );
  const [group] = groupsOf(snapshot) as [MarkGroup];
  const spellings = (name: string) =>
    spellingsOf(snapshot.document.text, group, name).map(({ words, replacement, places, isWhole }) => [
      words,
      replacement,
      places.length,
      isWhole,
    ]);

  it('give a part of the name the same part of the new one', () =>
    assert.deepEqual(spellings('Orla Fenwicke'), [
      ['Orla Fenwick', 'Orla Fenwicke', 1, true],
      ['Fenwick', 'Fenwicke', 2, false],
      ['Ms O. Fenwick', 'Orla Fenwicke', 1, false],
    ]));

  it('leave out what needs no change, and write out a name of other length', () => {
    assert.equal(
      spellings('Orlagh Fenwick').some(([words]) => words === 'Fenwick'),
      false,
    );
    assert.deepEqual(spellings('Orla M. Fenwick')[1], ['Fenwick', 'Orla M. Fenwick', 2, false]);
  });
});
