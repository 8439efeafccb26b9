import assert from 'node:assert/strict';
import { labelKeys } from '../../../../src/core/labels/keys';
import { labelIds } from '../../../../src/core/labels/labels';
import { type OwnLabel, labelSetOf, standardLabels } from '../../../../src/core/labels/labelSet';

const color = { dark: '#ffaa88', light: '#aa3300', highContrast: '#ffbb99', highContrastLight: '#882200' };
const own: readonly OwnLabel[] = [
  { id: 'FERRY', parent: 'VESSEL', title: 'Ferry' },
  { id: 'VESSEL', parent: 'PRODUCT', title: 'Vessel', plural: 'Vessels', key: 'b', color, examples: ['Sea Rose'] },
  { id: 'MOOD', title: 'Mood', key: 'p' },
  { id: 'PERSON', description: 'A person, alive or not.' },
];

describe('a label set', () => {
  const labels = labelSetOf(own);

  it('lists the project’s labels in the order of its file, then the 18', () => {
    assert.deepEqual(labels.ids, ['FERRY', 'VESSEL', 'MOOD', ...labelIds]);
    assert.deepEqual(standardLabels.ids, labelIds);
  });

  it('gives a kind of another label its look, but neither its names, key nor examples', () => {
    const ferry = labels.of('FERRY');
    const product = standardLabels.of('PRODUCT');
    assert.deepEqual([ferry.color, ferry.hasOwnColor, ferry.icon, ferry.conll], [color, true, product.icon, 'MISC']);
    assert.deepEqual([ferry.title, ferry.plural, ferry.key, ferry.examples], ['Ferry', 'Ferry', '', undefined]);
  });

  it('changes of one of the 18 what the project says and no more', () => {
    const { description, ...rest } = labels.of('PERSON');
    const { description: before, ...others } = standardLabels.of('PERSON');
    assert.notEqual(description, before);
    assert.deepEqual(rest, others);
    assert.equal(rest.hasOwnColor, undefined);
  });

  it('knows which of the 18 a label descends from', () => {
    const roots = ['FERRY', 'VESSEL', 'MOOD', 'ORG', 'stranger'].map((id) => labels.rootOf(id));
    assert.deepEqual(roots, ['PRODUCT', 'PRODUCT', undefined, 'ORG', undefined]);
  });

  it('lets the project take a key from one of the 18', () => {
    assert.deepEqual(
      ['b', 'p', 'o', '', '9'].map((key) => labels.withKey(key)),
      ['VESSEL', 'MOOD', 'ORG', undefined, undefined],
    );
    assert.equal(standardLabels.withKey('p'), 'PERSON');
  });

  it('has a neutral row for a stranger', () => {
    assert.equal(labels.has('SPELL'), false);
    assert.deepEqual([labels.of('SPELL').title, labels.of('SPELL').group], ['SPELL', 'name']);
  });

  it('has a key for each of the 18 that no other command has', () => {
    const keys = labelIds.map((id) => standardLabels.of(id).key);
    assert.deepEqual(
      keys.filter((key) => !labelKeys.includes(key)),
      [],
    );
    assert.equal(new Set(keys).size, keys.length);
  });
});
