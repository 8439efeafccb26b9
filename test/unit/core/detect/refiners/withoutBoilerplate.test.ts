import assert from 'node:assert/strict';
import { type ArticlePart } from '../../../../../src/core/article/parts';
import { withoutBoilerplate } from '../../../../../src/core/detect/refiners/withoutBoilerplate';

describe('withoutBoilerplate', () => {
  const mention = (start: number, end: number) => ({ start, end, label: 'GPE', score: 0.9, text: 'x', source: 'toy' });
  const draftWith = (parts: readonly ArticlePart[]) => ({
    ...{ document: { uri: 'a', version: 1, text: '' }, blocks: [], options: {}, version: 1 },
    ...{ mentions: [mention(0, 5), mention(12, 16)], entities: [], quotations: [], parts },
  });

  it('leaves out the mentions of boilerplate and keeps all others', () => {
    const parts: readonly ArticlePart[] = [
      { kind: 'paragraph', start: 0, end: 10 },
      { kind: 'boilerplate', start: 12, end: 20 },
    ];
    assert.deepEqual(withoutBoilerplate.refine(draftWith(parts)).mentions, [mention(0, 5)]);
  });

  it('changes nothing in an article without any', () => {
    assert.deepEqual(withoutBoilerplate.refine(draftWith([{ kind: 'paragraph', start: 0, end: 20 }])), {});
  });
});
