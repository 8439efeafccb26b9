import assert from 'node:assert/strict';
import { label } from '../../../../src/commands/annotate/label';
import { lockedKey, lockLabel, unlockLabel } from '../../../../src/commands/annotate/lock';
import { startReview } from '../../../../src/commands/annotate/review';
import { undoAnnotation } from '../../../../src/commands/annotate/undo';
import { spanOf } from '../../../support/annotations';
import { FakeApp } from '../../../support/fakeApp';

const uri = 'file:///story.txt';
const text = 'Orla Fenwick flew from Austria to India. In India she met Tobias Lund.';

const opened = () => FakeApp.opened(uri, text);

async function press(app: FakeApp, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await lockedKey.run(app, { key });
}

function people(app: FakeApp): string[] {
  const said = app.articles.get(uri)!.snapshot.marks.filter(({ status }) => status !== 'suggested');
  return said.map(({ start, end, label: id, status }) => `${text.slice(start, end)} ${id} ${status}`);
}

describe('a locked label', () => {
  it('is the last one, set on what is selected by Enter or Space, again and again', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'Orla Fenwick')];
    await label.run(app, { label: 'PERSON' });
    await lockLabel.run(app);
    assert.equal(app.said.at(-1), 'Person is locked. Enter labels, a letter locks another label, Escape ends.');
    app.selections = [spanOf(text, 'Tobias Lund')];
    await press(app, 'enter');
    app.selections = [spanOf(text, 'flew')];
    await press(app, 'space');
    assert.deepEqual(people(app), ['Orla Fenwick PERSON added', 'flew PERSON added', 'Tobias Lund PERSON added']);
    await undoAnnotation.run(app);
    assert.equal(people(app).length, 2);
  });

  it('is the first where nothing was labelled yet, and exchanged by a letter', async () => {
    const app = await opened();
    await lockLabel.run(app);
    assert.equal(app.labelLock.label, 'PERSON');
    await press(app, 'o');
    assert.equal(app.labelLock.label, 'ORG');
    assert.deepEqual(people(app), []);
    await press(app, 'k');
    assert.equal(app.said.at(-1), 'No label has the key K. Escape unlocks.');
  });

  it('is what a letter said that was faster than the command', async () => {
    const app = await opened();
    await press(app, 'o');
    await lockLabel.run(app);
    assert.equal(app.labelLock.label, 'ORG');
  });

  it('takes away by Backspace: deletes what a person said, rejects what the machine suggests', async () => {
    const app = await opened();
    await lockLabel.run(app);
    app.selections = [spanOf(text, 'Tobias Lund')];
    await press(app, 'enter', 'backspace');
    app.selections = [spanOf(text, 'Austria')];
    await press(app, 'backspace');
    assert.deepEqual(people(app), ['Austria GPE rejected']);
  });

  it('ends by Escape, by the review, and where there is no article', async () => {
    const app = await opened();
    await lockLabel.run(app);
    await unlockLabel.run(app);
    assert.equal(app.labelLock.label, undefined);
    await lockLabel.run(app);
    await startReview.run(app);
    assert.equal(app.labelLock.label, undefined);
    await lockLabel.run(app);
    assert.equal(app.review.isOn, false);
    app.activeUri = undefined;
    await assert.rejects(async () => lockLabel.run(app));
    assert.equal(app.labelLock.label, undefined);
  });
});
