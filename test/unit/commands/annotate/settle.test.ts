import assert from 'node:assert/strict';
import { problemsOf } from '../../../../src/app/annotations/problems';
import { type Annotation } from '../../../../src/core/annotate/annotation';
import { fingerprint, serializeSidecar } from '../../../../src/core/annotate/sidecar';
import { commands } from '../../../../src/commands/index';
import { undoAnnotation } from '../../../../src/commands/annotate/undo';
import { annotate, spanOf } from '../../../support/annotations';
import { FakeApp } from '../../../support/fakeApp';

const uri = 'file:///story.txt';
const before = 'Mayor Orla Fenwick of Port Selby met the Selby Harbour Board on Tuesday. Nobody else came to the hall.';
const board = annotate(before, spanOf(before, 'Selby Harbour Board'), { id: 'board', label: 'ORG' });
const orla = annotate(before, spanOf(before, 'Orla Fenwick'), { id: 'orla' });

async function opened(text: string, ...annotations: readonly Annotation[]): Promise<FakeApp> {
  const app = new FakeApp();
  app.disk.set(`${uri}.pencil.json`, serializeSidecar({ text: fingerprint(before), annotations }));
  return FakeApp.opened(uri, text, app);
}

const problems = (app: FakeApp) => problemsOf(app.articles.get(uri)!.snapshot);
const anchored = (app: FakeApp) =>
  app.articles
    .get(uri)!
    .snapshot.anchored.map((one) => `${one.annotation.id} ${one.verdict}`)
    .sort();

/** Does what the light bulb offers. */
async function fix(app: FakeApp, title: RegExp): Promise<void> {
  const found = problems(app)
    .flatMap(({ fixes }) => fixes)
    .find((one) => title.test(one.title));
  assert.ok(found, `no fix ${title.source}`);
  await commands.find(({ id }) => id === found.command)?.run(app, found.argument);
}

const rewritten = before.replace('Selby Harbour Board', 'Selby Harbour Bureau');

describe('annotations that no longer fit their text', () => {
  it('are shown with what became of them, and kept where a person says so', async () => {
    const app = await opened(rewritten, orla, board);
    assert.deepEqual(
      problems(app).map(({ severity, message }) => `${severity}: ${message}`),
      ['warning: Organization “Selby Harbour Board”: it now reads “Selby Harbour Bureau”. Is it still right?'],
    );
    assert.ok(app.said.includes('1 annotation no longer fits the text.'));
    await fix(app, /^Keep Organization/);
    assert.deepEqual([problems(app), anchored(app)], [[], ['board exact', 'orla exact']]);
  });

  it('stay in the file with their old words until then', async () => {
    const app = await opened(rewritten, board);
    app.annotations.textSaved(uri);
    await app.annotations.flush();
    assert.match(app.disk.get(`${uri}.pencil.json`) ?? '', /"exact":"Selby Harbour Board"/);
  });

  it('are put on the selection, or dropped, and that is undone as well', async () => {
    const app = await opened(before.replace('Mayor Orla Fenwick of Port Selby', 'She'), orla);
    assert.match(problems(app)[0]?.message ?? '', /Person “Orla Fenwick” does not stand in the text any more/);
    await assert.rejects(async () => fix(app, /on the selection/), /Select the words that “Orla Fenwick” has become/);
    app.selections = [{ start: 0, end: 4 }];
    await fix(app, /on the selection/);
    assert.deepEqual(anchored(app), ['orla exact']);
    await undoAnnotation.run(app);
    await fix(app, /^Drop/);
    assert.deepEqual(anchored(app), []);
  });

  it('are kept all at once where their own words did not change, and that is undone in one step', async () => {
    const words = ['Port Selby', 'Tuesday', 'hall'].map((one) => annotate(before, spanOf(before, one), { id: one }));
    const text = before.replace('Mayor Orla Fenwick of', 'It is in').replace(' met the Selby', '. The harbour');
    const app = await opened(
      text.replace('on Tuesday. Nobody else came', 'is to meet Tuesday, and all come'),
      ...words,
    );
    const asked = problems(app).filter(({ severity }) => severity === 'warning').length;
    assert.ok(asked > 1, String(anchored(app)));
    await fix(app, /^Keep all \d annotations whose own words did not change$/);
    assert.deepEqual(problems(app), []);
    await undoAnnotation.run(app);
    assert.equal(problems(app).filter(({ severity }) => severity === 'warning').length, asked);
  });

  it('offer each place that fits, where several do', async () => {
    const sentence = before.slice(0, before.indexOf(' Nobody'));
    const app = await opened(`Nothing stays. ${sentence} Or so they say in town. ${sentence}`, board);
    assert.match(problems(app)[0]?.message ?? '', /fits several places/);
    assert.equal(
      problems(app)[0]?.fixes.filter(({ title }) => title.startsWith('Put') && title.includes(' at ')).length,
      2,
    );
    await fix(app, / at /);
    assert.deepEqual(anchored(app), ['board exact']);
  });
});

describe('annotations that two people decided differently', () => {
  it('are shown to both, and one of them is kept', async () => {
    const [one, other] = [
      { ...orla, dispute: { with: 'other' } },
      { ...orla, id: 'other', label: 'ORG', author: 'Ben Stray', dispute: { with: 'orla' } },
    ];
    const app = await opened(before, one, other);
    assert.equal(problems(app).length, 2);
    await fix(app, /Keep: Organization, added by Ben Stray/);
    assert.deepEqual([anchored(app), problems(app)], [['other exact'], []]);
  });
});
