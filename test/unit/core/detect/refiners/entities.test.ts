import assert from 'node:assert/strict';
import { type Mention } from '../../../../../src/core/detect/detector';
import { type Draft } from '../../../../../src/core/detect/refiner';
import { documentSense } from '../../../../../src/core/detect/refiners/documentSense';
import { entities } from '../../../../../src/core/detect/refiners/entities';
import { blocksOf } from '../../../../../src/core/text/blocks';
import { marked } from '../../../../support/marks';

/** A draft of a text whose mentions are written into it as [words|LABEL]. */
function draftOf(source: string, score = 0.9): Draft {
  const { text, marks } = marked(source);
  const mentions: Mention[] = marks.map(({ start, end, label, text: words = '' }) => ({
    ...{ start, end, label, text: words },
    ...{ score, source: 'toy' },
  }));
  const document = { uri: 'a', version: 1, text };
  const rest = { version: 1, entities: [], quotations: [], parts: [], options: {} };
  return { document, blocks: [...blocksOf(text)], mentions, ...rest };
}

/** The names of the entities that each mention was joined to, in text order. */
function linked(source: string): string[] {
  const { mentions = [], entities: found = [] } = entities.refine(draftOf(source));
  return mentions.map(({ entity }) => found.find(({ id }) => id === entity)?.name ?? '-');
}

describe('entities', () => {
  const cases: readonly (readonly [what: string, source: string, names: readonly string[]])[] = [
    [
      'a last name to the full name',
      '[Mara Q. Lindt|PERSON] spoke. [Lindt|PERSON] left.',
      ['Mara Q. Lindt', 'Mara Q. Lindt'],
    ],
    [
      'a name without its middle initial',
      '[Mara Q. Lindt|PERSON] and [Mara Lindt|PERSON]',
      ['Mara Q. Lindt', 'Mara Q. Lindt'],
    ],
    ['a last name that stands first', '[Lindt|PERSON] won. [Mara Lindt|PERSON] said so.', ['Mara Lindt', 'Mara Lindt']],
    [
      'no last name that two people share',
      '[Mara Lindt|PERSON], [Otto Lindt|PERSON] and [Lindt|PERSON]',
      ['Mara Lindt', 'Otto Lindt', 'Lindt'],
    ],
    [
      'an acronym to the name in front of its brackets',
      'The [Board of Fen Drainage|ORG] ([FDB|ORG]) met. [FDB|ORG] paid.',
      ['Board of Fen Drainage', 'Board of Fen Drainage', 'Board of Fen Drainage'],
    ],
    [
      'an acronym by its initials',
      '[World Grain Council|ORG]: the [WGC|ORG]',
      ['World Grain Council', 'World Grain Council'],
    ],
    [
      'a company without its legal form',
      '[Tarn Mills Ltd.|ORG] and [Tarn Mills|ORG]',
      ['Tarn Mills Ltd.', 'Tarn Mills Ltd.'],
    ],
    ['countries by their short forms', '[U.S.|GPE], [United States|GPE]', ['United States', 'United States']],
    ['a people in the singular and the plural', '[Iranian|NORP], [Iranians|NORP]', ['Iranians', 'Iranians']],
    [
      'names over apostrophes, NBSP and case',
      "[O'Neil\u00a0Vay|PERSON] [O’NEIL VAY|PERSON]",
      ["O'Neil Vay", "O'Neil Vay"],
    ],
    ['no place to a person of its name', '[Ida Jordan|PERSON] in [Jordan|GPE]', ['Ida Jordan', 'Jordan']],
    ['no figures', '[three|CARDINAL]', ['-']],
  ];
  for (const [what, source, names] of cases) it(`joins ${what}`, () => assert.deepEqual(linked(source), names));

  it('gives the same ids for the same text, one for each thing, in the order of the text', () => {
    const source = '[Fenia|GPE] and [Mara Lindt|PERSON]; [Lindt|PERSON] of [Fenia|GPE]';
    const { entities: found = [] } = entities.refine(draftOf(source));
    assert.deepEqual(
      found.map(({ id }) => id),
      ['GPE:Fenia', 'PERSON:Mara Lindt'],
    );
    assert.deepEqual(entities.refine(draftOf(source)).entities, found);
  });
});

describe('documentSense', () => {
  const refined = (draft: Draft) =>
    (documentSense().refine(draft).mentions ?? []).map(({ start, end, label }) => {
      assert.ok(start < end);
      return `${draft.document.text.slice(start, end)}|${label}`;
    });

  it('finds a name wherever it stands in the article', () => {
    const draft = draftOf(
      '[Orla Vane|PERSON] spoke in [Tessel|GPE].\n\nIn the end Vane’s aides in Tessel, or Mrs. Orla Vane, said.',
    );
    assert.deepEqual(refined(draft), [
      'Orla Vane|PERSON',
      'Tessel|GPE',
      'Vane|PERSON',
      'Tessel|GPE',
      'Orla Vane|PERSON',
    ]);
  });

  it('leaves alone what belongs to a longer name or is written small', () => {
    const draft = draftOf('[Tessel|GPE] and Tessel Bridge, New Tessel, a tessel.');
    assert.deepEqual(refined(draft), ['Tessel|GPE']);
  });

  it('reads an unsure name as the rest of the article reads it, and a sure one as it stands', () => {
    const sure = draftOf('[Jordan|GPE] said [Jordan|GPE] and [Jordan|PERSON]').mentions;
    const draft = draftOf('[Jordan|GPE] said [Jordan|GPE] and [Jordan|PERSON]');
    const unsure = { ...draft, mentions: sure.map((m, at) => ({ ...m, score: at === 2 ? 0.5 : 0.95 })) };
    assert.deepEqual(refined(unsure), ['Jordan|GPE', 'Jordan|GPE', 'Jordan|GPE']);
    const certain = { ...draft, mentions: sure.map((m) => ({ ...m, score: 0.99 })) };
    assert.deepEqual(refined(certain), ['Jordan|GPE', 'Jordan|GPE', 'Jordan|PERSON']);
  });
});
