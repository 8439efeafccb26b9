import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyChanges,
  changeBetween,
  mapSpan,
  mapSpans,
  stretchSpan,
  type TextChange,
} from '../../../../src/core/text/change';
import { compareSpans } from '../../../../src/core/text/span';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

/** A text, a span of it and up to four disjoint changes in ascending order: insertions, deletions and replacements. */
const edited = text.chain((before) => {
  const offset = fc.nat({ max: before.length });
  return fc.record({
    before: fc.constant(before),
    span: fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    changes: fc
      .array(fc.record({ at: fc.tuple(offset, offset), insert: fc.string({ maxLength: 3 }) }), { maxLength: 4 })
      .map((raw) => {
        const sorted = raw
          .map(({ at, insert }) => ({ start: Math.min(...at), end: Math.max(...at), insert }))
          .sort((a, b) => a.start - b.start);
        return sorted.filter((change, i) => sorted.slice(0, i).every((other) => other.end <= change.start));
      }),
  });
});

describe('mapSpan', () => {
  it('keeps the words of every span that it keeps', () => {
    fc.assert(
      fc.property(edited, ({ before, span, changes }) => {
        const there = mapSpan(span, changes);
        if (!there) return;
        assert.equal(applyChanges(before, changes).slice(there.start, there.end), before.slice(span.start, span.end));
      }),
    );
  });

  it('gives a span up only where a change touched its inside', () => {
    fc.assert(
      fc.property(edited, ({ span, changes }) => {
        const touched = changes.some((c) => c.start < span.end && c.end > span.start);
        assert.equal(mapSpan(span, changes) === undefined, touched);
      }),
    );
  });

  it('leaves text put at its edges outside', () => {
    const insert: readonly TextChange[] = [
      { start: 2, end: 2, insert: 'ab' },
      { start: 5, end: 5, insert: 'cd' },
    ];
    assert.deepEqual(mapSpan({ start: 2, end: 5 }, insert), { start: 4, end: 7 });
  });
});

describe('mapSpans', () => {
  it('moves every span as mapSpan does', () => {
    fc.assert(
      fc.property(fc.array(edited, { minLength: 1, maxLength: 5 }), (several) => {
        const changes = several[0]?.changes ?? [];
        const spans = several
          .map(({ span }) => span)
          .filter(({ start, end }) => start < end)
          .sort(compareSpans);
        assert.deepEqual(
          mapSpans(spans, changes),
          spans.flatMap((span) => mapSpan(span, changes) ?? []),
        );
      }),
    );
  });
});

describe('stretchSpan', () => {
  it('agrees with mapSpan wherever the inside was not touched', () => {
    fc.assert(
      fc.property(edited, ({ span, changes }) => {
        const there = mapSpan(span, changes);
        if (there && there.start < there.end) assert.deepEqual(stretchSpan(span, changes), there);
      }),
    );
  });

  it('grows with words typed inside and shrinks with words taken out', () => {
    assert.deepEqual(stretchSpan({ start: 2, end: 8 }, [{ start: 4, end: 5, insert: 'xyz' }]), { start: 2, end: 10 });
    assert.deepEqual(stretchSpan({ start: 2, end: 8 }, [{ start: 0, end: 4, insert: '' }]), { start: 0, end: 4 });
    assert.equal(stretchSpan({ start: 2, end: 8 }, [{ start: 0, end: 9, insert: '' }]), undefined);
  });

  it('leaves what replaced words across its edge outside', () => {
    const head = { start: 0, end: 1, insert: 'abc' };
    assert.deepEqual(stretchSpan({ start: 3, end: 8 }, [head, { start: 2, end: 5, insert: 'xy' }]), {
      start: 6,
      end: 9,
    });
    assert.deepEqual(stretchSpan({ start: 3, end: 8 }, [head, { start: 6, end: 9, insert: 'xy' }]), {
      start: 5,
      end: 8,
    });
  });
});

describe('changeBetween', () => {
  it('makes one text of another, and touches nothing that both share at either end', () => {
    fc.assert(
      fc.property(text, text, text, text, (head, old, fresh, tail) => {
        const [before, after] = [head + old + tail, head + fresh + tail];
        const change = changeBetween(before, after);
        assert.equal(applyChanges(before, change ? [change] : []), after);
        if (change) assert.ok(change.start >= head.length && before.length - change.end >= tail.length);
      }),
    );
  });
});
