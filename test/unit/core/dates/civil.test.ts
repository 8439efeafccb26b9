import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  easterOf,
  fromNumber,
  isDay,
  isoOf,
  parseIso,
  toNumber,
  weekdayOf,
  weekOf,
} from '../../../../src/core/dates/civil';

const days = fc.integer({ min: -700_000, max: 700_000 });

describe('civil', () => {
  it('counts days as the platform does', () => {
    fc.assert(
      fc.property(days, (count) => {
        const there = fromNumber(count);
        const theirs = new Date(count * 86_400_000);
        assert.deepEqual(
          [there.year, there.month, there.day, weekdayOf(there) % 7],
          [theirs.getUTCFullYear(), theirs.getUTCMonth() + 1, theirs.getUTCDate(), theirs.getUTCDay()],
        );
        assert.equal(toNumber(there), count);
      }),
    );
  });

  it('gives the week of its Thursday to every day of a week', () => {
    fc.assert(
      fc.property(days, (count) => {
        const there = fromNumber(count);
        const thursday = addDays(there, 4 - weekdayOf(there));
        assert.deepEqual(weekOf(there), weekOf(thursday));
        assert.equal(weekOf(there).year, thursday.year);
      }),
    );
  });

  it('ends a shorter month where a month is added', () => {
    assert.equal(isoOf(addMonths({ year: 2023, month: 12, day: 31 }, 2)), '2024-02-29');
    assert.equal(isoOf(addMonths({ year: 2024, month: 1, day: 15 }, -13)), '2022-12-15');
  });

  it('knows Easter', () => {
    assert.deepEqual(
      [2019, 2023, 2024, 2038].map((year) => isoOf(easterOf(year))),
      ['2019-04-21', '2023-04-09', '2024-03-31', '2038-04-25'],
    );
  });

  it('takes no day that does not exist', () => {
    assert.equal(isDay({ year: 2023, month: 2, day: 29 }), false);
    assert.equal(parseIso('2023-02-29'), undefined);
    assert.equal(parseIso('yesterday'), undefined);
  });
});
