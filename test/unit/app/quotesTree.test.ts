import assert from 'node:assert/strict';
import { quotesTree } from '../../../src/app/quotesTree';
import { type Quotation } from '../../../src/core/detect/analysis';
import { spanOf } from '../../support/annotations';
import { drawnTree } from '../../support/drawnTree';
import { snapshotOf } from '../../support/snapshot';

const text = '“We lost it,” port officials said. They said the pump failed. “No.” Ada Quill called it “odd”.';
const officials = { name: 'port officials', kind: 'unnamed', span: spanOf(text, 'port officials') } as const;
const quotations: readonly Quotation[] = [
  { kind: 'direct', ...spanOf(text, '“We lost it,”'), speaker: spanOf(text, 'port officials'), source: officials },
  {
    kind: 'indirect',
    ...spanOf(text, 'the pump failed'),
    speaker: spanOf(text, 'They'),
    source: { ...officials, how: '“They” stands for the last source.' },
  },
  { kind: 'direct', ...spanOf(text, '“No.”') },
  { kind: 'mixed', ...spanOf(text, '“odd”'), speaker: spanOf(text, 'Ada Quill') },
];

describe('quotesTree', () => {
  const tree = quotesTree(snapshotOf(text, {}, { quotations }));

  it('gathers quotations under their speakers, those without one last', () => {
    assert.deepEqual(drawnTree(tree), [
      'port officials (unnamed  2×)',
      '  “We lost it,”',
      '  the pump failed (indirect  “They”)',
      'Ada Quill',
      '  “odd” (in part)',
      'No speaker',
      '  “No.”',
    ]);
  });

  it('leads to the words that name the speaker, and says how a pronoun was resolved', () => {
    assert.deepEqual(tree[0]?.span, spanOf(text, 'port officials'));
    assert.match(tree[0].children?.()[1]?.tooltip?.() ?? '', /“They” stands for/);
    assert.equal(tree[2]?.span, undefined);
  });
});
