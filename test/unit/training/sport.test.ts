import assert from 'node:assert/strict';
import { labelIds } from '../../../src/core/labels/labels';
import { sportReports } from '../../../src/training/sport';

describe('sportReports', () => {
  const reports = sportReports();

  it('leave no mark in the text, and label no space', () => {
    for (const { id, text, spans } of reports) {
      assert.doesNotMatch(text, /\[\[|\]\]|\|/, id);
      for (const { start, end, label } of spans) {
        const words = text.slice(start, end);
        assert.equal(words.trim(), words, id);
        assert.ok((labelIds as readonly string[]).includes(label), `${id}: ${label}`);
      }
    }
  });

  it('have the same word for the team and for its city', () => {
    const labels = reports.flatMap(({ text, spans }) =>
      spans.filter(({ start, end }) => text.slice(start, end) === 'Edmonton').map(({ label }) => label),
    );
    assert.deepEqual([...new Set(labels)].sort(), ['GPE', 'ORG']);
  });
});
