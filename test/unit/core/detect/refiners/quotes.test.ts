import assert from 'node:assert/strict';
import { partsOf } from '../../../../../src/core/article/parts';
import { type Analysis } from '../../../../../src/core/detect/analysis';
import { moveAnalysis } from '../../../../../src/core/detect/moveAnalysis';
import { type Mention } from '../../../../../src/core/detect/detector';
import { type Draft } from '../../../../../src/core/detect/refiner';
import { quotes } from '../../../../../src/core/detect/refiners/quotes';
import { blocksOf } from '../../../../../src/core/text/blocks';
import { spanOf } from '../../../../support/annotations';

function draftOf(text: string, mentions: readonly Mention[] = []): Draft {
  const blocks = [...blocksOf(text)];
  const document = { uri: 'a', version: 1, text };
  return { document, blocks, options: {}, version: 1, mentions, entities: [], quotations: [], parts: partsOf(blocks) };
}

function mention(text: string, words: string, label: Mention['label']): Mention {
  return { ...spanOf(text, words), text: words, label, score: 1, source: 'test' };
}

describe('the refiner of quotations', () => {
  const text = 'A Headline\n\nBellwether Norvel said it had “no plans” to sell.';

  it('takes a name for what the detector says that it is', () => {
    const kindWith = (label: Mention['label']) =>
      quotes().refine(draftOf(text, [mention(text, 'Bellwether Norvel', label)])).quotations?.[0]?.source?.kind;
    assert.deepEqual([kindWith('ORG'), kindWith('PERSON')], ['institution', 'person']);
  });

  it('answers the same for a text that it remembers', () => {
    const refiner = quotes();
    assert.deepEqual(refiner.refine(draftOf(text)), refiner.refine(draftOf(text)));
  });

  it('gives quotations whose quoted words move with an edit before them', () => {
    const quotations = quotes().refine(draftOf(text)).quotations ?? [];
    const analysis: Analysis = { version: 1, mentions: [], entities: [], quotations, parts: [] };
    const changed = `B${text}`;
    const [moved] = moveAnalysis(analysis, [{ start: 0, end: 0, insert: 'B' }]).quotations;
    assert.deepEqual(moved?.quoted, [spanOf(changed, '“no plans”')]);
    assert.equal(changed.slice(moved.start, moved.end), 'it had “no plans” to sell');
  });
});
