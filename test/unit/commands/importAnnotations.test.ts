import assert from 'node:assert/strict';
import { importAnnotations } from '../../../src/commands/importAnnotations';
import { parseSidecar } from '../../../src/core/annotate/parseSidecar';
import { brat } from '../../../src/core/formats/brat';
import { csv } from '../../../src/core/formats/csv';
import { json } from '../../../src/core/formats/json';
import { annotate, spanOf } from '../../support/annotations';
import { serializeSidecar } from '../../../src/core/annotate/sidecar';
import { annotated, human } from '../../support/annotated';
import { FakeApp } from '../../support/fakeApp';

const story = 'file:///news/story.txt';
const text = '👍 Ana Lemos left Austria.\nSven Aalto stayed in Oslo.';

/** "PERSON Ana Lemos, added by Jon" for each annotation in the file of an article. */
function saidIn(app: FakeApp, uri = story): readonly string[] {
  const { annotations } = parseSidecar(app.disk.get(`${uri}.pencil.json`) ?? '{}');
  return annotations.map(
    ({ label, status, author, target, dispute }) =>
      `${label} ${target.exact}, ${status} by ${author ?? 'nobody'}${dispute ? ', disputed' : ''}`,
  );
}

async function importing(
  app: FakeApp,
  name: string,
  body: string,
  ...answers: (string | undefined)[]
): Promise<string> {
  app.disk.set(`file:///news/${name}`, body);
  app.answers.push(`file:///news/${name}`, ...answers);
  await importAnnotations.run(app);
  await app.annotations.flush();
  return app.said.at(-1) ?? '';
}

const line = (label: unknown, more: object = {}) => `${JSON.stringify({ text, label, ...more })}\n`;

