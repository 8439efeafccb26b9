import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseIso } from '../../../../src/core/dates/civil';
import { valueOf } from '../../../../src/core/figures/valueOf';

const anchor = parseIso('2023-12-19')!;

describe('valueOf', () => {
  it('reads words that the grammar would not have found there', () => {
    const amounts = [valueOf('CARDINAL', 'only 12'), valueOf('MONEY', 'a record $3m')].map((value) =>
      value?.kind === 'quantity' ? [value.amount, value.unit] : undefined,
    );
    assert.deepEqual(amounts, [
      ['12', undefined],
      ['3000000', 'USD'],
    ]);
    assert.equal(valueOf('CARDINAL', 'umpteen'), undefined);
  });

  it('takes the word of whoever found a number that the grammar would leave alone', () => {
    const essential = (label: 'CARDINAL' | 'DATE', words: string) => {
      const value = valueOf(label, words);
      return value?.kind === 'quantity' ? value.amount : value?.value;
    };
    assert.deepEqual(
      [essential('CARDINAL', 'One'), essential('DATE', '29'), essential('DATE', 'seven'), essential('DATE', '417')],
      ['1', 'P29Y', 'P7Y', undefined],
    );
  });

  it('says of every value how it was reached', () => {
    const reasons = {
      '12': 'as the digits say',
      'three hundred': 'the number words added up',
      dozens: 'the order that the word names, not a count; “dozens” counts 12',
      'Rs 4 lakh crore':
        'as the digits say; “lakh” counts 100,000; “crore” counts 10,000,000; “rs” without a country is taken for INR',
      $3m: 'as the digits say; “m” counts 1,000,000; “$” without a country is taken for USD',
      US$3bn: 'as the digits say; “bn” counts 1,000,000,000',
      '20 Egyptian pounds': 'as the digits say',
      '10 to 12': 'both ends of the range',
      '54 to 12': 'both numbers of a score, in the order of the text',
      'one in five': 'the first number divided by the second',
    };
    for (const [words, how] of Object.entries(reasons)) {
      const isMoney = /[$]|Rs|pounds/.test(words);
      assert.equal(valueOf(isMoney ? 'MONEY' : 'CARDINAL', words)?.how, how, words);
    }
    assert.deepEqual(
      ['May 5, 2012', 'Monday', 'last week', 'three days', 'every week', 'recent years'].map(
        (words) => valueOf('DATE', words, { anchor })?.how,
      ),
      [
        'as the words say',
        'the most recent one up to the article’s date',
        'counted from the article’s date',
        'a length of time, as the words count it',
        'what repeats, by the time from one to the next',
        'the words name no date',
      ],
    );
  });

  it('takes the order of day and month that the reader set', () => {
    const values = [undefined, true, false].map((dayFirst) => {
      const value = valueOf('DATE', '03/04/2023', { anchor, ...(dayFirst !== undefined && { dayFirst }) });
      return value?.kind === 'timex' ? [value.value, value.alternatives] : undefined;
    });
    assert.deepEqual(values, [
      ['2023-03-04', ['2023-04-03']],
      ['2023-04-03', undefined],
      ['2023-03-04', undefined],
    ]);
  });

  it('counts what repeats in the units of the calendar or of the clock', () => {
    const values = ['every hour', 'every other hour', 'every other week', 'every 20 minutes'].map((words) => {
      const value = valueOf('TIME', words, { anchor });
      return value?.kind === 'timex' ? [value.type, value.value] : undefined;
    });
    assert.deepEqual(values, [
      ['SET', 'PT1H'],
      ['SET', 'PT2H'],
      ['SET', 'P2W'],
      ['SET', 'PT20M'],
    ]);
  });

  it('counts from the very day and month of the article', () => {
    const value = (words: string, tense?: 'past' | 'future') => {
      const found = valueOf('DATE', words, { anchor, ...(tense && { tense }) });
      return found?.kind === 'timex' ? found.value : undefined;
    };
    assert.deepEqual(
      ['next Tuesday', 'last Tuesday', 'next Wednesday', 'the fourth quarter', 'the third quarter'].map((words) =>
        value(words),
      ),
      ['2023-12-26', '2023-12-12', '2023-12-20', '2023-Q4', '2023-Q3'],
    );
    assert.deepEqual(
      [value('December 19', 'future'), value('December 19', 'past'), value('December 18', 'future')],
      ['2023-12-19', '2023-12-19', '2024-12-18'],
    );
    assert.deepEqual([value('on the 19th', 'future'), value('on the 19th', 'past')], ['2023-12-19', '2023-12-19']);
    assert.equal(value('Friday the 13th', 'past'), '2023-10-13');
    assert.equal(value('Friday the 13th', 'future'), '2024-09-13');
  });

  it('writes no time of the day behind a time that has no date', () => {
    const value = (words: string, around = {}) => {
      const found = valueOf('TIME', words, around);
      return found?.kind === 'timex' ? found.value : undefined;
    };
    assert.deepEqual(
      [value('last night'), value('last night', { anchor }), value('this morning'), value('next morning', { anchor })],
      ['PAST_REF', '2023-12-18TNI', 'PRESENT_REF', 'FUTURE_REF'],
    );
  });

  it('turns a weekday by the tense beside it', () => {
    const on = (tense: 'past' | 'future') => {
      const value = valueOf('DATE', 'Friday', { anchor, tense });
      return value?.kind === 'timex' ? value.value : undefined;
    };
    assert.deepEqual([on('past'), on('future')], ['2023-12-15', '2023-12-22']);
  });

  it('answers any words in any label, and never throws', () => {
    const labels = fc.constantFrom('DATE', 'TIME', 'PERCENT', 'MONEY', 'QUANTITY', 'ORDINAL', 'CARDINAL');
    fc.assert(
      fc.property(labels, fc.string({ unit: 'grapheme' }), (label, words) => void valueOf(label, words, { anchor })),
    );
  });
});
