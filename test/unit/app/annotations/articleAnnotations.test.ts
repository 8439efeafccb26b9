import assert from 'node:assert/strict';
import { type Annotation } from '../../../../src/core/annotate/annotation';
import { parseSidecar } from '../../../../src/core/annotate/parseSidecar';
import { fingerprint, serializeSidecar } from '../../../../src/core/annotate/sidecar';
import { acceptMention } from '../../../../src/commands/annotate/decide';
import { label } from '../../../../src/commands/annotate/label';
import { annotate, spanOf } from '../../../support/annotations';
import { FakeApp } from '../../../support/fakeApp';

const uri = 'file:///story.txt';
const sidecar = `${uri}.pencil.json`;
const text = 'Orla Fenwick flew from Austria to India. In Delhi she met Tobias Lund.';
const orla = annotate(text, spanOf(text, 'Orla Fenwick'), { id: 'orla' });

const opened = (app?: FakeApp, words = text) => FakeApp.opened(uri, words, app);

function onDisk(app: FakeApp): readonly string[] {
  return parseSidecar(app.disk.get(sidecar) ?? '').annotations.map(
    ({ id, label: of, target }) => `${id} ${of} ${target.exact}`,
  );
}

function write(app: FakeApp, annotations: readonly Annotation[]): void {
  app.disk.set(sidecar, serializeSidecar({ text: fingerprint(text), annotations }));
}

describe('the annotations of an open article', () => {
  it('are written beside it a moment after the last deed', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'Tobias Lund')];
    await label.run(app, { label: 'PERSON' });
    assert.equal(app.disk.has(sidecar), false);
    app.clock.advance(400);
    await app.annotations.flush();
    assert.deepEqual(onDisk(app), ['id1 PERSON Tobias Lund']);
  });

  it('make no file where there are none', async () => {
    const app = await opened();
    await app.annotations.flush();
    assert.equal(app.disk.has(sidecar), false);
  });

  it('are read when the article is opened, and found again in a text that was changed elsewhere', async () => {
    const app = new FakeApp();
    write(app, [orla]);
    await opened(app, `Late news. ${text}`);
    const [one] = app.articles.get(uri)!.snapshot.anchored;
    assert.deepEqual([one?.verdict, one && 'span' in one && one.span.start], ['moved', 11]);
  });

  it('are put together with what another window wrote meanwhile', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'Tobias Lund')];
    await label.run(app, { label: 'PERSON' });
    write(app, [orla]);
    await app.annotations.flush();
    assert.deepEqual(onDisk(app), ['orla PERSON Orla Fenwick', 'id1 PERSON Tobias Lund']);
    assert.equal(app.articles.get(uri)!.snapshot.anchored.length, 2);
  });

  it('take in a file that changed on the disk at once', async () => {
    const app = await opened();
    write(app, [orla]);
    await app.annotations.fileChanged(sidecar);
    assert.ok(app.articles.get(uri)!.snapshot.marks.some(({ annotation }) => annotation === 'orla'));
  });

  it('never touch a file that cannot be read, say why, and go on once it can', async () => {
    const app = new FakeApp();
    const broken = serializeSidecar({ annotations: [orla] }).replace('"version": 1', '"version": 9');
    app.disk.set(sidecar, broken);
    await opened(app);
    app.selections = [spanOf(text, 'Austria')];
    await assert.rejects(async () => acceptMention.run(app), /Line 3: the file has version 9/);
    await app.annotations.flush();
    assert.equal(app.disk.get(sidecar), broken);
    assert.match(app.said[0] ?? '', /story\.txt\.pencil\.json: Line 3: the file has version 9 .*left as it is/);
    write(app, [orla]);
    await app.annotations.fileChanged(sidecar);
    await acceptMention.run(app);
    await app.annotations.flush();
    assert.equal(onDisk(app).length, 2);
  });

  it('say when they could not be written, and keep them', async () => {
    const app = await opened();
    app.unwritable.add(sidecar);
    app.selections = [spanOf(text, 'Austria')];
    await acceptMention.run(app);
    await app.annotations.flush();
    assert.match(app.said.at(-1) ?? '', /cannot be written: no permission/);
    app.unwritable.delete(sidecar);
    await app.annotations.flush();
    assert.equal(onDisk(app).length, 1);
  });

  it('move through edits and are written where they stand when the text is saved', async () => {
    const app = new FakeApp();
    write(app, [orla]);
    await opened(app);
    const after = text.replace('Orla', 'Orlagh').replace(/^/, 'Then ');
    const changes = [
      { start: 0, end: 0, insert: 'Then ' },
      { start: 4, end: 4, insert: 'gh' },
    ];
    app.articles.edit({ uri, version: 2, text: after }, changes);
    app.annotations.textSaved(uri);
    app.clock.advance(400);
    await app.annotations.flush();
    assert.deepEqual(onDisk(app), ['orla PERSON Orlagh Fenwick']);
  });

  it('come back when their words are cut and put elsewhere', async () => {
    const app = new FakeApp();
    write(app, [orla]);
    await opened(app);
    const rest = text.slice('Orla Fenwick '.length);
    app.articles.edit({ uri, version: 2, text: rest }, [{ start: 0, end: 13, insert: '' }]);
    assert.equal(app.articles.get(uri)!.snapshot.anchored[0]?.verdict, 'lost');
    const back = `${rest} Orla Fenwick `;
    app.articles.edit({ uri, version: 3, text: back }, [
      { start: rest.length, end: rest.length, insert: ' Orla Fenwick ' },
    ]);
    app.clock.advance(100);
    const [one] = app.articles.get(uri)!.snapshot.anchored;
    assert.notEqual(one?.verdict, undefined);
    app.articles.edit({ uri, version: 4, text }, [
      { start: 0, end: 0, insert: 'Orla Fenwick ' },
      { start: rest.length, end: back.length, insert: '' },
    ]);
    app.clock.advance(100);
    const [again] = app.articles.get(uri)!.snapshot.anchored;
    assert.deepEqual(again && 'span' in again && again.span, { start: 0, end: 12 });
  });
});

