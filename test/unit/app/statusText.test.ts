import assert from 'node:assert/strict';
import { statusText } from '../../../src/app/statusText';
import { labelSetOf } from '../../../src/core/labels/labelSet';
import { snapshotOf } from '../../support/snapshot';

const decision = { isActive: true, reason: 'It has *sentences*.' };

describe('statusText', () => {
  it('counts the mentions and says why the file is read', () => {
    const snapshot = snapshotOf('[Ada|PERSON] met [Bea|PERSON] in [Cork|GPE].');
    const { text, tooltip, spoken } = statusText({ decision, snapshot, isShown: true });
    assert.equal(text, '$(edit) 3');
    assert.match(tooltip, /\\\*sentences\\\*/);
    assert.match(tooltip, /\| People \| 2 \|\n\| \$\(location\) \| Countries\\, Cities\\, States \| 1 \|/);
    assert.equal(spoken, 'Blue Pencil: 3 mentions.');
  });

  it('shows what a project calls its labels as words, whatever it looks like in Markdown', () => {
    const snapshot = {
      ...snapshotOf('The [Sea Rose|VESSEL] sailed.'),
      labels: labelSetOf([{ id: 'VESSEL', plural: '![x](https://a.example/x.png) | y' }]),
    };
    const { tooltip } = statusText({ decision, snapshot, isShown: true });
    assert.ok(tooltip.includes('\\!\\[x\\]\\(') && tooltip.includes('\\| y | 1 |'), tooltip);
  });

  it('says that highlights are off', () => {
    const status = statusText({ decision, snapshot: snapshotOf('[Ada|PERSON] fell.'), isShown: false });
    assert.deepEqual([status.text, status.spoken], ['$(eye-closed) 1', 'Blue Pencil: 1 mention. Highlights are off.']);
  });

  it('says that a file is left alone, and why', () => {
    const status = statusText({ decision: { isActive: false, reason: 'It is a log.' }, isShown: true });
    assert.deepEqual([status.text, status.tooltip.includes('It is a log')], ['$(circle-slash) Blue Pencil', true]);
  });

  it('says that it is still reading only before the first analysis, not after every key', () => {
    const read = snapshotOf('[Ada|PERSON] fell.');
    const unread = { ...read, isFresh: false, marks: [], analysis: { ...read.analysis, parts: [] } };
    assert.equal(statusText({ decision, snapshot: unread, isShown: true }).text, '$(loading~spin) Reading…');
    assert.equal(statusText({ decision, snapshot: { ...read, isFresh: false }, isShown: true }).text, '$(edit) 1');
  });
});
