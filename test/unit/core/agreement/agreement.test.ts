import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agreementOf } from '../../../../src/core/agreement/agreement';
import { disagreementsIn } from '../../../../src/core/agreement/disagreements';
import { f1, matchSpans } from '../../../../src/core/agreement/spans';
import { studyOf } from '../../../../src/core/agreement/study';
import { cohenKappa, nominalAlpha } from '../../../../src/core/agreement/tokens';
import { unitizingAlpha, unitizingDisagreement } from '../../../../src/core/agreement/unitizing';
import { annotated } from '../../../support/annotated';

const near = (actual: number | undefined, wanted: number, within = 0.0001) => {
  assert.ok(actual !== undefined && Math.abs(actual - wanted) <= within, `${String(actual)} is not near ${wanted}`);
};

const span = (start: number, length: number) => ({ start, end: start + length });
const letters = (word: string) => Array.from(word);

describe('α for unitizing', () => {
  const continuum = { start: 150, end: 450 };
  const c = [
    [span(225, 70), span(370, 30)],
    [span(220, 80), span(355, 20), span(400, 20)],
  ];
  const k = [
    [span(180, 60), span(300, 50)],
    [span(180, 60), span(300, 50)],
  ];

  it('is what Krippendorff (2004, page 254) reckons for his example', () => {
    const ofC = unitizingDisagreement(c, continuum);
    const ofK = unitizingDisagreement(k, continuum);
    near(ofC.observed, 0.0144);
    near(ofC.expected, 0.0532);
    near(unitizingAlpha([ofC]), 0.7286, 0.0002);
    near(ofK.observed, 0);
    near(ofK.expected, 0.049);
    near(unitizingAlpha([ofC, ofK]), 0.8591, 0.0005);
  });

  it('is one for annotators who agree and nothing where nobody marked anything', () => {
    near(unitizingAlpha([unitizingDisagreement(k, continuum)]), 1);
    assert.equal(unitizingAlpha([unitizingDisagreement([[], []], continuum)]), undefined);
  });

  it('is better for edges that are nearer', () => {
    const alpha = (start: number) =>
      unitizingAlpha([unitizingDisagreement([[span(200, 20)], [span(start, 20)]], continuum)]) ?? 0;
    assert.ok(alpha(201) > alpha(205) && alpha(205) > alpha(260));
  });
});

describe('agreement on tokens', () => {
  it('is Cohen’s κ as reckoned by hand', () => {
    // 20 yes/yes, 15 no/no, 5 yes/no, 10 no/yes: agreement 0.7, by chance 0.5.
    const a = letters('y'.repeat(25) + 'n'.repeat(25));
    const b = letters('y'.repeat(20) + 'n'.repeat(5) + 'y'.repeat(10) + 'n'.repeat(15));
    near(cohenKappa(a, b), 0.4);
  });

  it('is Krippendorff’s α as reckoned by hand', () => {
    // Ten units, two raters, five ones of twenty values, three units differ: Do = 6/20, De = 2 × 15 × 5 / (20 × 19).
    const a = letters('0100000000');
    const b = letters('1110010000');
    near(nominalAlpha([a, b]), 1 - 6 / 20 / ((2 * 15 * 5) / (20 * 19)));
  });

  it('cannot be measured where only one code is used', () => {
    assert.equal(cohenKappa(['O', 'O'], ['O', 'O']), undefined);
    assert.equal(nominalAlpha([['O'], ['O']]), undefined);
  });
});

describe('agreement on spans', () => {
  const ours = annotated('[Ana Lemos|PERSON] of [Porto|GPE] met [Sven|PERSON].').marks;
  const theirs = annotated('Ana [Lemos|PERSON] of [Porto|ORG] met [Sven|PERSON].').marks;

  it('counts what is the same and what overlaps under one label', () => {
    const matches = matchSpans(ours, theirs);
    assert.deepEqual(matches, { exact: 1, partial: 2, ours: 3, theirs: 3 });
    near(f1(matches.exact, matches), 1 / 3);
  });

  it('does not change when the annotators are swapped', () => {
    const marks = fc
      .array(fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 6 }), label: fc.constantFrom('A', 'B') }))
      .map((list) =>
        annotated('x'.repeat(40), 'x', {
          marks: list
            .map(({ start, length, label }) => ({
              ...span(start, length),
              label,
              status: 'added' as const,
              score: 1,
              source: 'human',
            }))
            .sort((a, b) => a.start - b.start || b.end - a.end),
        }),
      );
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const there = agreementOf(studyOf([[a], [b]])).all;
        const back = agreementOf(studyOf([[b], [a]])).all;
        assert.equal(there.exactF1, back.exactF1);
        if (there.kappa !== undefined) near(back.kappa, there.kappa, 1e-9);
        if (there.unitizingAlpha !== undefined) near(back.unitizingAlpha, there.unitizingAlpha, 1e-9);
        assert.ok((there.exactF1 ?? 0) <= (there.partialF1 ?? 0));
      }),
    );
  });

  it('tells wrong labels, wrong edges and what is missing apart', () => {
    const document = annotated('Ana Lemos of Porto met Sven.').document;
    const found = disagreementsIn({ document, marks: [ours, theirs.slice(0, 2)] });
    assert.deepEqual(
      found.map(({ kind, start, end }) => [kind, start, end]),
      [
        ['boundary', 0, 9],
        ['label', 13, 18],
        ['missing', 23, 27],
      ],
    );
  });
});

describe('studyOf', () => {
  it('leaves out texts that differ or are missing, and says so', () => {
    const a = [annotated('One.', 'a'), annotated('Two.', 'b'), annotated('Three.', 'c')];
    const b = [annotated('One.', 'a'), annotated('Two!', 'b'), annotated('Four.', 'd')];
    const { items, notes } = studyOf([a, b]);
    assert.deepEqual(
      items.map(({ document }) => document.uri),
      ['a'],
    );
    assert.deepEqual(notes, [
      'b has another text in one of the files and was left out.',
      'c is not in all files and was left out.',
      'd is not in all files and was left out.',
    ]);
  });

  it('puts files of one text together, whatever they call it', () => {
    const { items, notes } = studyOf([[annotated('One.', 'mira.txt')], [annotated('One.', 'jon.txt')]]);
    assert.deepEqual([items.map(({ document }) => document.uri), notes], [['mira.txt'], []]);
  });
});
