import assert from 'node:assert/strict';
import { type OutlineNode, outlineOf } from '../../../src/app/outline';
import { snapshotOf } from '../../support/snapshot';

const article = `Flood Closes the Bridge at Tarn

By Ada Quill

The river rose in [Tarn|GPE] overnight, [Ada Quill|PERSON] wrote, and it took [two|CARDINAL] cars along with it.

What comes next

The [Tarn|GPE] council and the [Roads Agency|ORG] meet again on [Monday|DATE] to look at the damage that it did.
`;

function drawn(nodes: readonly OutlineNode[], indent = ''): readonly string[] {
  return nodes.flatMap(({ name, detail, children }) => [
    `${indent}${name} (${detail})`,
    ...drawn(children, `${indent}  `),
  ]);
}

describe('outlineOf', () => {
  const outline = outlineOf(snapshotOf(article));

  it('puts sub-headings under the headline and names where they are first mentioned; figures are not in it', () => {
    assert.deepEqual(drawn(outline), [
      'Flood Closes the Bridge at Tarn ()',
      '  What comes next ()',
      '    Roads Agency (Organization)',
      '  Tarn (Country, City or State, 2 mentions)',
      '  Ada Quill (Person)',
    ]);
  });

  it('keeps every node and its selection within its parent, as the editor demands', () => {
    const check = (node: OutlineNode) => {
      assert.ok(node.start <= node.selection.start && node.selection.end <= node.end, node.name);
      for (const child of node.children) {
        assert.ok(node.start <= child.start && child.end <= node.end, child.name);
        check(child);
      }
    };
    outline.forEach(check);
  });

  it('lists names at the top where there is no headline', () =>
    assert.deepEqual(drawn(outlineOf(snapshotOf('so [Ada|PERSON] spoke.'))), ['Ada (Person)']));
});
