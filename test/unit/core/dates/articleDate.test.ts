import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/detect/analyzer';
import { standardPipeline } from '../../../../src/core/detect/pipeline';
import { type AnalysisOptions } from '../../../../src/core/detect/refiner';

const analyzer = new Analyzer(standardPipeline());

function dateOf(text: string, options: AnalysisOptions = {}): string | undefined {
  const { date } = analyzer.analyzeNow({ uri: 'memory:article', version: 1, text }, options);
  return date && `${date.iso} ${date.from}${date.span ? ` ${text.slice(date.span.start, date.span.end)}` : ''}`;
}

const body = 'The harbour was closed after a crane fell into the basin, the port authority said in a statement.';

describe('articleDate', () => {
  it('reads the date line', () => {
    assert.equal(
      dateOf(`Crane Falls Into Harbour\n\nTuesday, 12/19/2023\n\n${body}`),
      '2023-12-19 text Tuesday, 12/19/2023',
    );
    assert.equal(dateOf(`Crane Falls Into Harbour\n\n19 December 2023\n\n${body}`), '2023-12-19 text 19 December 2023');
  });

  it('reads the dateline, and its year elsewhere where it has none', () => {
    assert.equal(dateOf(`OSTHAVN, March 3, 2021 (GNS) - ${body}`), '2021-03-03 text March 3, 2021');
    assert.equal(dateOf(`OSTHAVN, March 3 (GNS) - ${body}\n\nIt was built on May 5, 2020.`), '2020-03-03 text March 3');
    assert.equal(dateOf(`OSTHAVN, March 3 (GNS) - ${body}`), undefined);
  });

  it('takes the reader’s word before the text’s', () => {
    const text = `Crane Falls Into Harbour\n\n19 December 2023\n\n${body}`;
    assert.equal(dateOf(text, { publicationDate: '2023-12-20' }), '2023-12-20 setting');
  });

  it('settles day and month by the weekday, else by the setting', () => {
    assert.equal(dateOf(`Crane Falls\n\nMonday, 03/04/2023\n\n${body}`)?.slice(0, 10), '2023-04-03');
    assert.equal(dateOf(`Crane Falls\n\n03/04/2023\n\n${body}`, { dayFirst: true })?.slice(0, 10), '2023-04-03');
    assert.equal(dateOf(`Crane Falls\n\n03/04/2023\n\n${body}`, { dayFirst: false })?.slice(0, 10), '2023-03-04');
  });
});
