import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Layers, layersOf, moveLayers, type PaintOptions, paintSteps } from '../../../src/app/paint';
import { type Mark } from '../../../src/core/annotate/mark';
import { marked } from '../../support/marks';

const everything: PaintOptions = { isShown: () => true, chips: [], firstLine: -1 };
const nothing: Layers = new Map();
const { text, marks } = marked('[Ada Quill|PERSON] left [Cork|GPE] for [Oslo|GPE] on [Monday|DATE].');

/** The words of each layer. */
function drawn(layers: Layers, words = text): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...layers].map(([key, { spans }]) => [key, spans.map(({ start, end }) => words.slice(start, end))]),
  );
}

describe('layersOf', () => {
  it('gathers the marks of a label in one layer', () => {
    assert.deepEqual(drawn(layersOf(marks, everything)), {
      'suggested PERSON': ['Ada Quill'],
      'suggested GPE': ['Cork', 'Oslo'],
      'suggested DATE': ['Monday'],
    });
  });

  it('leaves out labels that are hidden', () => {
    const layers = layersOf(marks, { ...everything, isShown: (label) => label !== 'GPE' });
    assert.deepEqual([...layers.keys()], ['suggested PERSON', 'suggested DATE']);
  });

  it('draws what a person accepted or added apart from suggestions, and what was rejected not at all', () => {
    const statuses: readonly Mark['status'][] = ['accepted', 'suggested', 'added', 'rejected'];
    const decided = marks.map((mark, index): Mark => ({ ...mark, status: statuses[index]! }));
    assert.deepEqual(drawn(layersOf(decided, everything)), {
      'confirmed PERSON': ['Ada Quill'],
      'suggested GPE': ['Cork'],
      'confirmed GPE': ['Oslo'],
    });
  });

  it('puts chips behind marks that end on the lines of the cursors, or behind all', () => {
    const line = layersOf(marks, { ...everything, chips: [{ start: 0, end: text.indexOf(' for') }] });
    assert.deepEqual(
      [drawn(line)['chip PERSON'], drawn(line)['chip GPE'], drawn(line)['chip DATE']],
      [['Ada Quill'], ['Cork'], undefined],
    );
    assert.deepEqual(drawn(layersOf(marks, { ...everything, chips: 'all' }))['chip GPE'], ['Cork', 'Oslo']);
    const first = drawn(layersOf(marks, { ...everything, chips: 'all', firstLine: text.indexOf(' for') }));
    assert.deepEqual([first['chipBelow GPE'], first['chip GPE']], [['Cork'], ['Oslo']]);
  });

  it('puts a second chip before the first where two marks end together', () => {
    const twice = marks.flatMap((mark) => (mark.label === 'GPE' ? [mark, { ...mark, label: 'ORG' }] : [mark]));
    const layers = drawn(layersOf(twice, { ...everything, chips: 'all', firstLine: text.indexOf(' for') }));
    assert.deepEqual([layers['chipBeforeBelow ORG'], layers['chipBefore ORG']], [['Cork'], ['Oslo']]);
  });
});

describe('paintSteps', () => {
  const before = layersOf(marks, everything);

  it('sets nothing where nothing changed', () => assert.deepEqual(paintSteps(before, before, []), []));

  it('sets only the layers that changed, and clears those that are gone', () => {
    const after = layersOf(marks.slice(0, 2), everything);
    const steps = paintSteps(after, before, []).map(({ label, spans }) => [label, spans.length]);
    assert.deepEqual(steps, [
      ['DATE', 0],
      ['GPE', 1],
    ]);
  });

  it('shows what can be seen before the whole where there is much', () => {
    const many = Array.from({ length: 3000 }, (_, index): Mark => ({
      ...marks[0]!,
      label: index % 2 ? 'ORG' : 'PERSON',
      start: index * 10,
      end: index * 10 + 5,
    }));
    const steps = paintSteps(layersOf(many, everything), nothing, [{ start: 1000, end: 1100 }]);
    assert.deepEqual(
      steps.map(({ label, spans }) => [label, spans.length, spans[0]?.start]),
      [
        ['PERSON', 5, 1000],
        ['ORG', 5, 1010],
        ['PERSON', 1500, 0],
        ['ORG', 1500, 10],
      ],
    );
  });
});

describe('moveLayers', () => {
  it('leaves nothing to set when the analysis agrees with where the editor moved what it shows', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ maxLength: 5 }), (at, insert) => {
        const isInside = marks.some(({ start, end }) => start < at && at < end);
        const changes = [{ start: at, end: at, insert }];
        const by = (offset: number, edge: boolean) => (at < offset || (edge && at === offset) ? insert.length : 0);
        const moved = marks.map((mark): Mark => ({
          ...mark,
          start: mark.start + by(mark.start, true),
          end: mark.end + by(mark.end, false),
        }));
        const steps = paintSteps(layersOf(moved, everything), moveLayers(layersOf(marks, everything), changes), []);
        return isInside || steps.length === 0;
      }),
    );
  });

  it('has a layer set anew where words that it shows were deleted', () => {
    const shown = moveLayers(layersOf(marks, everything), [{ start: 0, end: 9, insert: '' }]);
    const steps = paintSteps(layersOf([], everything), shown, []);
    assert.deepEqual(steps.map(({ label }) => label).sort(), ['DATE', 'GPE', 'PERSON']);
  });
});
