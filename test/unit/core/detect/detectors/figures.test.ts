import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figures } from '../../../../../src/core/detect/detectors/figures';

/** "Shares rose [5%|PERCENT] to 31": the text without marks, and the marked spans. */
function parse(marked: string): { text: string; spans: string[] } {
  const spans: string[] = [];
  const text = marked.replace(/\[([^\]|]+)\|([A-Z]+)\]/g, (_, words: string, label: string) => {
    spans.push(`${words}|${label}`);
    return words;
  });
  return { text, spans };
}

function found(text: string): string[] {
  return [...figures.detect({ start: 0, end: text.length, text })].map(
    ({ start, end, label }) => `${text.slice(start, end)}|${label}`,
  );
}

const lines = {
  'takes the words that bound an amount into its span': [
    'The navy seized [nearly five million|CARDINAL] pills and [at least 12|CARDINAL] boats.',
    'Rents rose [more than 4.5 percent|PERCENT] to [about $1,200|MONEY] [a month|DATE], [just over a third|CARDINAL] of wages.',
    'It took [around two hours|TIME] and [as many as 40|CARDINAL] volunteers.',
  ],
  'leaves the counted noun outside': [
    '[Dozens|CARDINAL] of farms lost [14|CARDINAL] cows and [two dozen|CARDINAL] sheep.',
  ],
  'reads money in signs, codes and words': [
    'The port cost [$1bn|MONEY], [US$3.2 million|MONEY], [Rs 4,000 crore|MONEY], [KES 12,500|MONEY] and [20 million Swiss francs|MONEY].',
    'It is a [multi-million-dollar|MONEY] trade, worth [tens of millions of dollars|MONEY] and not [80 cents|MONEY].',
  ],
  'joins the two ends of a range': [
    'Between them they paid [$5 million to $7 million|MONEY] for [between 10 and 12|CARDINAL] ships of [40-50 metres|QUANTITY].',
    'The [2011-12|DATE] budget grew [three to four percent|PERCENT].',
  ],
  'keeps change and level apart': ['Oil rose [41 cents|MONEY] to [$80|MONEY], up from [$70|MONEY].'],
  'reads measures with their units': [
    'The [30-metre|QUANTITY] mast fell in winds of [120 km/h|QUANTITY] at [minus 12 degrees Celsius|QUANTITY].',
    'The field of [300 hectares|QUANTITY] gave [two tonnes|QUANTITY].',
  ],
  'reads days, months and years': [
    'On [Tuesday, March 5, 2019|DATE] and [12 October|DATE] they met; in [May 2020|DATE] and [1998|DATE] they did not.',
    '[Tuesday, 12/19/2023|DATE]',
    'The flood of [the 1990s|DATE] and [late 2004|DATE] came in [mid-September|DATE].',
  ],
  'reads times that hang on the article’s date': [
    '[Last week|DATE], [earlier this month|DATE] and [three years ago|DATE] it was dry; [the past two weeks|DATE] were wet.',
    'She left [late on Friday|TIME] and came [this morning|TIME], [two days later|DATE].',
  ],
  'reads the time of day with its zone': ['The ferry left at [9:30 p.m. local time|TIME], or [1930 GMT|TIME].'],
  'reads ages and frequencies': [
    'A [45-year-old|DATE] man, aged [45|DATE], fishes [every Monday|DATE] for [five hours|TIME] [a day|DATE].',
    'Mira Solberg, [38|DATE], sells bread [daily|DATE].',
  ],
  'counts ordinals but no streets and no idioms': [
    'The [third|ORDINAL] bus came [20th|ORDINAL]; at first nobody saw it in 17th Street.',
  ],
  'tells the number one from the pronoun': [
    'The wave killed [one|CARDINAL] sailor in one of the largest storms; no one else, and the one on deck, was hurt.',
  ],
  'leaves numbers in names and references alone': [
    'Under Section 301 the F-16, the G-20, a 7-Eleven and the H5N1 virus are names.',
    'Call 555-0134 or 555-1912; the case is No. 24-1187.',
  ],
  'reads numbers that are composed, and leaves what only looks so': [
    'They planted [one million and a half|CARDINAL] trees, [3 crore 20 lakh|CARDINAL] shrubs and [a twentieth|CARDINAL] of the seeds.',
    'In [2012|DATE] [300|CARDINAL] people came; on [July 4|DATE] [300|CARDINAL] more, and a [twenty-first|ORDINAL] birthday was kept.',
    'He was [one|CARDINAL] over par, at the dawn of a new age.',
  ],
  'counts places from the end': [
    'The [penultimate|ORDINAL] stage and the [second-to-last|ORDINAL] were cut; the last one was not.',
  ],
  'reads times that are said, and no others': [
    'She woke at [half past seven|TIME] and left at [a quarter to nine|TIME].',
    '[Five|CARDINAL] past mayors came, and [ten|CARDINAL] past winners.',
    'They met on [Saturday|DATE] at [5|TIME].',
  ],
  'reads days by their place in the month': [
    'The fair is held on [the first Monday in May|DATE], in [the week of March 5|DATE] and on [Friday the 13th|DATE].',
    'On [Monday|DATE] [21|CARDINAL] people left.',
  ],
  'takes no word that every object inherits for one of its own': [
    'The constructor said that the part 12constructor broke in the constructor quarter.',
    '[5 Constructor dollars|MONEY] bought [5 km|QUANTITY] per constructor, on [Friday|DATE] constructor week.',
  ],
  'tells the month from the verb': ['They may march in [May|DATE] and march on.'],
} as const;

describe('figures', () => {
  for (const [behaviour, marked] of Object.entries(lines)) {
    it(behaviour, () => {
      for (const line of marked) {
        const { text, spans } = parse(line);
        assert.deepEqual(found(text), spans);
      }
    });
  }

  it('gives disjoint spans inside the text, in order, for any text', () => {
    const words = fc.constantFrom(
      ...'12 1,5 $ US$ € % - – to and of a the one two million last late early Monday May 2011 / . , : ; ’ ( ) am p.m. th years year half third km ° 👍 between about 5th'.split(
        ' ',
      ),
    );
    const text = fc
      .array(fc.tuple(words, fc.constantFrom(' ', '', '\n', '\u00a0')), { maxLength: 40 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (any) => {
        let end = 0;
        for (const finding of figures.detect({ start: 0, end: any.length, text: any })) {
          assert.ok(end <= finding.start && finding.start < finding.end && finding.end <= any.length);
          end = finding.end;
        }
      }),
    );
  });
});