describe('annotations of an article that is no file yet', () => {
  const orders = [
    'opened before the other is closed',
    'opened after the other was closed',
    'opened after it was emptied',
  ];
  for (const order of orders) {
    it(`follow it to the file that it is saved as, ${order}`, async () => {
      const app = new FakeApp();
      app.open('untitled:Untitled-1', text);
      await app.articles.get('untitled:Untitled-1')?.settled();
      app.selections = [spanOf(text, 'Tobias Lund')];
      await label.run(app, { label: 'PERSON' });
      if (order.includes('emptied'))
        app.articles.edit({ uri: 'untitled:Untitled-1', version: 2, text: '' }, [
          { start: 0, end: text.length, insert: '' },
        ]);
      if (order.includes('after')) app.articles.forget('untitled:Untitled-1');
      await opened(app);
      app.articles.forget('untitled:Untitled-1');
      await app.annotations.of(uri).loaded();
      await app.annotations.flush();
      await app.annotations.flush();
      assert.deepEqual(onDisk(app), ['id1 PERSON Tobias Lund']);
    });
  }
});

describe('deeds without a pause', () => {
  it('are written before the first of them is a second old', async () => {
    const app = await opened();
    for (const words of ['Orla Fenwick', 'Austria', 'India', 'Delhi', 'Tobias Lund']) {
      app.selections = [spanOf(text, words)];
      await label.run(app, { label: 'PERSON' });
      app.clock.advance(200);
    }
    await app.annotations.of(uri).reload(); // waits for what is being written
    assert.ok(onDisk(app).length >= 3, onDisk(app).join());
  });
});

describe('two windows that write at the same moment', () => {
  it('lose nothing: what the other did not see is put back, and what it deleted later stays deleted', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'Tobias Lund')];
    await label.run(app, { label: 'PERSON' });
    await app.annotations.flush();
    write(app, [orla]); // by a window that had read the file before
    await app.annotations.fileChanged(sidecar);
    app.clock.advance(400);
    await app.annotations.flush();
    assert.deepEqual(onDisk(app), ['orla PERSON Orla Fenwick', 'id1 PERSON Tobias Lund']);
    app.clock.advance(5000);
    write(app, [orla]);
    await app.annotations.fileChanged(sidecar);
    await app.annotations.flush();
    assert.deepEqual(onDisk(app), ['orla PERSON Orla Fenwick']);
  });
});
