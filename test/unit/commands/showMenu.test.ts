import assert from 'node:assert/strict';
import { showMenu } from '../../../src/commands/showMenu';
import { FakeApp } from '../../support/fakeApp';

describe('showMenu', () => {
  it('switches the file off where it is read, and on where it is not', async () => {
    const app = new FakeApp();
    app.open('file:///a.txt', 'India.');
    app.answers.push('Stop Highlighting This File');
    await showMenu.run(app);
    assert.equal(app.articles.get('file:///a.txt'), undefined);
    app.answers.push('Highlight This File');
    await showMenu.run(app);
    assert.ok(app.articles.get('file:///a.txt'));
  });

  it('leads to the settings, also where nothing is open', async () => {
    const app = new FakeApp();
    app.answers.push('Settings…');
    await showMenu.run(app);
    assert.deepEqual(app.said, ['Blue Pencil', 'opened the settings']);
  });

  it('does nothing when it is closed without a choice', async () => {
    const app = new FakeApp();
    app.open('file:///a.txt', 'India.');
    await showMenu.run(app);
    assert.deepEqual(app.said, ['Blue Pencil']);
  });
});
