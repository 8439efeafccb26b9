import assert from 'node:assert/strict';
import { patiently } from '../../../src/app/patiently';
import { FakeApp } from '../../support/fakeApp';
import { settle } from '../../support/fakeClock';

/** An app that notes the progress it is asked to show, and whether that was cancelled. */
function watched(isCancelled = false) {
  const app = new FakeApp();
  const shown: string[] = [];
  app.ui.withProgress = (title, task) => {
    shown.push(title);
    return task({
      cancelled: isCancelled,
      report: (message, part) => void shown.push(`${message} +${part.toFixed(2)}`),
    });
  };
  return { app, shown };
}

describe('patiently', () => {
  it('says nothing of what is over soon', async () => {
    const { app, shown } = watched();
    assert.equal(await patiently(app, 'Reading', () => Promise.resolve(5)), 5);
    app.clock.advance(1000);
    assert.deepEqual(shown, []);
  });

  it('shows how far it is where it takes long', async () => {
    const { app, shown } = watched();
    await patiently(app, 'Reading', async ({ report }) => {
      await settle();
      report(0.1);
      app.clock.advance(1000);
      report(0.25);
      report(0.75);
    });
    assert.deepEqual(shown, ['Reading', '25 % +0.25', '75 % +0.50']);
  });

  it('tells the task that it was cancelled, and hands on what it throws', async () => {
    const { app } = watched(true);
    const failing = patiently(app, 'Reading', async (patience) => {
      await settle();
      app.clock.advance(1000);
      throw new Error(String(patience.cancelled));
    });
    await assert.rejects(failing, /true/);
  });
});
