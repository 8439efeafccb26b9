import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { cueForms } from '../../../../src/core/quotes/cues';
import { parseMarked } from '../../../../src/training/quotes/marked';
import { f1, scan, score } from '../../../../src/training/quotes/score';

/** One line for each quotation: the initial of its kind, the source, the words. */
function quotations(text: string): string[] {
  return scan(`A Headline\n\n${text}`).map(({ kind, start, end, source }) => {
    const words = `A Headline\n\n${text}`.slice(start, end);
    return `${kind.charAt(0)} ${source?.name ?? '-'}: ${words}`;
  });
}

type Case = readonly [text: string, ...found: string[]];

const attributed: readonly Case[] = [
  ['"We won," said Ada Quill.', 'd Ada Quill: "We won,"'],
  ['"We won," Ada Quill, who coaches them, told reporters on Monday.', 'd Ada Quill: "We won,"'],
  ['“We won,” said the coach, Ada Quill. “At last.”', 'd Ada Quill: “We won,”', 'd Ada Quill: “At last.”'],
  ['Ada Quill said: “We won.”', 'd Ada Quill: “We won.”'],
  ['“We won,” Ada Quill said, “and we will again.”', 'd Ada Quill: “We won,”', 'd Ada Quill: “and we will again.”'],
  ['“Why?” asked Ada Quill.', 'd Ada Quill: “Why?”'],
  ['Ada Quill said the dam would hold.', 'i Ada Quill: the dam would hold'],
  ['The dam would hold, Ada Quill said.', 'i Ada Quill: The dam would hold'],
  ['The dam would hold, said Ada Quill, an engineer.', 'i Ada Quill: The dam would hold'],
  ['According to police, two men escaped.', 'i police: two men escaped'],
  ['Two men escaped, according to police.', 'i police: Two men escaped'],
  ['The ministry said in a statement that the dam would hold.', 'i ministry: the dam would hold'],
  ['The ministry said on Monday it had “no plans” to sell.', 'm ministry: it had “no plans” to sell'],
  ['The firm said the fire “was nobody’s fault”.', 'm firm: the fire “was nobody’s fault”'],
  ['A spokeswoman said it “hoped to mend the dam”.', 'm spokeswoman: it “hoped to mend the dam”'],
  ['Councillor Ada Quill (Lab) said: “We won.”', 'd Ada Quill: “We won.”'],
  ['Ada Quill said only four pumps were lost.', 'i Ada Quill: only four pumps were lost'],
  ['Ada Quill told the court that she was tired.', 'i Ada Quill: she was tired'],
  ['The mayor called the plan “a bad joke told twice”.', 'm mayor: “a bad joke told twice”'],
  ['The mayor resigned, saying she was tired.', 'i mayor: she was tired'],
  ['The report found that the dam was cracked.', 'i report: the dam was cracked'],
  ['Officials who asked not to be named said the dam was cracked.', 'i Officials: the dam was cracked'],
  ['Ada Quill denied that the dam was cracked.', 'i Ada Quill: the dam was cracked'],
  [
    'Ada Quill said the dam held, but Bo Ray said it had cracked.',
    'i Ada Quill: the dam held',
    'i Bo Ray: it had cracked',
  ],
];

const resolved: readonly Case[] = [
  ['Ada Quill said it rained. She said it snowed.', 'i Ada Quill: it rained', 'i Ada Quill: it snowed'],
  [
    'Security sources said it rained.\n\nThey said it snowed.',
    'i Security sources: it rained',
    'i Security sources: it snowed',
  ],
  ['Ada Quill left. “I am tired,” Quill said.', 'd Ada Quill: “I am tired,”'],
  ['Mr Bo Ray spoke to Ms Ada Quill. “No,” she said.', 'd Ada Quill: “No,”'],
  [
    'A rebel officer said it rained. The officer said it snowed.',
    'i rebel officer: it rained',
    'i rebel officer: it snowed',
  ],
  [
    'Ada Quill lost a bank.\n\nHarlan Bank cut jobs. Revenue rose. The bank said it had to.',
    'i Harlan Bank: it had to',
  ],
  [
    'The ambulance service said it rained.\n\nThe pump failed, according to the rail operator.',
    'i ambulance service: it rained',
    'i rail operator: The pump failed',
  ],
  [
    'Tens of thousands fled, according to the refugee agency. It needs tents, it said.',
    'i refugee agency: Tens of thousands fled',
    'i refugee agency: It needs tents',
  ],
  [
    'Ada Quill is late. “I know,” she said.\n\nWould she stay longer? “Ask me,” she said.',
    'd Ada Quill: “I know,”',
    'd Ada Quill: “Ask me,”',
  ],
  ['Lude Varn painted. His first wife, the dancer Isle Marr, died. “I know,” he said.', 'd Lude Varn: “I know,”'],
  ['Norvel Motors cut jobs. The company said it had to.', 'i Norvel Motors: it had to'],
  ['The army said it rained.\n\n“It snows,” the army statement added.', 'i army: it rained', 'd army: “It snows,”'],
  ['Ada Quill said it rained.\n\n“I was there.”\n\nNobody came.', 'i Ada Quill: it rained', 'd -: “I was there.”'],
  [
    '“It rained,” Ada Quill said.\n\n“I was there.”\n\nNobody came.',
    'd Ada Quill: “It rained,”',
    'd Ada Quill: “I was there.”',
  ],
  [
    '“It rained,” Ada Quill said. “It fell all day.\n\n“Then it stopped.”',
    'd Ada Quill: “It rained,”',
    'd Ada Quill: “It fell all day.\n\n“Then it stopped.”',
  ],
  ['A baker, Bo Ray, said: “It rained.”', 'd Bo Ray: “It rained.”'],
  ['Olga Ray met Peter Quill. “No,” she said.', 'd Olga Ray: “No,”'],
  ['Olga Ray met Peter Quill. “No,” he said.', 'd Peter Quill: “No,”'],
  ['His daughter Ada Quill runs the pool. “It is cold,” she said.', 'd Ada Quill: “It is cold,”'],
  ['“I stood on it,” Bo Ray said, according to the police report.', 'd Bo Ray: “I stood on it,”'],
];

