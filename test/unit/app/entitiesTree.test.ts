import assert from 'node:assert/strict';
import { entitiesTree } from '../../../src/app/entitiesTree';
import { inContext, type TreeNode } from '../../../src/app/treeNode';
import { drawnTree } from '../../support/drawnTree';
import { snapshotOf } from '../../support/snapshot';
import { spanOf } from '../../support/annotations';

const all = () => true;

describe('entitiesTree', () => {
  const story =
    '[Oslo|GPE] thanked [Ada Quill|PERSON]. [Bergen|GPE] did not.\n\nShe left [Oslo|GPE] with [5|CARDINAL] men.';

  it('lists labels in their order and what is mentioned most first, single mentions without a level of their own', () => {
    assert.deepEqual(drawnTree(entitiesTree(snapshotOf(story), all)), [
      'People (1)',
      '  Ada Quill',
      'Countries, Cities, States (2 · 3×)',
      '  Oslo (2×)',
      '    Oslo thanked Ada Quill. Bergen did not.',
      '    She left Oslo with 5 men.',
      '  Bergen',
      'Cardinals (1)',
      '  5',
    ]);
  });

  it('gathers the mentions of an entity under its fullest name', () => {
    const snapshot = snapshotOf(
      '[Ada Quill|PERSON] fell. [Quill|PERSON] rose.',
      { entity: 'e1' },
      { entities: [{ id: 'e1', label: 'PERSON', name: 'Ada Quill' }] },
    );
    assert.deepEqual(drawnTree(entitiesTree(snapshot, all)).slice(0, 2), ['People (1 · 2×)', '  Ada Quill (2×)']);
  });

  it('gathers figures by value and shows it', () => {
    const value = { kind: 'quantity', amount: '1000000000', unit: 'USD' } as const;
    const snapshot = snapshotOf('It cost [$1bn|MONEY]: [a billion dollars|MONEY].', { value });
    assert.deepEqual(drawnTree(entitiesTree(snapshot, all)).slice(0, 2), [
      'Money (1 · 2×)',
      '  $1bn (USD 1,000,000,000  2×)',
    ]);
  });

  it('says which labels are hidden, for the eye and the screen reader', () => {
    const [people] = entitiesTree(snapshotOf('[Ada|PERSON] fell.'), () => false);
    assert.deepEqual(
      [people?.context, people?.description, people?.spoken.endsWith('highlights hidden')],
      ['label.hidden', '1 (hidden)', true],
    );
  });

  it('leaves out what a person rejected, and lists labels that it does not know behind the others', () => {
    assert.deepEqual(entitiesTree(snapshotOf('[Ada|PERSON] fell.', { status: 'rejected' }), all), []);
    const nodes = entitiesTree(snapshotOf('[Scoop|ZINE] praised [Ada|PERSON].'), all);
    assert.deepEqual(
      nodes.map(({ text }) => text),
      ['People', 'ZINE'],
    );
  });

  it('gives every node an id of its own that stays when text is put before', () => {
    const ids = (nodes: readonly TreeNode[]): string[] => nodes.flatMap(({ id, children }) => [id, ...ids(children)]);
    const before = ids(entitiesTree(snapshotOf(story), all));
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(ids(entitiesTree(snapshotOf(`New. ${story}`), all)), before);
  });
});

describe('inContext', () => {
  it('cuts between words, keeps to the paragraph and says where the words are', () => {
    const text =
      'A first paragraph.\nThe committee of the harbour heard Ada Quill, who had come from the other side of the town to speak.';
    const { text: shown, highlight } = inContext(text, spanOf(text, 'Ada Quill'));
    assert.equal(shown, '…of the harbour heard Ada Quill, who had come from the other side of the town…');
    assert.equal(shown.slice(highlight.start, highlight.end), 'Ada Quill');
    assert.equal(inContext(text, spanOf(text, 'The')).text.startsWith('The committee'), true);
  });
});
