import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentencesIn } from '../../../../src/core/quotes/items';
import { statementsIn } from '../../../../src/core/quotes/statements';

/** Words and marks that begin, continue or nearly make a quotation. */
const words = (
  'Ada Quill said told who which that and but the a of according to he She on Monday statement claims officials , . ; : — “ ” ‘ ’ " \' ' +
  "'s ?” ,” ( ) was held not they added, U.S. Mr. it"
).split(' ');

/** So many looks at the items of its sentences does the scanner take. */
function steps(text: string): number {
  let looks = 0;
  for (const sentence of sentencesIn(text)) {
    const counted = new Proxy(sentence, {
      get(items, key, receiver) {
        looks++;
        return Reflect.get(items, key, receiver) as unknown;
      },
    });
    statementsIn(counted);
  }
  return looks;
}

describe('the scanner of quotations', () => {
  it('looks at words in proportion to the text, whatever is repeated in it', () => {
    const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(phrase, (repeated) => {
        const once = `${repeated.join(' ')} `.repeat(250);
        const [single, double] = [steps(once), steps(once + once)];
        assert.ok(double <= 2.5 * single + 20_000, `${single} → ${double} for ${JSON.stringify(repeated)}`);
      }),
      { numRuns: 60 },
    );
  });

  it('cuts a text into sentences of a bounded length', () => {
    const long = 'said that Ada Quill told “officials ” '.repeat(2_000);
    assert.ok(Math.max(...sentencesIn(long).map(({ length }) => length)) <= 201);
  });
});
