import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyzer } from '../../../../src/core/detect/analyzer';
import { standardPipeline } from '../../../../src/core/detect/pipeline';

/** Paragraphs that hang on each other: dates named before, sources introduced before, quotations that run on. */
const paragraphs = [
  'TARN VALLEY, Dec 5 (Harbour News) - The dam broke on Monday.',
  'Two days later, Mayor Ilse Brandt resigned. “We failed,” she said.',
  'She said a week earlier that the wall would hold until 2031.',
  '“The water rose at 7:30 a.m.,” Tomas Quill, 41, told reporters. “Then it was dark.',
  '“Nobody called us,” he added.',
  'Officials said at least 12 houses were lost. They put the damage at $3bn.',
  'The company said on Friday it would pay “every cent” of the 20 million crowns.',
  'In May 2019 the council had voted 9-2. Three months later the work began.',
  'Nothing else happened.',
];

const article = fc.array(fc.constantFrom(...paragraphs), { minLength: 1, maxLength: 12 });

describe('an analysis after many others', () => {
  it('is the same as one from scratch, whatever paragraphs came, went and moved', () => {
    const lasting = new Analyzer(standardPipeline());
    fc.assert(
      fc.property(fc.array(article, { minLength: 2, maxLength: 6 }), (versions) => {
        for (const [version, lines] of versions.entries()) {
          const document = { uri: 'memory:article', version, text: lines.join('\n\n') };
          assert.deepEqual(lasting.analyzeNow(document), new Analyzer(standardPipeline()).analyzeNow(document));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('heeds the date and the order of day and month that it is given', () => {
    const lasting = new Analyzer(standardPipeline());
    const text = 'The court met on Friday and on 03/04/2023.';
    const values = [{ publicationDate: '2023-12-19' }, { publicationDate: '2023-05-02', dayFirst: true }].map(
      (options) =>
        lasting
          .analyzeNow({ uri: 'memory:article', version: 1, text }, options)
          .mentions.map(({ value }) => value?.kind === 'timex' && value.value),
    );
    assert.deepEqual(values, [
      ['2023-12-15', '2023-03-04'],
      ['2023-04-28', '2023-04-03'],
    ]);
  });
});
