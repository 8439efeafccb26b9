import assert from 'node:assert/strict';
import { mergeMarks } from '../../../../src/core/annotate/mark';
import { type Annotation } from '../../../../src/core/annotate/annotation';
import { type Mention } from '../../../../src/core/detect/detector';
import { type LabelId } from '../../../../src/core/labels/labels';
import { annotate, placed, spanOf } from '../../../support/annotations';

const text = 'Mayor Orla Fenwick of Port Selby met the Selby Harbour Board on Tuesday.';

function mention(words: string, label: LabelId, rest: Partial<Mention> = {}): Mention {
  return { ...spanOf(text, words), text: words, label, score: 0.8, source: 'tagger', ...rest };
}

function merged(mentions: readonly Mention[], annotations: readonly Annotation[]): string[] {
  return mergeMarks(mentions, annotations.map(placed)).map(
    ({ start, end, label, status }) => `${text.slice(start, end)} ${label} ${status}`,
  );
}

describe('mergeMarks', () => {
  it('leaves suggestions that nobody spoke about', () => {
    assert.deepEqual(merged([mention('Port Selby', 'GPE')], []), ['Port Selby GPE suggested']);
  });

  it('lets a suggestion disappear into the annotation of the same span, whatever its label', () => {
    const annotation = annotate(text, spanOf(text, 'Port Selby'), { label: 'ORG', status: 'accepted' });
    assert.deepEqual(merged([mention('Port Selby', 'GPE')], [annotation]), ['Port Selby ORG accepted']);
  });

  it('lets a suggestion disappear into an overlapping annotation of its label, for its edges were moved', () => {
    const annotation = annotate(text, spanOf(text, 'Mayor Orla Fenwick'));
    assert.deepEqual(merged([mention('Orla Fenwick', 'PERSON')], [annotation]), ['Mayor Orla Fenwick PERSON added']);
  });

  it('keeps a suggestion that only touches an annotation of its label', () => {
    const of = annotate(text, spanOf(text, ' of '));
    const names = [mention('Fenwick', 'PERSON'), mention('Port', 'PERSON')];
    assert.deepEqual(merged(names, [of]), ['Fenwick PERSON suggested', ' of  PERSON added', 'Port PERSON suggested']);
  });

  it('keeps a suggestion nested in an annotation of another label', () => {
    const annotation = annotate(text, spanOf(text, 'Selby Harbour Board'), { label: 'ORG' });
    const selby = mention('Selby Harbour', 'GPE');
    assert.deepEqual(merged([selby], [annotation]), ['Selby Harbour Board ORG added', 'Selby Harbour GPE suggested']);
  });

  it('silences a rejected label on its own span alone, and keeps the rejection', () => {
    const no = annotate(text, spanOf(text, 'Port Selby'), { label: 'PERSON', status: 'rejected' });
    assert.deepEqual(merged([mention('Port Selby', 'PERSON')], [no]), ['Port Selby PERSON rejected']);
    assert.deepEqual(merged([mention('Port Selby', 'GPE')], [no]), [
      'Port Selby GPE suggested',
      'Port Selby PERSON rejected',
    ]);
    assert.deepEqual(merged([mention('Port', 'PERSON')], [no]), [
      'Port Selby PERSON rejected',
      'Port PERSON suggested',
    ]);
  });

  it('shows several labels on one span and annotations that overlap', () => {
    const span = spanOf(text, 'Port Selby');
    const both = [annotate(text, span, { id: 'a' }), annotate(text, span, { id: 'b', label: 'GPE' })];
    const across = annotate(text, spanOf(text, 'Fenwick of Port'), { id: 'c' });
    assert.deepEqual(merged([], [...both, across]), [
      'Fenwick of Port PERSON added',
      'Port Selby PERSON added',
      'Port Selby GPE added',
    ]);
  });

  it('hands value and entity of the suggestion on, the value only while the label is the same', () => {
    const value = { kind: 'quantity', amount: '2' } as const;
    const day = mention('Tuesday', 'DATE', { value, entity: 'e1' });
    const [same] = mergeMarks([day], [placed(annotate(text, day, { label: 'DATE', status: 'accepted' }))]);
    const [other] = mergeMarks([day], [placed(annotate(text, day, { label: 'EVENT', status: 'accepted' }))]);
    assert.deepEqual([same?.value, same?.entity, other?.value, other?.entity], [value, 'e1', undefined, 'e1']);
  });

  it('has no mark for an annotation that has no place', () => {
    const lost = annotate(text, spanOf(text, 'Orla Fenwick'));
    assert.deepEqual(mergeMarks([], [{ annotation: lost, verdict: 'lost', candidates: [] }]), []);
  });
});
