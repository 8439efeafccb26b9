import assert from 'node:assert/strict';
import { removeLeftovers } from '../../../../src/app/annotations/leftovers';
import { FakeApp } from '../../../support/fakeApp';

const hour = 3_600_000;

async function left(files: Readonly<Record<string, number>>): Promise<readonly string[]> {
  const app = new FakeApp();
  for (const [uri, age] of Object.entries(files)) {
    app.disk.set(uri, '{');
    app.changedAt.set(uri, app.clock.now() - age);
  }
  await removeLeftovers(app.files, app.clock, app.log);
  return [...app.disk.keys()];
}

describe('what a killed write left', () => {
  it('is removed when it is old, for articles and for corpora', async () => {
    assert.deepEqual(
      await left({ '/a.txt.pencil.json.k3f9zq.tmp': hour, '/c.jsonl.pencil.jsonl.0a.tmp': 9 * hour }),
      [],
    );
  });

  it('is kept while its writer may live, and where the clocks disagree', async () => {
    const files = { '/a.txt.pencil.json.k3f9zq.tmp': hour - 1, '/b.txt.pencil.json.k3f9zq.tmp': -hour };
    assert.deepEqual(await left(files), Object.keys(files));
  });

  it('is nothing that somebody else called alike', async () => {
    const files = {
      '/a.txt.pencil.json.tmp': hour,
      '/a.txt.pencil.json.backup-1.tmp': hour,
      '/a.txt.k3f9zq.tmp': hour,
      '/a.txt.pencil.json': hour,
    };
    assert.deepEqual(await left(files), Object.keys(files));
  });

  it('stays where it cannot be listed, and the log says so', async () => {
    const app = new FakeApp();
    const warned: string[] = [];
    const log = { ...app.log, warn: (message: string) => void warned.push(message) };
    await removeLeftovers({ ...app.files, drafts: () => Promise.reject(new Error('no')) }, app.clock, log);
    assert.deepEqual(warned, ['what writes left could not be removed']);
  });
});
