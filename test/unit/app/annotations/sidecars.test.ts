import assert from 'node:assert/strict';
import { acceptMention } from '../../../../src/commands/annotate/decide';
import { moveSidecars } from '../../../../src/commands/moveSidecars';
import { afterDeletions, afterMoves, beforeMoves } from '../../../../src/app/annotations/followFiles';
import { parseSidecar } from '../../../../src/core/annotate/parseSidecar';
import { fingerprint, serializeSidecar } from '../../../../src/core/annotate/sidecar';
import { annotate, spanOf } from '../../../support/annotations';
import { FakeApp } from '../../../support/fakeApp';

const text = 'Orla Fenwick flew from Austria to India.';
const article = 'file:///desk/news/a.txt';
const beside = `${article}.pencil.json`;
const parallel = 'file:///desk/marks/news/a.txt.pencil.json';

function bodyOf(...words: readonly string[]): string {
  const annotations = words.map((word) => annotate(text, spanOf(text, word), { id: word }));
  return serializeSidecar({ text: fingerprint(text), annotations });
}

function appWith(files: Readonly<Record<string, string>>, folder = 'marks'): FakeApp {
  const app = new FakeApp();
  app.folders.push('file:///desk');
  app.settingValues['bluepencil.sidecarFolder'] = folder;
  for (const [uri, body] of Object.entries({ [article]: text, ...files })) app.disk.set(uri, body);
  return app;
}

async function opened(app: FakeApp, uri = article): Promise<FakeApp> {
  app.open(uri, text);
  await app.articles.get(uri)?.settled();
  await app.annotations.of(uri).loaded();
  return app;
}

async function accept(app: FakeApp, word: string): Promise<void> {
  app.selections = [spanOf(text, word)];
  await acceptMention.run(app);
  await app.annotations.flush();
}

const sidecars = (app: FakeApp) => [...app.disk.keys()].filter((uri) => uri.endsWith('.pencil.json')).sort();
const words = (body: string | undefined) => parseSidecar(body ?? '').annotations.map(({ target }) => target.exact);

describe('files of annotations in a folder of their own', () => {
  it('are written there, and beside articles that are in no folder of the workspace', async () => {
    const app = await opened(appWith({}));
    await accept(app, 'Austria');
    await opened(app, 'file:///elsewhere/b.txt');
    await accept(app, 'India');
    assert.deepEqual(sidecars(app), [parallel, 'file:///elsewhere/b.txt.pencil.json']);
  });

  it('are in the folder that the setting names for the innermost folder of the workspace', () => {
    const app = appWith({}, 'my marks (é)');
    app.folders.push('file:///desk/news');
    assert.equal(app.sidecars.placesOf(article)[0], 'file:///desk/news/my%20marks%20%28%C3%A9%29/a.txt.pencil.json');
  });

  it('stay beside where the setting leads out of the workspace', () => {
    assert.deepEqual(appWith({}, '../marks').sidecars.placesOf(article), [beside]);
  });

  it('are none of an article that is no file', async () => {
    const app = appWith({});
    assert.deepEqual(app.sidecars.placesOf('untitled:Untitled-1'), []);
    assert.equal(await app.sidecars.fileOf('untitled:Untitled-1'), undefined);
  });

  it('are taken in when they change, and belong to their articles in the index of the workspace', async () => {
    const app = await opened(appWith({}));
    app.disk.set(parallel, bodyOf('Orla Fenwick'));
    await app.annotations.fileChanged(parallel);
    assert.equal(app.articles.get(article)?.snapshot.anchored.length, 1);
    app.articles.forget(article);
    assert.deepEqual(
      (await app.workspaceIndex.names()).map(({ name, uri }) => `${name} ${uri}`),
      [`Orla Fenwick ${article}`],
    );
  });

  it('belong to an article that itself lies in the folder, if there is one', async () => {
    const own = 'file:///desk/marks/own.txt';
    const app = appWith({ [own]: text, [`${own}.pencil.json`]: bodyOf('India') });
    assert.equal(await app.sidecars.articleOf(`${own}.pencil.json`), own);
    assert.equal(await app.sidecars.articleOf(parallel), article);
  });

  it('are noticed when the window has the focus again, and read only if they were changed', async () => {
    const app = await opened(appWith({ [parallel]: bodyOf('India') }));
    let reads = 0;
    const { read } = app.files;
    app.files.read = (uri) => (reads++, read(uri));
    await app.annotations.recheck();
    assert.equal(reads, 0);
    app.disk.set(parallel, bodyOf('India', 'Austria'));
    await app.annotations.recheck();
    assert.equal(app.articles.get(article)?.snapshot.anchored.length, 2);
  });
});

