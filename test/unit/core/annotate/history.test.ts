import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Deed, type History, parseHistory, record, redo, undo } from '../../../../src/core/annotate/history';
import { annotations } from '../../../support/arbitraries';

const empty: History = { done: [], undone: [] };
const deeds = fc.array(
  fc.record({
    title: fc.string(),
    changes: fc.array(
      annotations.map((after) => ({ after })),
      { maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('the history', () => {
  it('gives every deed back in reverse, and again in order', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        let history = list.reduce<History>(record, empty);
        const undone: Deed[] = [];
        for (let step = undo(history); step; step = undo(history)) {
          undone.push(step.deed);
          history = step.history;
        }
        assert.deepEqual(
          undone.map(({ title }) => title),
          list.map(({ title }) => title).reverse(),
        );
        assert.ok(undone.every(({ changes }) => changes.every(({ before, after }) => before && !after)));
        const again: Deed[] = [];
        for (let step = redo(history); step; step = redo(history)) {
          again.push(step.deed);
          history = step.history;
        }
        assert.deepEqual(again, list);
      }),
    );
  });

  it('forgets what was undone when something else is done', () => {
    const one: Deed = { title: 'one', changes: [] };
    const undone = undo(record(empty, one))?.history ?? empty;
    assert.equal(redo(record(undone, { title: 'two', changes: [] })), undefined);
  });

  it('is the same after it was kept, and empty where something else was kept', () => {
    const history = record(empty, { title: 'one', changes: [] });
    assert.deepEqual(parseHistory(JSON.parse(JSON.stringify(history))), history);
    for (const other of [undefined, null, 5, { done: 'x' }, { done: [{ title: 1 }] }])
      assert.deepEqual(parseHistory(other), empty);
  });
});
