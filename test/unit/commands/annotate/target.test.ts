import assert from 'node:assert/strict';
import { deleteAnnotation, rejectMention } from '../../../../src/commands/annotate/decide';
import { addLabel } from '../../../../src/commands/annotate/label';
import { spanOf } from '../../../support/annotations';
import { FakeApp } from '../../../support/fakeApp';

const uri = 'file:///story.txt';
const text = 'The Port of Great Selby Harbour Board met.';

/** An article in which names stand within names. */
async function nested(...names: readonly string[]): Promise<FakeApp> {
  const app = new FakeApp();
  app.open(uri, text);
  await app.annotations.of(uri).loaded();
  for (const words of names) {
    app.selections = [spanOf(text, words)];
    await addLabel.run(app, { label: 'ORG' });
  }
  return app;
}

const left = (app: FakeApp) =>
  app.articles
    .get(uri)!
    .snapshot.marks.filter(({ status }) => status !== 'rejected')
    .map(({ start, end }) => text.slice(start, end));

describe('the mention at the cursor', () => {
  const at = text.indexOf('elby');

  for (const order of [[0, 1, 2] as const, [2, 1, 0] as const, [1, 0, 2] as const])
    it(`is the shortest around it, in whatever order they were labelled (${order.join()})`, async () => {
      const names = ['Great Selby', 'Great Selby Harbour Board', 'Port of Great Selby'] as const;
      const app = await nested(...order.map((one) => names[one]));
      app.selections = [{ start: at, end: at }];
      await deleteAnnotation.run(app);
      assert.deepEqual(left(app), ['Port of Great Selby', 'Great Selby Harbour Board']);
    });

  it('is none where no mention holds all of a selection', async () => {
    const app = await nested('Great Selby');
    app.selections = [spanOf(text, 'Selby Harbour')];
    await assert.rejects(async () => rejectMention.run(app), /no mention here/);
  });
});
