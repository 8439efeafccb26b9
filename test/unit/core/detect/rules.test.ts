import assert from 'node:assert/strict';
import nlp from 'compromise';
import { Analyzer } from '../../../../src/core/detect/analyzer';
import { needsCompromise, pipelineWith, standardPipeline } from '../../../../src/core/detect/pipeline';
import { type Rules } from '../../../../src/core/detect/rules';

const standard = standardPipeline();
const nothing: Rules = { phrases: [], patterns: [] };

function analysed(text: string, rules: Partial<Rules>, roots = {}) {
  const pipeline = pipelineWith(standard, { ...nothing, ...rules }, { compromise: nlp });
  return new Analyzer(pipeline).analyzeNow({ uri: 'a', version: 1, text }, { roots });
}

const shown = ({ mentions }: ReturnType<typeof analysed>) =>
  mentions.map(({ text, label, source }) => `${text} ${label} ${source}`);

describe('rules of a project in the analysis', () => {
  it('beat what the machine guesses where they overlap, and nothing else', () => {
    const text = 'The ferry Jordan Star left Jordan on Monday.';
    const phrases = [{ phrase: 'Jordan Star', label: 'VESSEL' }];
    assert.deepEqual(shown(analysed(text, { phrases })), [
      'Jordan Star VESSEL word-lists',
      'Jordan GPE gazetteer',
      'Monday DATE figures',
    ]);
    assert.deepEqual(
      shown(analysed(text, { patterns: [{ label: 'TRIP', expression: 'left #ProperNoun on #Date+' }] })),
      ['Jordan GPE gazetteer', 'left Jordan on Monday TRIP patterns'],
    );
  });

  it('run only the detectors that they choose', () => {
    const phrases = [{ phrase: 'Sea Rose', label: 'VESSEL' }];
    const text = 'The Sea Rose left Jordan on Monday.';
    assert.deepEqual(shown(analysed(text, { phrases, detectors: ['gazetteer'] })), ['Jordan GPE gazetteer']);
    assert.deepEqual(shown(analysed(text, { phrases, detectors: ['word-lists', 'figures'] })), [
      'Sea Rose VESSEL word-lists',
      'Monday DATE figures',
    ]);
  });

  it('join mentions by the name that a list gives them, and of the rest by their words', () => {
    const phrases = [
      { phrase: 'Sea Rose', label: 'VESSEL', name: 'MV Sea Rose', id: 'Q7' },
      { phrase: 'the Rose', label: 'VESSEL', name: 'MV Sea Rose', id: 'Q7' },
      { phrase: 'Grey Gull', label: 'VESSEL' },
    ];
    const { entities, mentions } = analysed(
      'The Sea Rose met the Grey Gull. The crew of the Rose waved at the Grey Gull.',
      { phrases },
    );
    assert.deepEqual(entities, [
      { id: 'Q7', label: 'VESSEL', name: 'MV Sea Rose' },
      { id: 'VESSEL:Grey Gull', label: 'VESSEL', name: 'Grey Gull' },
    ]);
    assert.deepEqual(
      mentions.map(({ entity }) => entity),
      ['Q7', 'VESSEL:Grey Gull', 'Q7', 'VESSEL:Grey Gull'],
    );
    assert.ok(mentions.every((mention) => !('named' in mention)));
  });

  it('let a kind of date have a value and a kind of person speak', () => {
    const phrases = [
      { phrase: '12 May 2025', label: 'DEADLINE' },
      { phrase: 'Ada Quill', label: 'PILOT' },
    ];
    const roots = { DEADLINE: 'DATE', PILOT: 'PERSON' };
    const found = analysed('“We wait until 12 May 2025,” Ada Quill said.', { phrases }, roots);
    assert.deepEqual(
      found.mentions.map(({ label, value }) => [label, value?.kind === 'timex' ? value.value : undefined]),
      [
        ['DEADLINE', '2025-05-12'],
        ['PILOT', undefined],
      ],
    );
    assert.equal(found.quotations[0]?.source?.name, 'Ada Quill');
  });

  it('load compromise only where something needs it', () => {
    const patterns = [{ label: 'A', expression: 'a' }];
    const needs = [nothing, { ...nothing, patterns }, { ...nothing, patterns, detectors: ['tagger'] as const }];
    assert.deepEqual(needs.map(needsCompromise), [false, true, false]);
  });
});
