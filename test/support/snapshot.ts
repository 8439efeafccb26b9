import { type Snapshot } from '../../src/app/liveArticle';
import { type Mark } from '../../src/core/annotate/mark';
import { type Analysis } from '../../src/core/detect/analysis';
import { partsOf } from '../../src/core/article/parts';
import { standardLabels } from '../../src/core/labels/labelSet';
import { blocksOf } from '../../src/core/text/blocks';
import { marked } from './marks';

/** A fresh snapshot of “[Ada Quill|PERSON] lives in [Cork|GPE].” */
export function snapshotOf(source: string, rest: Partial<Mark> = {}, analysis: Partial<Analysis> = {}): Snapshot {
  const { text, marks } = marked(source, rest);
  const parts = partsOf([...blocksOf(text)]);
  return {
    document: { uri: 'file:///story.txt', version: 1, text },
    labels: standardLabels,
    marks,
    analysis: { version: 1, mentions: [], entities: [], quotations: [], parts, ...analysis },
    anchored: [],
    isFresh: true,
  };
}
