import assert from 'node:assert/strict';
import { reveal } from '../../../src/commands/reveal';
import { FakeApp } from '../../support/fakeApp';

describe('reveal', () => {
  it('selects the place, opening its article first where another is active', async () => {
    const app = new FakeApp();
    app.open('file:///a.txt', 'India.');
    app.open('file:///b.txt', 'Austria.');
    await reveal.run(app, { uri: 'file:///a.txt', start: 0, end: 5 });
    assert.deepEqual(
      [app.activeUri, app.selections, app.said],
      ['file:///a.txt', [{ start: 0, end: 5 }], ['opened file:///a.txt']],
    );
  });

  for (const target of [
    undefined,
    {},
    { start: 0, end: 2 },
    { uri: 'file:///a.txt', end: 2 },
    { uri: 'file:///a.txt', start: 0 },
    { uri: 'file:///a.txt', start: -1, end: 2 },
    { uri: 'file:///a.txt', start: 5, end: 2 },
  ]) {
    it(`does nothing with ${JSON.stringify(target)}`, async () => {
      const app = new FakeApp();
      app.open('file:///b.txt', 'Austria.');
      await reveal.run(app, target);
      assert.deepEqual([app.activeUri, app.said], ['file:///b.txt', []]);
    });
  }
});
