import assert from 'node:assert/strict';
import { serializeSidecar } from '../../../../src/core/annotate/sidecar';
import { WorkspaceIndex } from '../../../../src/app/annotations/workspaceIndex';
import { workspaceNames } from '../../../../src/app/workspaceNames';
import { workspaceWords } from '../../../../src/app/entitiesHead';
import { acceptMention } from '../../../../src/commands/annotate/decide';
import { annotate, spanOf } from '../../../support/annotations';
import { FakeApp } from '../../../support/fakeApp';

const other = 'Ada Quill spoke. Ada Quill left. Bo Marsh stayed.';
const sidecar = serializeSidecar({
  annotations: [
    annotate(other, spanOf(other, 'Ada Quill')),
    annotate(other, spanOf(other, 'Ada Quill', 1)),
    annotate(other, spanOf(other, 'Bo Marsh'), { attributes: { name: 'Beau Marsh' } }),
    annotate(other, spanOf(other, 'stayed'), { status: 'rejected' }),
  ],
});

async function opened(): Promise<FakeApp> {
  const app = new FakeApp();
  app.disk.set('file:///other.txt.pencil.json', sidecar);
  app.open('file:///story.txt', 'She flew to India. India waited.');
  const snapshot = await app.articles.get('file:///story.txt')!.settled();
  await app.annotations.of('file:///story.txt').loaded();
  app.workspaceIndex.note(snapshot);
  return app;
}

describe('the index of the workspace', () => {
  it('finds names of open articles and of annotations, by letters in their order', async () => {
    const app = await opened();
    const found = async (words: string) =>
      (await workspaceNames(app, words)).map(({ name, uri, mentions }) => [name, uri, mentions]);
    assert.deepEqual(await found('aql'), [['Ada Quill', 'file:///other.txt', 2]]);
    assert.deepEqual(await found('beau'), [['Beau Marsh', 'file:///other.txt', 1]]);
    assert.deepEqual(await found('india'), [['India', 'file:///story.txt', 2]]);
    assert.deepEqual(await found('stayed'), []);
  });

  it('sums up what people decided, and what was left when an article was last open', async () => {
    const app = await opened();
    app.selections = [{ start: 12, end: 17 }];
    await acceptMention.run(app);
    await app.annotations.flush();
    app.workspaceIndex.note(app.articles.get('file:///story.txt')!.snapshot);
    app.workspaceIndex.forget('file:///story.txt.pencil.json');
    const expected = { reviewed: 5, all: 6, articles: 2 };
    assert.deepEqual(await app.workspaceIndex.progress(), expected);
    app.articles.forget('file:///story.txt');
    assert.deepEqual(await app.workspaceIndex.progress(), expected);
    assert.equal(workspaceWords(expected), 'in 2 articles 5 of 6');
    assert.equal(workspaceWords({ reviewed: 1, all: 2, articles: 1 }), undefined);
  });

  it('counts nothing in a file that cannot be read', async () => {
    const app = await opened();
    app.disk.set('file:///bad.txt.pencil.json', '{');
    assert.deepEqual(await app.workspaceIndex.progress(), { reviewed: 4, all: 4, articles: 2 });
  });

  it('looks again where its files could not be looked for', async () => {
    const app = await opened();
    let isThere = false;
    const sidecars = () => (isThere ? app.files.sidecars() : Promise.reject(new Error('the folder is gone')));
    const index = new WorkspaceIndex({ ...app.files, sidecars }, app.sidecars, app.articles, app.memory, app.log);
    assert.equal((await index.progress()).articles, 0);
    isThere = true;
    assert.equal((await index.progress()).articles, 1);
  });
});
