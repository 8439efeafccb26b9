import assert from 'node:assert/strict';
import { type Analysis } from '../../../../src/core/detect/analysis';
import { Analyzer } from '../../../../src/core/detect/analyzer';
import { type Detector, type Finding } from '../../../../src/core/detect/detector';
import { disjoint } from '../../../../src/core/detect/refiners/disjoint';

/** A detector that finds each word of the list, and counts the blocks it is shown. */
function wordFinder(words: Readonly<Record<string, Partial<Finding>>>): Detector & { readonly seen: string[] } {
  const seen: string[] = [];
  return {
    id: 'words',
    emits: ['GPE'],
    seen,
    *detect({ text }) {
      seen.push(text);
      for (const [word, more] of Object.entries(words)) {
        for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
          yield { start: at, end: at + word.length, label: 'GPE', score: 0.5, ...more };
        }
      }
    },
  };
}

const document = (text: string, version = 1) => ({ uri: 'a', version, text });
const wordsOf = (text: string, { mentions }: Analysis) => mentions.map((m) => text.slice(m.start, m.end));

describe('Analyzer', () => {
  it('gives offsets of the document, and the words that stand there', () => {
    const text = 'Rain.\r\n\r\n  Sun over Perania.\r\n\r\nMore of Perania 👍 and Perania.';
    const analysis = new Analyzer({ detectors: [wordFinder({ Perania: {} })], refiners: [disjoint] }).analyzeNow(
      document(text),
    );
    assert.deepEqual(wordsOf(text, analysis), ['Perania', 'Perania', 'Perania']);
    assert.deepEqual(
      analysis.mentions.map((m) => m.text),
      wordsOf(text, analysis),
    );
  });

  it('reads only the paragraph that was edited', () => {
    const finder = wordFinder({ Perania: {} });
    const analyzer = new Analyzer({ detectors: [finder], refiners: [] });
    analyzer.analyzeNow(document('One.\n\nTwo.\n\nThree.'));
    analyzer.analyzeNow(document('Three.\n\nOne.\n\nTwo, Perania.', 2));
    assert.deepEqual(finder.seen, ['One.', 'Two.', 'Three.', 'Two, Perania.']);
  });

  it('reads all paragraphs anew once what a detector takes from the whole article has changed', () => {
    const finder = {
      ...wordFinder({ Perania: {} }),
      setting: (blocks: readonly unknown[]) => String(blocks.length > 2),
    };
    const analyzer = new Analyzer({ detectors: [finder], refiners: [] });
    analyzer.analyzeNow(document('One.\n\nTwo.'));
    analyzer.analyzeNow(document('One.\n\nTwo.\n\nThree.', 2));
    analyzer.analyzeNow(document('One.\n\nTwo.\n\nFour.', 3));
    assert.deepEqual(finder.seen, ['One.', 'Two.', 'One.', 'Two.', 'Three.', 'Four.']);
  });

  it('does not take the word of a detector that gives no span of its block', () => {
    const wrong: readonly Partial<Finding>[] = [
      { start: -1 },
      { end: 99 },
      { start: 3, end: 3 },
      { start: 4, end: 2 },
      { end: 6 },
    ];
    for (const offsets of wrong) {
      const analyzer = new Analyzer({ detectors: [wordFinder({ Pera: offsets })], refiners: [] });
      assert.deepEqual(analyzer.analyzeNow(document('Pera 👍 nia')).mentions, [], JSON.stringify(offsets));
    }
  });
});

describe('Analyzer, when a part of it fails', () => {
  const wrong = { id: 'wrong', emits: [], detect: () => assert.fail('a bug') };

  it('keeps what the others found, and says what failed', () => {
    const refiner = { id: 'worse', refine: () => assert.fail('another') };
    const analyzer = new Analyzer({ detectors: [wrong, wordFinder({ Perania: {} })], refiners: [refiner, disjoint] });
    const { mentions, failures } = analyzer.analyzeNow(document('In Perania.'));
    assert.equal(mentions.length, 1);
    assert.deepEqual(
      failures?.map((failure) => failure.split(':')[0]),
      ['wrong', 'worse'],
    );
  });
});

describe('disjoint', () => {
  const find = (words: Readonly<Record<string, Partial<Finding>>>, text: string) =>
    wordsOf(text, new Analyzer({ detectors: [wordFinder(words)], refiners: [disjoint] }).analyzeNow(document(text)));

  it('keeps the surer of two that overlap, whichever comes first', () => {
    assert.deepEqual(find({ 'New Per': { score: 0.6 }, Perania: { score: 0.9 } }, 'In New Perania.'), ['Perania']);
    assert.deepEqual(find({ 'New Per': { score: 0.9 }, Perania: { score: 0.6 } }, 'In New Perania.'), ['New Per']);
  });

  it('keeps the longer of two that are equally sure', () => {
    assert.deepEqual(find({ Perania: {}, 'New Perania': {} }, 'In New Perania.'), ['New Perania']);
  });

  it('keeps two that only touch', () => {
    assert.deepEqual(find({ New: {}, Perania: {} }, 'NewPerania'), ['New', 'Perania']);
  });
});
