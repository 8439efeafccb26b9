import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { anchorAll } from '../../../../src/core/annotate/anchor';
import { isPlaced, type Annotation } from '../../../../src/core/annotate/annotation';
import { fingerprint } from '../../../../src/core/annotate/sidecar';
import { articlePaths } from '../../../../src/training/anchors/articles';
import { add, trial, type Tally } from '../../../../src/training/anchors/trial';
import { annotate, spanOf } from '../../../support/annotations';

const before = [
  'Mayor Orla Fenwick of Port Selby met the Selby Harbour Board on Tuesday to talk about the ferry.',
  'The board said the ferry would cost 12 million crowns, and that the town would pay a third of it.',
  'Fenwick’s deputy, Tobias Lund, called the sum “a bargain”. He has worked in Port Selby since 2009.',
  'The ferry sails at noon. The ferry has 40 seats.',
].join('\n\n');

const annotated = ['Orla Fenwick', 'Port Selby', 'Selby Harbour Board', '12 million crowns', 'Tobias Lund', '2009'];

/** What becomes of annotations when the text becomes another: “verdict words@offset”. */
function verdicts(after: string, annotations: readonly Annotation[], text = before): string[] {
  return anchorAll(after, { text: fingerprint(text), annotations }).map((anchored) => {
    if (!isPlaced(anchored))
      return `${anchored.verdict} ${anchored.candidates.map(({ start }) => start).join(' ')}`.trim();
    const { start, end } = anchored.span;
    return `${anchored.verdict} ${after.slice(start, end)}@${start}`;
  });
}

function of(words: string, nth = 0, text = before): Annotation {
  return annotate(text, spanOf(text, words, nth));
}

describe('anchoring', () => {
  it('leaves everything where it is in a text that did not change', () => {
    assert.deepEqual(
      verdicts(
        before,
        annotated.map((words) => of(words)),
      ),
      annotated.map((words) => `exact ${words}@${before.indexOf(words)}`),
    );
  });

  it('moves what stands behind an insertion and leaves what stands before it', () => {
    const after = before.replace('The board said', 'In the evening the board said');
    assert.deepEqual(verdicts(after, [of('Orla Fenwick'), of('12 million crowns')]), [
      'exact Orla Fenwick@6',
      `moved 12 million crowns@${after.indexOf('12 million')}`,
    ]);
  });

  it('does not mind line ends, composed letters, quotes, dashes, no-break spaces and reflow', () => {
    const text = 'The café owner’s “plan” – for Zoë Marsh and the two long streets – was late.';
    const after =
      '\r\nThe cafe\u0301 owner\'s\r\n"plan" - for Zoe\u0308\u00a0Marsh and the\r\ntwo  long streets - was late.';
    assert.deepEqual(
      verdicts(after, [of('café owner’s', 0, text), of('Zoë Marsh', 0, text), of('two long', 0, text)], text),
      ["moved cafe\u0301 owner's@6", 'moved Zoe\u0308\u00a0Marsh@34', 'moved two  long@54'],
    );
  });

  it('calls words changed that were rewritten where they stood', () => {
    const after = before.replace('Tobias Lund', 'Tobias Lunde').replace('12 million crowns', '14 million crowns');
    assert.deepEqual(verdicts(after, [of('12 million crowns'), of('Tobias Lund')]), [
      `changed 14 million crowns@${after.indexOf('14 million')}`,
      `changed Tobias Lunde@${after.indexOf('Tobias')}`,
    ]);
  });

  it('calls words lost that were deleted, though the same words stand elsewhere', () => {
    const after = before.replace('Mayor Orla Fenwick of Port Selby met', 'She met');
    assert.match(verdicts(after, [of('Port Selby'), of('Selby Harbour Board')])[0] ?? '', /^lost/);
  });

  it('asks a person where the sentence is gone and the next begins with the same words', () => {
    const after = before.replace('The ferry sails at noon. ', '');
    const [verdict] = verdicts(after, [of('The ferry')]);
    assert.match(verdict ?? '', /^changed/);
  });

  it('does not decide between two copies of a sentence that was moved', () => {
    const sentence =
      'The board said the ferry would cost 12 million crowns, and that the town would pay a third of it.';
    const after = `${before.replace(sentence, 'Nothing was said.')}\n\n${sentence}\n\nSee above.\n\n${sentence}`;
    const first = after.indexOf('12 million');
    const candidates = `ambiguous ${first} ${after.indexOf('12 million', first + 1)}`;
    assert.deepEqual(verdicts(after, [of('12 million crowns')]), [candidates]);
  });

  it('stays with the original where a copy of the sentence was put elsewhere', () => {
    const sentence =
      'The board said the ferry would cost 12 million crowns, and that the town would pay a third of it.';
    assert.deepEqual(verdicts(`${before}\n\n${sentence}`, [of('12 million crowns')]), [
      `exact 12 million crowns@${before.indexOf('12 million')}`,
    ]);
  });

  it('never lets two annotations of different places end in one', () => {
    const text =
      'One two three four five six seven eight. Then he rested a while, as one does. One two three four five six seven eight.';
    const after = 'One two three four five six seven eight.';
    const result = verdicts(after, [of('four', 0, text), of('four', 1, text)], text);
    assert.ok(result.filter((verdict) => /^(exact|moved|changed)/.test(verdict)).length < 2, result.join('; '));
  });

  it('anchors overlapping annotations and several on one span alike', () => {
    const after = `Late news. ${before}`;
    const twice = { ...of('Orla Fenwick'), id: 'again', label: 'ORG' };
    assert.deepEqual(verdicts(after, [of('Orla Fenwick'), twice, of('Fenwick of Port')]), [
      'moved Orla Fenwick@17',
      'moved Orla Fenwick@17',
      'moved Fenwick of Port@22',
    ]);
  });

  it('does without the context that other programs leave out', () => {
    const bare = of('Tobias Lund');
    const annotation = { ...bare, target: { ...bare.target, prefix: '', suffix: '' } };
    assert.deepEqual(verdicts(`${before}\n`, [annotation]), [`exact Tobias Lund@${before.indexOf('Tobias')}`]);
  });

  it('survives an empty text and a text about something else', () => {
    const all = annotated.map((words) => of(words));
    for (const after of ['', 'A wholly different story, about nothing that was ever said before.'])
      assert.deepEqual(new Set(verdicts(after, all)), new Set(['lost']));
  });
});

describe('anchoring after random edits', () => {
  it('recovers at least 98 % of the annotations whose words survived, and puts none to a wrong place unseen', () => {
    let total: Tally | undefined;
    for (const path of articlePaths) {
      const article = readFileSync(path, 'utf8');
      for (let seed = 1; seed <= 40; seed++) {
        const tally = trial(article, seed);
        total = total ? add(total, tally) : tally;
      }
    }
    assert.ok(total && total.survived > 4000 && total.gone > 50);
    assert.equal(total.silent, 0);
    assert.ok(total.recovered / total.survived >= 0.98, JSON.stringify(total));
  });
});
