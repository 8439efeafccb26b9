import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quotedStretches } from '../../../../src/core/quotes/quoted';

/** What stands in quotation marks; ` …` behind a stretch that no mark closes. */
function quoted(text: string): string[] {
  return quotedStretches(text).map(({ start, end, isClosed }) => text.slice(start, end) + (isClosed ? '' : ' …'));
}

const cases: readonly (readonly [name: string, text: string, found: readonly string[]])[] = [
  ['straight marks', '"Yes," she said. "No."', ['"Yes,"', '"No."']],
  ['curly marks', '“Yes,” she said. “No.”', ['“Yes,”', '“No.”']],
  [
    'single curly marks around apostrophes',
    '‘I don’t know the workers’ plans,’ he said.',
    ['‘I don’t know the workers’ plans,’'],
  ],
  ['single straight marks around apostrophes', "'We can't carry the bell,' says Ada.", ["'We can't carry the bell,'"]],
  ['marks nested in others', '“He told me, ‘Go,’ and I went,” she said.', ['“He told me, ‘Go,’ and I went,”']],
  ['the same marks nested', '“A “b” c,” he said. “D.”', ['“A “b” c,”', '“D.”']],
  ['British nesting', '‘He wrote: “I’ll pay.” He didn’t,’ she said.', ['‘He wrote: “I’ll pay.” He didn’t,’']],
  ['guillemets', '«Non», dit-il.', ['«Non»']],
  ['an unclosed quotation', '“I was ironing. It rang.', ['“I was ironing. It rang. …']],
  [
    'a forgotten closing mark before the next quotation',
    '“A is here, he said. “B,” he added.',
    ['“A is here, he said. …', '“B,”'],
  ],
  ['a curly quotation closed by a straight mark', '“Yes," she said.', ['“Yes,"']],
  ['feet and inches inside', `"He's 6'9" and runs," Ray said.`, [`"He's 6'9" and runs,"`]],
  ['no apostrophes', "the dogs' bone, the cats' milk, rock 'n' roll in the '90s", []],
  ['no inches', '6" nails and 5" nails', []],
  ['no decades', 'Born in ‘87, he’d ’scaped', []],
];

describe('stretches in quotation marks', () => {
  for (const [name, text, found] of cases) it(`finds ${name}`, () => assert.deepEqual(quoted(text), found));

  it('are disjoint, in order and inside the text, whatever it holds', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '„',
      ' ',
      'a',
      's',
      '.',
      ',',
      '9',
      'word ',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of quotedStretches(text)) {
          assert.ok(at <= start && start < end && end <= text.length);
          at = end;
        }
      }),
    );
  });
});
