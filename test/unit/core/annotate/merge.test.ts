import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Annotation } from '../../../../src/core/annotate/annotation';
import { mergeSidecars } from '../../../../src/core/annotate/merge';
import { fingerprint, serializeSidecar, type Sidecar } from '../../../../src/core/annotate/sidecar';
import { annotate, spanOf } from '../../../support/annotations';
import { annotations, sidecars } from '../../../support/arbitraries';

const text = 'Mayor Orla Fenwick of Port Selby met the Selby Harbour Board on Tuesday.';
const orla = annotate(text, spanOf(text, 'Orla Fenwick'), { id: 'orla' });
const selby = annotate(text, spanOf(text, 'Port Selby'), { id: 'selby', label: 'GPE' });

/** What the merge holds, a line an annotation, in both directions, which must agree. */
function merged(base: readonly Annotation[], ours: readonly Annotation[], theirs: readonly Annotation[]): string[] {
  const file = (list: readonly Annotation[]): Sidecar => ({ text: fingerprint(text), annotations: list });
  const { sidecar, conflicts } = mergeSidecars(file(base), file(ours), file(theirs));
  const other = mergeSidecars(file(base), file(theirs), file(ours));
  assert.equal(serializeSidecar(other.sidecar), serializeSidecar(sidecar));
  assert.equal(other.conflicts.length, conflicts.length);
  const lines = sidecar.annotations.map(({ id, label, status, note, dispute }) =>
    `${id} ${label} ${status}${note ? ` “${note}”` : ''}${dispute ? ` disputed ${dispute.with ?? ''}` : ''}`.trim(),
  );
  return [...lines, ...conflicts.map(({ message }) => message)];
}

describe('merging two people’s annotations', () => {
  it('puts additions and deletions of different spans together', () => {
    const board = annotate(text, spanOf(text, 'Selby Harbour Board'), { id: 'board', label: 'ORG' });
    assert.deepEqual(merged([orla], [orla, selby], [board]), ['selby GPE added', 'board ORG added']);
  });

  it('merges one annotation field by field', () => {
    const relabelled = { ...orla, label: 'ORG', attributes: { sure: true } };
    const noted = { ...orla, note: 'elected 2021', attributes: { role: 'mayor' } };
    assert.deepEqual(merged([orla], [relabelled], [noted]), ['orla ORG added “elected 2021”']);
  });

  it('keeps both where both changed the same thing differently, and says so', () => {
    assert.deepEqual(merged([orla], [{ ...orla, label: 'ORG' }], [{ ...orla, label: 'FAC' }]), [
      'orla FAC added disputed orla-2',
      'orla-2 ORG added disputed orla',
      '“Orla Fenwick” was decided differently: FAC added and ORG added.',
    ]);
  });

  it('keeps both where both gave an attribute another value, and where both moved an edge', () => {
    const role = (value: string): Annotation => ({ ...orla, attributes: { role: value } });
    assert.equal(merged([role('mayor')], [role('host')], [role('guest')]).length, 3);
    assert.deepEqual(merged([role('mayor')], [orla], [role('mayor')]), ['orla PERSON added']);
    const on = (words: string) => ({ ...orla, target: annotate(text, spanOf(text, words)).target });
    assert.equal(merged([orla], [on('Mayor Orla Fenwick')], [on('Fenwick')]).length, 3);
  });

  it('takes the edge that one moved, and the name of who changed the annotation last', () => {
    const wider = { ...orla, target: annotate(text, spanOf(text, 'Mayor Orla Fenwick')).target };
    const noted = { ...orla, note: 'x', author: 'Zoë Marsh', modifiedAt: '2026-03-02T10:00:00.000Z' };
    const file = (one: Annotation): Sidecar => ({ annotations: [one] });
    for (const [ours, theirs] of [
      [wider, noted],
      [noted, wider],
    ] as const) {
      const [one] = mergeSidecars(file(orla), file(ours), file(theirs)).sidecar.annotations;
      assert.deepEqual([one?.target.exact, one?.note, one?.author], ['Mayor Orla Fenwick', 'x', 'Zoë Marsh']);
    }
  });

  it('keeps what one changed and the other deleted, as disputed', () => {
    assert.deepEqual(merged([orla], [], [{ ...orla, label: 'ORG' }]), [
      'orla ORG added disputed',
      '“Orla Fenwick” was deleted by one and changed by the other.',
    ]);
  });

  it('takes a deletion where the other only saw the text move', () => {
    const moved = { ...orla, target: { ...orla.target, start: 20, end: 32, prefix: 'In the morning Mayor ' } };
    assert.deepEqual(merged([orla], [], [moved]), []);
  });

  it('makes one of the same annotation that both added', () => {
    const again = { ...orla, id: 'zoe', author: 'Zoë Marsh', createdAt: '2026-03-02T10:00:00.000Z', note: 'the mayor' };
    assert.deepEqual(merged([], [orla], [again]), ['orla PERSON added “the mayor”']);
  });

  it('disputes an acceptance and a rejection of one suggestion, and two labels for one span', () => {
    const yes: Annotation = { ...orla, id: 'yes', status: 'accepted' };
    const no: Annotation = { ...orla, id: 'no', status: 'rejected' };
    assert.deepEqual(merged([], [yes], [no]).slice(0, 2), [
      'no PERSON rejected disputed yes',
      'yes PERSON accepted disputed no',
    ]);
    assert.equal(merged([], [yes], [{ ...yes, id: 'other', label: 'ORG' }]).length, 3);
  });

  it('lets a rejection stand beside another label, for both are right together', () => {
    const no: Annotation = { ...orla, id: 'no', label: 'ORG', status: 'rejected' };
    assert.deepEqual(merged([], [orla], [no]), ['no ORG rejected', 'orla PERSON added']);
  });

  it('forgets the fingerprint where both texts were edited, so that all is anchored anew', () => {
    const of = (words: string): Sidecar => ({ text: fingerprint(words), annotations: [] });
    assert.deepEqual(mergeSidecars(of('a'), of('b'), of('a')).sidecar.text, fingerprint('b'));
    assert.equal(mergeSidecars(of('a'), of('b'), of('c')).sidecar.text, undefined);
  });

  it('changes nothing where only one side did anything, whatever it did', () => {
    fc.assert(
      fc.property(sidecars, sidecars, (base, changed) => {
        assert.deepEqual(mergeSidecars(base, changed, base).conflicts, []);
        assert.equal(mergeSidecars(base, changed, base).sidecar.annotations.length, changed.annotations.length);
        assert.equal(
          serializeSidecar({ annotations: mergeSidecars(base, base, base).sidecar.annotations }),
          serializeSidecar({ annotations: base.annotations }),
        );
      }),
    );
  });

  it('never loses what only one of them added', () => {
    fc.assert(
      fc.property(fc.uniqueArray(annotations, { selector: ({ id }) => id, maxLength: 6 }), fc.nat(6), (all, cut) => {
        const spread = all.map((one, at) => ({
          ...one,
          target: { ...one.target, start: at * 100, end: at * 100 + 5 },
        }));
        const [ours, theirs] = [spread.slice(0, cut), spread.slice(cut)];
        const { sidecar } = mergeSidecars({ annotations: [] }, { annotations: ours }, { annotations: theirs });
        assert.deepEqual(sidecar.annotations.map(({ id }) => id).sort(), all.map(({ id }) => id).sort());
      }),
    );
  });
});
