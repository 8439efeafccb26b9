import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lex } from '../../../../src/core/figures/lexer';
import { readingsOf } from '../../../../src/core/figures/read';

/** Words that begin, continue or nearly make a figure or a time. */
const words = (
  'one two twenty hundred million lakh crore half quarter third twenty-first and a an the of to or between from at least about ' +
  'minus - – / . , : 1 12 1.111 1,000 2012 3/4 5th % percent $ € dollars km May Monday last next first week days ago later every ' +
  'past noon p.m. Q3 q penultimate point over per in on ½ ^ e x ( ) said constructor'
).split(' ');

/** So many looks at tokens does the grammar take. */
function steps(text: string): number {
  let looks = 0;
  const counted = new Proxy(lex(text), {
    get(tokens, key, receiver) {
      looks++;
      return Reflect.get(tokens, key, receiver) as unknown;
    },
  });
  readingsOf(counted);
  return looks;
}

/** Characters that the lexer asks for. */
function characters(text: string): number {
  let asked = 0;
  class Counted extends String {
    override charCodeAt(at: number): number {
      asked++;
      return super.charCodeAt(at);
    }

    override slice(start?: number, end?: number): string {
      const part = super.slice(start, end);
      asked += part.length;
      return part;
    }
  }
  lex(new Counted(text) as unknown as string);
  return asked;
}

describe('the grammar of figures and dates', () => {
  for (const [what, count] of Object.entries({ 'looks at tokens': steps, 'asks for characters': characters })) {
    it(`${what} in proportion to the text, whatever is repeated in it`, () => {
      const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 });
      fc.assert(
        fc.property(phrase, fc.constantFrom(' ', ' ', ''), (repeated, glue) => {
          const once = `${repeated.join(glue)}${glue}`.repeat(80);
          const [single, double] = [count(once), count(once + once)];
          assert.ok(double <= 2.2 * single + 400, `${single} → ${double} for ${JSON.stringify(repeated)}`);
        }),
        { numRuns: 150 },
      );
    });
  }

  it('reads a row of digits in groups once, whether or not it could be a number', () => {
    const row = (groups: number) => characters(`1${',234'.repeat(groups)},23`);
    assert.ok(row(2_000) <= 2.2 * row(1_000), `${row(1_000)} → ${row(2_000)}`);
  });
});
