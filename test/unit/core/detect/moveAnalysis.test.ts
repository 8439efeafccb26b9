import assert from 'node:assert/strict';
import { type Analysis } from '../../../../src/core/detect/analysis';
import { moveAnalysis } from '../../../../src/core/detect/moveAnalysis';
import { applyChanges, type TextChange } from '../../../../src/core/text/change';
import { spanOf } from '../../../support/annotations';

const text = '“We lost it,” Ada Quill said on Monday, 12/19/2023. “Nobody asked.”';
const source = { name: 'Ada Quill', kind: 'person', span: spanOf(text, 'Ada Quill') } as const;
const analysis: Analysis = {
  version: 1,
  mentions: [
    { ...spanOf(text, 'Ada Quill'), text: 'Ada Quill', label: 'PERSON', score: 1, source: 'toy' },
    { ...spanOf(text, 'Monday, 12/19/2023'), text: 'Monday, 12/19/2023', label: 'DATE', score: 1, source: 'toy' },
  ],
  entities: [],
  quotations: [{ kind: 'direct', ...spanOf(text, '“We lost it,”'), speaker: spanOf(text, 'Ada Quill'), source }],
  parts: [{ kind: 'paragraph', start: 0, end: text.length }],
  checks: [
    { id: 'weekday', level: 'warning', span: spanOf(text, 'Monday, 12/19/2023'), message: 'It was a Tuesday.' },
    {
      ...{ id: 'unattributed-quotation', level: 'hint', message: 'Who said it?' },
      ...{ span: spanOf(text, '“Nobody asked.”'), related: spanOf(text, 'Ada Quill') },
    },
  ],
};

/** What each moved span covers after a change. */
function wordsAfter(change: TextChange) {
  const moved = moveAnalysis(analysis, [change]);
  const after = applyChanges(text, [change]);
  const words = ({ start, end }: { start: number; end: number }) => after.slice(start, end);
  return {
    mentions: moved.mentions.map(words),
    quotations: moved.quotations.map((one) => [words(one), one.speaker && words(one.speaker)]),
    checks: moved.checks?.map(({ span, related }) => [words(span), related && words(related)]),
  };
}

describe('moveAnalysis', () => {
  it('moves all spans along with a text that grows before them', () =>
    assert.deepEqual(wordsAfter({ start: 0, end: 0, insert: 'Then: ' }), {
      mentions: ['Ada Quill', 'Monday, 12/19/2023'],
      quotations: [['“We lost it,”', 'Ada Quill']],
      checks: [
        ['Monday, 12/19/2023', undefined],
        ['“Nobody asked.”', 'Ada Quill'],
      ],
    }));

  it('leaves out what was written over, and keeps a quotation and a question without the name that was', () =>
    assert.deepEqual(wordsAfter({ ...spanOf(text, 'Quill said on Mon'), insert: 'x' }), {
      mentions: [],
      quotations: [['“We lost it,”', undefined]],
      checks: [['“Nobody asked.”', undefined]],
    }));
});
