import assert from 'node:assert/strict';
import { conventions, type SuiteName } from '../../../../src/training/rules/conventions';

function found(suite: SuiteName, text: string): string[] {
  return conventions[suite](text).map(({ start, end }) => text.slice(start, end));
}

/** "add [- 7 k] to it": what each suite marks, in its own way. */
const lines: readonly (readonly [SuiteName, string])[] = [
  ['number', 'add [minus seven] to [3.5 M] of them, not the 20ml jar'],
  ['number', 'the one here weighs [forty - two], [two out of nine] do'],
  ['percentage', 'take [percent of 9] off'],
  ['currency', 'it was [9 dollars and 30].'],
  ['temperature', 'set it to [30 degrees celsius]'],
  ['dimension', 'weigh [90 pounds] of it'],
  ['ordinal', 'the [second to last] row of the [third] page'],
  ['age', 'a man of [age 61], his dog is [nine years old]'],
  ['datetime', 'book it for [friday at 5 pm], [three weeks after may 4th] or [the last week of 2011]'],
  ['datetime', 'wake me at [7 p . m .] in [the 1970 s]'],
  ['datetime', '[2 hours] [next month]'],
  ['moment', 'it took 5 days and in 2009 it ended [3 days ago]'],
];

describe('conventions', () => {
  for (const [suite, marked] of lines) {
    it(`marks a ${suite} as in “${marked}”`, () => {
      const spans = [...marked.matchAll(/\[([^\]]+)\]/g)].map(([, words]) => words);
      assert.deepEqual(found(suite, marked.replaceAll(/[[\]]/g, '')), spans);
    });
  }
});
