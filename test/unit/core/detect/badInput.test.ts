import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Analyzer } from '../../../../src/core/detect/analyzer';
import { standardPipeline } from '../../../../src/core/detect/pipeline';
import { json } from '../../../../src/core/formats/json';
import { suggest } from '../../../../src/core/annotate/mark';

const analyzer = new Analyzer(standardPipeline({ model: readFileSync('media/model/tagger.bin') }));
const sentence =
  'Mayor Anna Lindqvist of Torvik told reporters on Monday that $1.5 million, about 12 percent, was lost. ';

/** Analyses a text and exports it, which proves every span; returns the words that were found. */
function wordsOf(text: string): readonly string[] {
  const document = { uri: 'bad.txt', version: 1, text };
  const analysis = analyzer.analyzeNow(document);
  assert.equal(analysis.failures, undefined);
  const { entities, quotations } = analysis;
  json.encode([{ document, marks: suggest(analysis.mentions), entities, quotations }]);
  return analysis.mentions.map((mention) => mention.text);
}

describe('the pipeline, with text that is no ordinary text', () => {
  const odd: Readonly<Record<string, string>> = {
    'an empty file': '',
    'white space alone': ' \n\t\r\n\u00a0\u2028 ',
    'binary bytes': String.fromCharCode(...Array.from({ length: 4096 }, (_, i) => (i * 37) % 256)),
    'lone surrogates': `\ud83d ${sentence}\udc4d \ud800${sentence}`,
    'a byte order mark inside': `\ufeff${sentence}\ufeff${sentence}`,
    'one digit a million times': '1'.repeat(1_000_000),
    'one quotation mark a hundred thousand times': '"'.repeat(100_000),
    'full stops before what looks like an age': `Ada${'.'.repeat(50_000)}, 45, left.`,
    'brackets and hyphens without words': '(-'.repeat(50_000),
  };
  for (const [name, text] of Object.entries(odd)) it(`takes ${name}`, () => void wordsOf(text));

  const ordinary = wordsOf(sentence);
  const disguised: Readonly<Record<string, (text: string) => string>> = {
    'CRLF lines': (text) => `${text}\r\n\r\n`,
    'mixed line ends': (text) => `\r${text}\n\r\n`,
    'emoji around it': (text) => `👩🏽‍🚀 ${text}👍🏽 `,
    'right-to-left text around it': (text) => `שלום ${text}مرحبا `,
  };
  for (const [name, disguise] of Object.entries(disguised))
    it(`finds the same words with ${name}`, () => {
      assert.ok(ordinary.includes('Anna Lindqvist') && ordinary.includes('$1.5 million'), ordinary.join('|'));
      const found = wordsOf(disguise(sentence).repeat(3));
      for (const word of ordinary) assert.equal(found.filter((other) => other === word).length, 3, word);
    });

  it('finds amounts across no-break spaces, and names with combining marks', () => {
    assert.ok(wordsOf('It cost $1.5\u00a0million.').includes('$1.5\u00a0million'));
    assert.ok(wordsOf('President Jose\u0301 Alvarado spoke on Monday.').some((word) => word.includes('Jose\u0301')));
  });

  it('reads a line of a megabyte', () => {
    const found = wordsOf(sentence.repeat(10_000));
    assert.equal(found.filter((word) => word === '$1.5 million').length, 10_000);
  }).timeout(60_000);

  it('proves every span of any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'Anna Lindqvist',
        '$5 million',
        '“',
        '"',
        ' said ',
        '\r\n',
        '\u00a0',
        '👍',
        '12/19/2023',
        '’s',
        '.',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void wordsOf(pieces.join(''))),
      { numRuns: 300 },
    );
  });
});