describe('a file of annotations at the other place', () => {
  it('is used where it is, and a person is told once', async () => {
    const app = await opened(appWith({ [beside]: bodyOf('India') }));
    await accept(app, 'Austria');
    assert.deepEqual([sidecars(app), words(app.disk.get(beside))], [[beside], ['Austria', 'India']]);
    assert.deepEqual(
      app.said.filter((one) => one.includes('sidecarFolder')),
      [
        'The annotations of /desk/news/a.txt are in /desk/news/a.txt.pencil.json, and used there; the setting bluepencil.sidecarFolder wants them in /desk/marks/news/a.txt.pencil.json.',
      ],
    );
  });

  it('is said to be unused where there are two', async () => {
    const app = await opened(appWith({ [beside]: bodyOf('India'), [parallel]: bodyOf('Austria') }));
    assert.equal(app.articles.get(article)?.snapshot.anchored[0]?.annotation.target.exact, 'Austria');
    assert.match(app.said.join(), /a\.txt has two files of annotations: \/desk\/marks.* is used, .* is not/);
  });

  it('is found in the folder that the setting named before', async () => {
    const app = await opened(appWith({ [parallel]: bodyOf('India') }));
    app.articles.forget(article);
    app.settingValues['bluepencil.sidecarFolder'] = '';
    await opened(app);
    assert.equal(app.articles.get(article)?.snapshot.anchored.length, 1);
    assert.match(app.said.join(), /are in \/desk\/marks\/.*wants them in \/desk\/news\/a\.txt\.pencil\.json/);
  });

  it('is moved on demand, and put together with one that is at home', async () => {
    const b = 'file:///desk/b.txt';
    const app = appWith({
      ...{ [beside]: bodyOf('India'), [parallel]: bodyOf('Austria') },
      ...{ [b]: text, [`${b}.pencil.json`]: bodyOf('India') },
    });
    await opened(app, b);
    app.answers.push('Move');
    await moveSidecars.run(app);
    assert.deepEqual(sidecars(app), ['file:///desk/marks/b.txt.pencil.json', parallel]);
    assert.deepEqual(words(app.disk.get(parallel)), ['Austria', 'India']);
    assert.equal(app.said.at(-1), '2 files of annotations moved.');
    await accept(app, 'Austria');
    assert.deepEqual(words(app.disk.get('file:///desk/marks/b.txt.pencil.json')), ['Austria', 'India']);
  });

  it('stays where it is, said so, where the one at home is broken, and the others are moved', async () => {
    const b = 'file:///desk/b.txt';
    const files = { [beside]: bodyOf('India'), [parallel]: '{', [b]: text, [`${b}.pencil.json`]: bodyOf('India') };
    const app = appWith(files);
    app.answers.push('Move');
    await moveSidecars.run(app);
    assert.deepEqual(sidecars(app), ['file:///desk/marks/b.txt.pencil.json', parallel, beside]);
    assert.match(
      app.said.at(-1) ?? '',
      /^Others stayed where they were\. \/desk\/marks\/news\/a\.txt\.pencil\.json: Line 1/,
    );
    assert.equal(app.disk.get(parallel), '{');
  });

  it('stays where it is if the person does not agree', async () => {
    const app = appWith({ [beside]: bodyOf('India') });
    await moveSidecars.run(app);
    assert.deepEqual(sidecars(app), [beside]);
  });

  it('is counted when the setting is changed, and the open article goes on with it', async () => {
    const app = await opened(appWith({ [beside]: bodyOf('India') }, ''));
    app.settingValues['bluepencil.sidecarFolder'] = 'marks';
    app.answers.push('Move Annotation Files…', 'Move');
    await app.strays.folderChanged(app);
    assert.deepEqual(sidecars(app), [parallel]);
    assert.equal(app.articles.get(article)?.snapshot.anchored.length, 1);
  });
});

describe('files of annotations of articles that are moved', () => {
  async function moved(app: FakeApp, from: string, to: string): Promise<void> {
    await beforeMoves(app, [{ from, to }]);
    await app.files.rename(from, to);
    await afterMoves(app, [{ from, to }]);
  }

  it('follow a file, beside it or in their folder, with what is not written yet and the history', async () => {
    for (const folder of ['', 'marks']) {
      const app = await opened(appWith({}, folder));
      app.selections = [spanOf(text, 'India')];
      await acceptMention.run(app);
      const to = 'file:///desk/z/c.txt';
      await moved(app, article, to);
      app.articles.forget(article);
      await opened(app, to);
      assert.deepEqual(sidecars(app), [folder === '' ? `${to}.pencil.json` : 'file:///desk/marks/z/c.txt.pencil.json']);
      assert.equal(app.articles.get(to)?.snapshot.anchored.length, 1);
      assert.equal(await app.annotations.of(to).undo(), 'accept “India”');
    }
  });

  it('follow a whole folder', async () => {
    const app = appWith({ [parallel]: bodyOf('India') });
    await moved(app, 'file:///desk/news', 'file:///desk/old');
    assert.deepEqual(sidecars(app), ['file:///desk/marks/old/a.txt.pencil.json']);
  });

  it('stay where they are, said so, where others lie already', async () => {
    const to = 'file:///desk/c.txt';
    const app = appWith({ [beside]: bodyOf('India'), [`${to}.pencil.json`]: bodyOf('Austria') }, '');
    await moved(app, article, to);
    assert.deepEqual(sidecars(app), [`${to}.pencil.json`, beside]);
    assert.match(app.said.join(), /Annotations stayed behind\./);
  });

  it('are kept when their article is deleted, until a person says otherwise', async () => {
    const app = appWith({ [parallel]: bodyOf('India') });
    app.disk.delete(article);
    await afterDeletions(app, [article]);
    assert.deepEqual(sidecars(app), [parallel]);
    app.answers.push('Delete Them Too');
    await afterDeletions(app, ['file:///desk/news']);
    assert.deepEqual(sidecars(app), []);
  });
});
