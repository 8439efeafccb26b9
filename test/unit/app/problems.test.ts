import assert from 'node:assert/strict';
import { problemsOf } from '../../../src/app/problems';
import { type Quotation } from '../../../src/core/detect/analysis';
import { spanOf } from '../../support/annotations';
import { snapshotOf } from '../../support/snapshot';

const text = `Minister Calls Plan “Dead”

Nobody at the port would say a word about the pump that failed in the night.

“We lost it,” Ada Quill said. “Nobody asked us.” The night was long and the work that came after it longer.
`;
const source = { name: 'Ada Quill', kind: 'person', span: spanOf(text, 'Ada Quill') } as const;
const quotations: readonly Quotation[] = [
  { kind: 'direct', ...spanOf(text, '“We lost it,”'), speaker: spanOf(text, 'Ada Quill'), source },
  { kind: 'direct', ...spanOf(text, '“Nobody asked us.”') },
  { kind: 'indirect', ...spanOf(text, 'the work') },
];

describe('problemsOf', () => {
  const snapshot = snapshotOf(text, {}, { quotations });

  it('asks who spoke where a direct quotation of the body has no speaker', () => {
    const found = problemsOf(snapshot, () => true).filter(({ id }) => id === 'unattributed-quotation');
    assert.deepEqual(
      found.map(({ level, span }) => [level, text.slice(span.start, span.end)]),
      [['hint', '“Nobody asked us.”']],
    );
    assert.match(found[0]!.message, /Who said “Nobody asked us\.”\?/);
  });

  it('finds nothing that is switched off', () =>
    assert.deepEqual(
      problemsOf(snapshot, () => false),
      [],
    ));
});
