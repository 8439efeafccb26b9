import assert from 'node:assert/strict';
import { label } from '../../../src/commands/annotate/label';
import { nextRecord, openRecord, previousRecord } from '../../../src/commands/openRecord';
import { CorpusSidecar } from '../../../src/core/corpus/corpusSidecar';
import { FakeApp } from '../../support/fakeApp';

const corpus = 'file:///news/corpus.jsonl';
const lines = [
  '{"id":"a","text":"Ana left Austria.","date":"2026-03-01"}',
  '',
  '{"text":"Bo went to India."}',
  'not json',
  '{"id":5,"text":"Cy stayed."}',
];

function newApp(content = `${lines.join('\n')}\n`): FakeApp {
  const app = new FakeApp();
  app.disk.set(corpus, content);
  return app;
}

async function open(app: FakeApp, ...answers: (string | undefined)[]): Promise<string | undefined> {
  app.answers.push(...answers);
  await openRecord.run(app, corpus);
  return textShown(app);
}

function textShown(app: FakeApp): string | undefined {
  return app.articles.get(app.activeUri ?? '')?.snapshot.document.text;
}

/** Labels the first word of the record that is shown. */
async function annotate(app: FakeApp): Promise<void> {
  app.selections = [{ start: 0, end: 2 }];
  await label.run(app, { label: 'PERSON' });
  await app.annotations.flush();
}

describe('Open Record', () => {
  it('shows the article of a number or an id', async () => {
    const app = newApp();
    assert.equal(await open(app, '3'), 'Bo went to India.');
    assert.equal(await open(app, 'a'), 'Ana left Austria.');
    assert.equal(app.said.at(-1), 'Record 1 of 5 of corpus.jsonl.');
    await assert.rejects(open(app, 'zz'), /corpus\.jsonl has no record with the id “zz”/);
  });

  it('goes on and back, over blank lines, and says where the end is', async () => {
    const app = newApp();
    await open(app, '1');
    await nextRecord.run(app);
    assert.equal(textShown(app), 'Bo went to India.');
    await assert.rejects(async () => nextRecord.run(app), /Line 4 of corpus\.jsonl holds no record: .*JSON/);
    await previousRecord.run(app);
    assert.equal(textShown(app), 'Ana left Austria.');
    await assert.rejects(async () => previousRecord.run(app), /This is the first record/);
    await open(app, '5');
    await assert.rejects(async () => nextRecord.run(app), /corpus\.jsonl has 5 records/);
  });

  it('keeps annotations of all records in one file beside the corpus', async () => {
    const app = newApp();
    for (const record of ['5', '1', '3']) {
      await open(app, record);
      await annotate(app);
    }
    const body = app.disk.get(`${corpus}.pencil.jsonl`);
    assert.deepEqual(new CorpusSidecar(body).keys, ['a', 3, '5']);
    assert.equal(body?.split('\n').filter((line) => line.includes('"label":"PERSON"')).length, 3);
    assert.equal(app.disk.get(corpus), `${lines.join('\n')}\n`);
  });

  it('shows them again, also to somebody else, and takes in what they changed', async () => {
    const app = newApp();
    await open(app, '1');
    await annotate(app);
    const other = newApp();
    other.disk.set(`${corpus}.pencil.jsonl`, app.disk.get(`${corpus}.pencil.jsonl`) ?? '');
    await open(other, '1');
    const uri = other.activeUri ?? '';
    await other.annotations.of(uri).loaded();
    const said = () => other.articles.get(uri)?.snapshot.anchored.map(({ annotation }) => annotation.target.exact);
    assert.deepEqual(said(), ['Ana']);
    other.disk.delete(`${corpus}.pencil.jsonl`);
    await other.annotations.fileChanged(`${corpus}.pencil.jsonl`);
    assert.deepEqual(said(), []);
  });

  it('loses nothing when two records are written at once', async () => {
    const app = newApp();
    await open(app, '1');
    app.selections = [{ start: 0, end: 3 }];
    await label.run(app, { label: 'PERSON' });
    await open(app, '3');
    app.selections = [{ start: 0, end: 2 }];
    await label.run(app, { label: 'PERSON' });
    await app.annotations.flush();
    assert.deepEqual(new CorpusSidecar(app.disk.get(`${corpus}.pencil.jsonl`)).keys, ['a', 3]);
  });

  it('leaves a broken file of annotations alone', async () => {
    const app = newApp();
    app.disk.set(`${corpus}.pencil.jsonl`, '<<<<<<< ours\n');
    await open(app, '1');
    await assert.rejects(annotate(app), /nothing can be annotated until it can be read/);
    assert.equal(app.disk.get(`${corpus}.pencil.jsonl`), '<<<<<<< ours\n');
  });

  it('asks which field has the text where none is called “text”, once', async () => {
    const app = newApp('{"id":"a","body":"Ana left Austria."}\n{"id":"b","body":"Bo came."}\n');
    assert.equal(await open(app, '1', 'body'), 'Ana left Austria.');
    assert.equal(await open(app, '2'), 'Bo came.');
  });

  it('reads a corpus anew that was changed', async () => {
    const app = newApp();
    await open(app, '1');
    app.disk.set(corpus, '{"text":"Dora came."}\n');
    assert.equal(
      await open(app, '1')
        .then(() => app.corpora.record(app.activeUri ?? ''))
        .then(({ text }) => text),
      'Dora came.',
    );
  });
});
