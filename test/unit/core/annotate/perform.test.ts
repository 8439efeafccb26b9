import assert from 'node:assert/strict';
import { type Anchored, type Annotation } from '../../../../src/core/annotate/annotation';
import { type Change } from '../../../../src/core/annotate/history';
import { perform } from '../../../../src/core/annotate/perform';
import { annotate, placed, spanOf } from '../../../support/annotations';

const text = 'Mayor Orla Fenwick of Port Selby met the Selby Harbour Board on Tuesday.';
const later = `In the morning it rained. ${text}`;
const orla = annotate(text, spanOf(text, 'Orla Fenwick'), { id: 'orla' });
const selby = annotate(text, spanOf(text, 'Port Selby'), { id: 'selby', label: 'GPE' });

/** Each annotation with its label, how sure its place is, and the words there. */
function performed(anchored: readonly Anchored[], changes: readonly Change[], now = text): string[] {
  return perform(anchored, changes, now).map((one) => {
    const words = 'span' in one ? now.slice(one.span.start, one.span.end) : '';
    return `${one.annotation.id} ${one.annotation.label} ${one.verdict} ${words}`.trim();
  });
}

/** An annotation that has moved with the text since it was made. */
function moved(annotation: Annotation, verdict: 'moved' | 'changed' = 'moved'): Anchored {
  return { annotation, verdict, span: spanOf(later, annotation.target.exact) };
}

describe('performing a deed', () => {
  it('puts annotations where they were made, and takes them away', () => {
    assert.deepEqual(performed([], [{ after: orla }]), ['orla PERSON exact Orla Fenwick']);
    assert.deepEqual(performed([placed(orla), placed(selby)], [{ before: orla }]), ['selby GPE exact Port Selby']);
  });

  it('finds by its words what it puts back into a text that was edited', () => {
    assert.deepEqual(performed([], [{ after: orla }], later), ['orla PERSON moved Orla Fenwick']);
    assert.deepEqual(performed([], [{ after: orla }], 'Nothing is left.'), ['orla PERSON lost']);
  });

  it('believes no place where only the words stand and not what stood around them', () => {
    const { start } = orla.target;
    const other = `${'x'.repeat(start)}Orla Fenwick resigned. ${text}`;
    assert.deepEqual(
      perform([], [{ after: orla }], other).map((one) => 'span' in one && one.span.start),
      [other.lastIndexOf('Orla')],
    );
  });

  it('leaves an annotation where the text has moved it when something else of it is changed', () => {
    const change = { before: orla, after: { ...orla, label: 'ORG' } };
    assert.deepEqual(performed([moved(orla)], [change], later), ['orla ORG exact Orla Fenwick']);
    assert.deepEqual(performed([moved(orla, 'changed')], [change], later), ['orla ORG exact Orla Fenwick']);
    const lost: Anchored = { annotation: orla, verdict: 'lost', candidates: [] };
    assert.deepEqual(performed([lost], [change], later), ['orla ORG lost']);
  });

  it('moves an edge, also back', () => {
    const wider = annotate(text, spanOf(text, 'Mayor Orla Fenwick'), { id: 'orla' });
    const longer = annotate(text, spanOf(text, 'Orla Fenwick of Port Selby'), { id: 'orla' });
    for (const other of [wider, longer]) {
      assert.deepEqual(performed([placed(orla)], [{ before: orla, after: other }]), [
        `orla PERSON exact ${other.target.exact}`,
      ]);
      assert.deepEqual(performed([placed(other)], [{ before: other, after: orla }]), [
        'orla PERSON exact Orla Fenwick',
      ]);
    }
  });
});