describe('Import Annotations', () => {
  it('takes notes, attributes and entities along, and makes none up', async () => {
    const app = new FakeApp();
    app.open(story, text);
    const said = { note: 'ask again', attributes: { certain: false, roles: ['skipper'] }, entity: 'q7' };
    const marks = [
      human({ ...spanOf(text, 'Ana Lemos'), label: 'PERSON', author: 'Jon', ...said }),
      human({ ...spanOf(text, 'Sven Aalto'), label: 'PERSON', author: 'Jon' }),
    ];
    await importing(app, 'jon.bluepencil.json', json.encode([{ ...annotated(text, 'story.txt'), marks }]).body);
    const { annotations } = parseSidecar(app.disk.get(`${story}.pencil.json`) ?? '{}');
    assert.deepEqual(
      annotations.map(({ note, attributes, entity }) => ({ note, attributes, entity })),
      [said, { note: undefined, attributes: undefined, entity: undefined }],
    );
  });

  it('takes the work of others to the article that is open, under their name, as one deed', async () => {
    const app = new FakeApp();
    app.open(story, text);
    const told = await importing(
      app,
      'jon.jsonl',
      line([
        [3, 12, 'PERSON'],
        [27, 37, 'PERSON'],
      ]),
      'Jon',
    );
    assert.deepEqual(saidIn(app), ['PERSON Ana Lemos, added by Jon', 'PERSON Sven Aalto, added by Jon']);
    assert.match(told, /jon\.jsonl was read as doccano JSON Lines\. 2 annotations came to \/news\/story\.txt\./);
    assert.equal(await app.annotations.of(story).undo(), 'import 2 annotations of jon.jsonl');
    await app.annotations.flush();
    assert.deepEqual(saidIn(app), []);
  });

  it('says in which unit the offsets were read where it is not the one that is promised', async () => {
    const app = new FakeApp();
    app.open(story, text);
    const told = await importing(
      app,
      'jon.jsonl',
      line([
        [2, 11, 'PERSON'],
        [26, 36, 'PERSON'],
      ]),
      'Jon',
    );
    assert.deepEqual(saidIn(app), ['PERSON Ana Lemos, added by Jon', 'PERSON Sven Aalto, added by Jon']);
    assert.match(told, /read as code points, CR LF as two, end exclusive, not as UTF-16 code units/);
  });

  it('refuses what fits in no way of counting, shows a table of all, and looks for the words if wanted', async () => {
    const app = new FakeApp();
    app.open(story, text);
    const task = (start: number, words: string) => ({
      value: { start, end: start + words.length, text: words, labels: ['PERSON'] },
    });
    const body = JSON.stringify([
      { data: { text }, annotations: [{ result: [task(5, 'Ana Lemos'), task(30, 'Sven Aalto')] }] },
    ]);
    const told = await importing(app, 'tasks.json', body, 'Show Why');
    assert.match(told, /^tasks\.json refused\.txt\ntasks\.json, read as Label Studio JSON\n/);
    assert.equal(told.match(/ wrong: /g)?.length, 14);
    assert.equal(app.disk.has(`${story}.pencil.json`), false);
    await importing(app, 'tasks.json', body, 'Look for Spans by Their Words', 'Jon');
    assert.deepEqual(saidIn(app), ['PERSON Ana Lemos, added by Jon', 'PERSON Sven Aalto, added by Jon']);
  });

  it('finds the text that the file names beside it, and writes to an article that is not open', async () => {
    const app = new FakeApp();
    app.disk.set(story, text);
    const marks = [human({ start: 3, end: 12, label: 'PERSON', author: 'mira' })];
    const { body } = csv.encode([
      annotated('', 'story.txt', { document: { uri: 'story.txt', version: 1, text }, marks }),
    ]);
    const told = await importing(app, 'spans.csv', body);
    assert.deepEqual(saidIn(app), ['PERSON Ana Lemos, added by mira']);
    assert.match(told, /1 annotation came to \/news\/story\.txt\./);
    assert.equal(app.activeUri, story);
  });

  it('finds the text of brat’s file beside it', async () => {
    const app = new FakeApp();
    app.disk.set(story, text);
    const { body } = brat.encode([
      annotated('', 'story.txt', {
        document: { uri: story, version: 1, text },
        marks: [human({ start: 3, end: 12, label: 'PERSON' })],
      }),
    ]);
    await importing(app, 'story.ann', body, 'Jon');
    assert.deepEqual(saidIn(app), ['PERSON Ana Lemos, added by Jon']);
  });

  it('takes the text in front where the one that the file names is not there, and says so', async () => {
    const app = new FakeApp();
    app.open('file:///news/other.txt', text);
    const { body } = csv.encode([
      annotated('', 'gone.txt', {
        document: { uri: 'gone.txt', version: 1, text },
        marks: [human({ start: 3, end: 12, label: 'PERSON' })],
      }),
    ]);
    const told = await importing(app, 'spans.csv', body, 'Jon');
    assert.deepEqual(saidIn(app, 'file:///news/other.txt'), ['PERSON Ana Lemos, added by Jon']);
    assert.match(told, /is not beside it, so that of other\.txt was taken/);
  });

  it('makes an article of a text that is nowhere, and several in a folder when told to', async () => {
    const app = new FakeApp();
    await importing(app, 'one.jsonl', line([[3, 12, 'PERSON']], { uri: 'desk/day one.txt' }), 'Jon');
    assert.equal(app.disk.get('file:///news/day-one.txt'), text);
    assert.deepEqual(saidIn(app, 'file:///news/day-one.txt'), ['PERSON Ana Lemos, added by Jon']);
    const two = '{"text":"Bo ran.","label":[[0,2,"PERSON"]]}\n{"text":"Cy ran.","label":[[0,2,"PERSON"]]}\n';
    await importing(app, 'two.jsonl', two, 'Jon', undefined);
    assert.equal(app.disk.has('file:///news/two/line-1.txt'), false);
    const told = await importing(app, 'two.jsonl', two, 'Jon', 'Make Files');
    assert.deepEqual(saidIn(app, 'file:///news/two/line-2.txt'), ['PERSON Cy, added by Jon']);
    assert.match(told, /2 annotations came to 2 articles\. 2 of them were made from the file\./);
  });

  it('takes the same file twice without doubling anything', async () => {
    const app = new FakeApp();
    app.open(story, text);
    const body = line([[3, 12, 'PERSON']]);
    await importing(app, 'jon.jsonl', body, 'Jon');
    assert.match(await importing(app, 'jon.jsonl', body, 'Jon'), /0 annotations came to .* 1 were there already\./);
    assert.equal(saidIn(app).length, 1);
  });

  it('keeps both where others say something else, and has people settle it', async () => {
    const app = new FakeApp();
    app.open(story, text);
    await importing(app, 'jon.jsonl', line([[3, 12, 'PERSON']]), 'Jon');
    const told = await importing(app, 'mira.jsonl', line([[3, 12, 'ORG']]), 'Mira');
    assert.match(told, /1 say something else than what was there: see Problems\./);
    assert.deepEqual([...saidIn(app)].sort(), [
      'ORG Ana Lemos, added by Mira, disputed',
      'PERSON Ana Lemos, added by Jon, disputed',
    ]);
  });

  it('finds the words in an article that was edited since, and leaves another of the same name alone', async () => {
    const app = new FakeApp();
    app.open(story, `Late: ${text}`);
    await importing(app, 'a.jsonl', line([[3, 12, 'PERSON']], { uri: 'story.txt' }), 'Jon');
    assert.deepEqual(saidIn(app), ['PERSON Ana Lemos, added by Jon']);
    const other = '{"text":"Bo ran.","label":[[0,2,"PERSON"]],"uri":"story.txt"}\n';
    await importing(app, 'b.jsonl', other, 'Jon');
    assert.equal(app.disk.get('file:///news/story-2.txt'), 'Bo ran.');
  });

  it('leaves the machine’s suggestions out, or takes them, as a person says', async () => {
    const app = new FakeApp();
    app.open(story, text);
    const body = `${JSON.stringify({ text, spans: [{ start: 2, end: 11, label: 'PERSON' }] })}\n`;
    await importing(app, 'p.jsonl', body, undefined);
    assert.equal(app.disk.has(`${story}.pencil.json`), false);
    await importing(app, 'p.jsonl', body, 'The machine’s 1 suggestion too, as annotations', 'model 3');
    assert.deepEqual(saidIn(app), ['PERSON Ana Lemos, added by model 3']);
  });

  it('takes a colleague’s file of annotations to the article in front, but not the article’s own', async () => {
    const app = new FakeApp();
    app.open(story, `Late. ${text}`);
    const theirs = annotate(text, spanOf(text, 'Sven Aalto'), { author: 'Jon' });
    app.disk.set('file:///jon/story.txt.pencil.json', serializeSidecar({ annotations: [theirs] }));
    await importAnnotations.run(app, 'file:///jon/story.txt.pencil.json');
    await app.annotations.flush();
    assert.deepEqual(saidIn(app), ['PERSON Sven Aalto, added by Jon']);
    assert.equal(app.said.at(-1), '1 annotation of story.txt.pencil.json came to /news/story.txt.');
    await assert.rejects(async () => importAnnotations.run(app, `${story}.pencil.json`), /of this very article/);
  });

  it('says where a file is in no known format', async () => {
    const app = new FakeApp();
    await assert.rejects(importing(app, 'x.json', '{"a":1}'), /x\.json is in no format that Blue Pencil reads/);
  });
});