const nothing: readonly string[] = [
  'The so-called “zombie” companies were sold.',
  'Her first book, “Salt”, sold well.',
  'Bo “the Hat” Ray was fined.',
  'The claim was settled and the report was published.',
  'She declined to say.',
  'He was told to leave.',
  'The town asked for nothing and got it.',
  "It was the workers' day in the '90s.",
  'Nobody said the dam would hold.',
  'The alleged plot was foiled.',
  'Bo Ray, the treasurer of the club, wrote two letters to the council.',
  'The jury explained the rules, and a reporter described the scene.',
  'The board announced a meeting, demanded new locks and asked a lawyer for advice.',
  'He noted the date, stated his name and left.',
];

describe('quotations', () => {
  for (const [text, ...found] of attributed) it(`reads “${text}”`, () => assert.deepEqual(quotations(text), found));
  for (const [text, ...found] of resolved) {
    it(`knows who speaks in “${text.replaceAll('\n\n', ' ¶ ')}”`, () => assert.deepEqual(quotations(text), found));
  }
  for (const text of nothing) it(`finds none in “${text}”`, () => assert.deepEqual(quotations(text), []));

  it('says how it traced a pronoun to its source', () => {
    const [, second] = scan('A Headline\n\nSecurity sources said it rained. They said it snowed.');
    assert.deepEqual(
      [second?.source?.kind, second?.source?.how],
      ['unnamed', '“they” stands for the last group before it'],
    );
  });

  it('tells the kinds of sources apart', () => {
    const text =
      'A Headline\n\nAda Quill said it rained. Officials said it snowed. The ministry said it hailed. State television said it blew. The report said it froze.';
    assert.deepEqual(
      scan(text).map(({ source }) => source?.kind),
      ['person', 'unnamed', 'institution', 'medium', 'document'],
    );
  });

  it('leaves headlines, captions and credits alone', () => {
    assert.deepEqual(scan('Mayor: ‘I Will Go,’ She Says\n\nThe mayor left.\n\n(Reporting by Ada “Ink” Quill)'), []);
  });

  it('gives spans inside the text, in order, with sources that stand in it, whatever the text', () => {
    const word = fc.oneof(
      fc.constantFrom(...cueForms, 'said', 'said', 'told'),
      fc.constantFrom(
        'Ada',
        'Quill',
        'the',
        'officials',
        'who',
        'that',
        'and',
        'he',
        'They',
        'to',
        'according',
        'on',
        'Monday',
      ),
      fc.constantFrom(',', '.', '“', '”', '"', '‘', '’', ':', ';', '—', '\n\n', '?”', ',”', '😀'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        for (const { start, end, source, speaker, cue } of scan(text)) {
          for (const span of [{ start, end }, source?.span, speaker, cue]) {
            if (span) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads the marked articles at least this well', () => {
    const floors = {
      tuned: { direct: 0.95, indirect: 0.95, mixed: 0.9 },
      'held-out': { direct: 0.85, indirect: 0.85, mixed: 0.85 },
    };
    for (const [part, least] of Object.entries(floors)) {
      const articles = parseMarked(readFileSync(`test/quotes/${part}.txt`, 'utf8'));
      assert.ok(articles.length >= 20);
      const { tallies } = score(articles);
      for (const kind of ['direct', 'indirect', 'mixed'] as const) {
        const { right, found, gold } = tallies[kind];
        assert.ok(f1(right, found, gold) >= least[kind], `${part} ${kind}: ${f1(right, found, gold)}`);
      }
    }
  });
});
