import assert from 'node:assert/strict';
import { parseSidecar } from '../../../../src/core/annotate/parseSidecar';
import { acceptMention } from '../../../../src/commands/annotate/decide';
import { labelAll } from '../../../../src/commands/annotate/propagate';
import { labelAllInWorkspace } from '../../../../src/commands/annotate/propagateWorkspace';
import { label } from '../../../../src/commands/annotate/label';
import { redoAnnotation, undoAnnotation } from '../../../../src/commands/annotate/undo';
import { spanOf } from '../../../support/annotations';
import { FakeApp } from '../../../support/fakeApp';

const story = 'file:///story.txt';
const other = 'file:///other.txt';
const text = 'Orla Fenwick flew to India. Fenwick left.';
const others = 'The clerk named Orla\u00a0Fenwick\u2019s boat, and ORLA FENWICK paid. India paid.';

async function opened(): Promise<FakeApp> {
  const app = new FakeApp();
  app.disk.set(other, others);
  app.disk.set('file:///log.txt', 'orla fenwick');
  app.open(story, text);
  await app.articles.get(story)?.settled();
  await app.annotations.of(story).loaded();
  app.selections = [spanOf(text, 'Orla Fenwick')];
  await label.run(app, { label: 'PERSON' });
  return app;
}

const inFile = (app: FakeApp, uri: string) =>
  parseSidecar(app.disk.get(`${uri}.pencil.json`) ?? '').annotations.map(
    ({ target, label: of, status, machine }) => `${target.exact} ${of} ${status}${machine ? ' machine' : ''}`,
  );

describe('Label All Mentions of This in Workspace', () => {
  it('says so where there are more places than a list can have', async () => {
    const app = await opened();
    app.disk.set(other, 'Orla Fenwick paid. '.repeat(2001));
    app.answers.push('ticked');
    await labelAllInWorkspace.run(app);
    assert.ok(app.said.some((title) => title.includes('(the first 2000 of 2001 places;')));
    assert.equal(inFile(app, other).length, 2000);
  });

  it('labels what is ticked in articles that are not open, and is undone and done again in all of them at once', async () => {
    const app = await opened();
    app.answers.push('ticked');
    await labelAllInWorkspace.run(app);
    assert.deepEqual(inFile(app, other), ['Orla\u00a0Fenwick PERSON added']);
    assert.equal(app.said.at(-1), 'Person: 1 mention of “Orla Fenwick” in 1 article.');
    app.open(other, others);
    await app.annotations.of(other).loaded();
    await undoAnnotation.run(app);
    await app.annotations.flush();
    assert.deepEqual(inFile(app, other), []);
    await redoAnnotation.run(app);
    await app.annotations.flush();
    assert.deepEqual(inFile(app, other), ['Orla\u00a0Fenwick PERSON added']);
  });

  it('answers the suggestions of the machine there, and undoes from any of the articles', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'India')];
    app.answers.push('ticked');
    await labelAllInWorkspace.run(app);
    assert.deepEqual(inFile(app, other), ['India GPE accepted machine']);
    await undoAnnotation.run(app);
    assert.deepEqual(inFile(app, other), []);
    const { marks } = app.articles.get(story)!.snapshot;
    assert.equal(marks.find((mark) => mark.label === 'GPE')?.status, 'suggested');
  });

  it('leaves alone, and says so, where something else was done since', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'India')];
    app.answers.push('ticked');
    await labelAllInWorkspace.run(app);
    app.open(other, others);
    await app.articles.get(other)?.settled();
    await app.annotations.of(other).loaded();
    app.selections = [spanOf(others, 'clerk')];
    await label.run(app, { label: 'PERSON' });
    app.activeUri = story;
    await assert.rejects(async () => undoAnnotation.run(app), /Something else was done since in \/other\.txt/);
  });

  it('looks into this article too, and says so where all is labelled', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'India')];
    await acceptMention.run(app);
    app.answers.push('ticked');
    await labelAllInWorkspace.run(app);
    await assert.rejects(async () => labelAllInWorkspace.run(app), /labelled already/);
    await assert.rejects(async () => labelAll.run(app), /labelled already/);
  });
});
