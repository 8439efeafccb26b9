import assert from 'node:assert/strict';
import { hashTable } from '../../../../src/core/tagger/hashTable';
import { lexiconOf } from '../../../../src/core/tagger/lexicon';
import { writeModel } from '../../../../src/core/tagger/modelFile';
import { Tagger } from '../../../../src/core/tagger/tagger';
import { wordOf } from '../../../../src/core/tagger/words';
import { tokensOf } from '../../../../src/core/text/tokens';
import { examplesOf } from '../../../../src/training/crf/examples';
import { layOut, learn } from '../../../../src/training/crf/learner';
import { pack } from '../../../../src/training/crf/pack';
import { type LabelMap, sameLabels } from '../../../../src/training/labelMap';
import { type LexiconParts } from '../../../../src/training/lexicon/build';
import { marked } from '../../../support/marks';

const emptyLexicon: LexiconParts = {
  words: hashTable(new Uint32Array()),
  clusters: new Uint16Array(),
  coarser: new Uint16Array(),
  phrases: hashTable(new Uint32Array()),
  lists: new Uint32Array(),
};
const settings = { epochs: 12, rate: 0.2, l1: 0, l2: 0, dropout: 0, seed: 1, rarest: 1, frequent: 20 };

const lines = [
  'Mr. [Oke|PERSON] lives in [Tessel|GPE] now.',
  'Mr. [Bram Vane|PERSON] works in [Orlo|GPE] today.',
  'Mrs. [Ida Lund|PERSON] stayed in [Fenia|GPE] again.',
  'Nobody lives in the hut now.',
];

function recordsOf(sources: readonly string[]) {
  return sources.map((source, at) => {
    const { text, marks } = marked(source);
    return { id: String(at), text, spans: marks.map(({ start, end, label }) => ({ start, end, label })) };
  });
}

function trained(groups: readonly (readonly [readonly string[], LabelMap])[]) {
  const lexicon = lexiconOf(emptyLexicon);
  const read = (text: string) => wordOf(text, lexicon);
  const examples = groups.flatMap(([sources, map]) => examplesOf(recordsOf(sources), map, read, lexicon));
  const start = layOut(examples, settings);
  return pack([learn(examples, start, settings, () => undefined)], emptyLexicon, 0.001);
}

function read(model: ReturnType<typeof trained>, text: string): string[] {
  return new Tagger(model).tag(tokensOf(text)).map(({ start, end, label }) => `${text.slice(start, end)}|${label}`);
}

describe('learning', () => {
  it('tells unseen names by what stands around them', () => {
    const model = trained([[lines, sameLabels]]);
    assert.deepEqual(read(model, 'Mr. Zell lives in Morvan now.'), ['Zell|PERSON', 'Morvan|GPE']);
    assert.deepEqual(read(model, 'Mrs. Ana Roth stayed in Pell again.'), ['Ana Roth|PERSON', 'Pell|GPE']);
  });

  it('gives the same bytes for the same input', () => {
    assert.deepEqual(writeModel(trained([[lines, sameLabels]])), writeModel(trained([[lines, sameLabels]])));
  });

  it('takes no lesson from what a corpus does not annotate', () => {
    const peopleOnly: LabelMap = { corpus: { PERSON: 'PER' }, ours: { PERSON: 'PER' } };
    const unmarked = ['Ovid lives in Quill now.', 'Nemo works in Quill today.', 'Mr. [Sand|PERSON] stayed in Quill.'];
    const model = trained([
      [lines, sameLabels],
      [[...unmarked, ...unmarked], peopleOnly],
    ]);
    assert.deepEqual(read(model, 'Mr. Zell lives in Quill now.'), ['Zell|PERSON', 'Quill|GPE']);
  });
});
