import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/detect/analyzer';
import { standardPipeline } from '../../../../src/core/detect/pipeline';

const analyzer = new Analyzer(standardPipeline());

/** What the checks say of a text: their id, the words they mark, and the related words. */
function said(text: string, publicationDate?: string): string[] {
  const options = publicationDate === undefined ? {} : { publicationDate };
  const analysis = analyzer.analyzeNow({ uri: 'memory:text', version: 1, text }, options);
  return (analysis.checks ?? []).map(({ id, span, related }) => {
    const words = (one: { start: number; end: number }) => text.slice(one.start, one.end);
    return [id, words(span), ...(related ? [words(related)] : [])].join(' | ');
  });
}

describe('checks', () => {
  it('marks a weekday that does not fit its date', () => {
    assert.deepEqual(said('They met on Monday, 12/19/2023.'), ['weekday | Monday, 12/19/2023']);
    assert.deepEqual(said('They met on Friday, March 5, 2019.'), ['weekday | Friday, March 5, 2019']);
  });

  it('leaves a weekday that fits alone, and reads the order of day and month by it', () => {
    assert.deepEqual(said('They met on Tuesday, 12/19/2023, and on Tuesday, March 5, 2019.'), []);
    assert.deepEqual(said('They met on Monday, 03/04/2023, and on Saturday, 03/04/2023.'), []);
  });

  it('judges a date without a year only where the article has one', () => {
    assert.deepEqual(said('They met on Wednesday, December 19.'), []);
    assert.deepEqual(said('They met on Friday, December 15.', '2023-12-19'), []);
    assert.deepEqual(said('They met on Sunday, December 15.', '2023-12-19'), []);
    assert.deepEqual(said('They met on Wednesday, December 15.', '2023-12-19'), ['weekday | Wednesday, December 15']);
  });

  it('marks two counts of the same thing that exclude each other', () => {
    assert.deepEqual(said('The raid left 12 smugglers dead.\n\nThe army said 14 smugglers were killed in the raid.'), [
      'disagreeing-figures | 14 | 12',
    ]);
    const far = 'The town woke early and went about its work as on other days. '.repeat(4);
    assert.deepEqual(said(`${far}The raid killed 12 buses. ${far}Some 20 met. Officials said 14 buses were killed.`), [
      'disagreeing-figures | 14 | 12',
    ]);
  });

  it('takes bounds for what they allow', () => {
    assert.deepEqual(said('The raid left at least a dozen smugglers dead.\n\nIn all 14 smugglers were killed.'), []);
    assert.deepEqual(said('About 50 miners were rescued. Officials said 52 miners were rescued.'), []);
    assert.deepEqual(said('More than 20 miners were rescued. Officials said 12 miners were rescued.'), [
      'disagreeing-figures | 12 | More than 20',
    ]);
  });

  it('does not compare parts, other things or other fates', () => {
    assert.deepEqual(said('The raid killed 12 soldiers and wounded 30 soldiers.'), []);
    assert.deepEqual(said('The raid killed 12 soldiers. Another three soldiers were killed later.'), []);
    assert.deepEqual(said('The raid killed 12 soldiers and killed four civilians.'), []);
    assert.deepEqual(said('The raid killed 14 soldiers. Troops said 12 of the soldiers were killed.'), []);
    assert.deepEqual(said('The raid killed 12 soldiers. Troops said 1.5 soldiers were killed for each day.'), []);
    assert.deepEqual(said('The fair drew 12 bakers. It has 14 bakers.'), []);
  });

  it('asks who spoke where a direct quotation has no speaker', () => {
    const text =
      'The pump had failed in the night.\n\n“Nobody ever asked us about it.”\n\nThe port was empty by noon.\n';
    assert.deepEqual(said(text), ['unattributed-quotation | “Nobody ever asked us about it.”']);
  });
});
