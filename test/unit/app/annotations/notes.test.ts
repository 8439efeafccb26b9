import assert from 'node:assert/strict';
import { noted, notesOf, OpenNotes } from '../../../../src/app/annotations/notes';
import { setNote } from '../../../../src/commands/annotate/note';
import { editNote, leaveNote, removeNote, saveNote } from '../../../../src/commands/annotate/notes';
import { undoAnnotation } from '../../../../src/commands/annotate/undo';
import { spanOf } from '../../../support/annotations';
import { FakeApp } from '../../../support/fakeApp';

const uri = 'file:///story.txt';
const text = 'Orla Fenwick flew to India.';

async function withNote(words: string): Promise<FakeApp> {
  const app = await FakeApp.opened(uri, text);
  app.selections = [spanOf(text, 'India')];
  app.answers.push(words);
  await setNote.run(app);
  return app;
}

const notes = (app: FakeApp) => notesOf(app.articles.get(uri)!.snapshot);
const comment = (app: FakeApp, body: string) => ({ uri, annotation: notes(app)[0]?.annotation, body });

describe('notesOf', () => {
  it('has place, words, author and time of every note', async () => {
    const app = await withNote('Which port?');
    const [note] = notes(app);
    assert.equal(text.slice(note?.start, note?.end), 'India');
    assert.match(note?.title ?? '', /“India”$/);
    assert.deepEqual([note?.words, note?.author], ['Which port?', 'Ada Quill']);
    assert.ok(!Number.isNaN(Date.parse(note?.at ?? '')));
  });

  it('moves with the text', async () => {
    const app = await withNote('Which port?');
    app.articles.edit({ uri, version: 2, text: `Late: ${text}` }, [{ start: 0, end: 0, insert: 'Late: ' }]);
    assert.equal(`Late: ${text}`.slice(notes(app)[0]?.start, notes(app)[0]?.end), 'India');
  });
});

describe('notes as comments', () => {
  it('are saved in one deed that can be undone, of as many lines as one likes', async () => {
    const app = await withNote('Which port?');
    await saveNote.run(app, comment(app, ' Which port?\nAsk. '));
    assert.equal(notes(app)[0]?.words, 'Which port?\nAsk.');
    await undoAnnotation.run(app);
    assert.equal(notes(app)[0]?.words, 'Which port?');
  });

  it('are removed, and what they stood at stays', async () => {
    const app = await withNote('Which port?');
    await removeNote.run(app, comment(app, 'Which port?'));
    assert.deepEqual(notes(app), []);
    assert.equal(app.articles.get(uri)?.snapshot.anchored.length, 1);
    await undoAnnotation.run(app);
    assert.equal(notes(app).length, 1);
  });

  it('are opened where they stand, and closed again without a change', async () => {
    const app = await withNote('Which port?');
    const one = comment(app, 'something else');
    await editNote.run(app, one);
    assert.ok(app.notes.isOpen(uri, String(one.annotation)));
    await leaveNote.run(app, one);
    assert.ok(!app.notes.isOpen(uri, String(one.annotation)));
    assert.equal(notes(app)[0]?.words, 'Which port?');
  });

  it('open where they stand where a line has no room for them', async () => {
    const app = await withNote('Which port?');
    await saveNote.run(app, comment(app, 'Which port?\nAsk.'));
    await setNote.run(app);
    assert.ok(app.notes.isOpen(uri, String(notes(app)[0]?.annotation)));
    assert.equal(notes(app)[0]?.words, 'Which port?\nAsk.');
  });

  it('do nothing for what is no note', async () => {
    const app = await withNote('Which port?');
    for (const wrong of [undefined, 3, { uri }, { uri, annotation: 'nobody', body: 'x' }])
      await saveNote.run(app, wrong);
    assert.equal(notes(app)[0]?.words, 'Which port?');
  });
});

describe('noted', () => {
  it('drops the note where there are no words', () => {
    const target = { start: 0, end: 1, exact: 'O', prefix: '', suffix: 'r' };
    const before = {
      id: 'a',
      label: 'PERSON',
      status: 'added',
      target,
      createdAt: '2026-01-01T00:00:00Z',
      note: 'x',
    } as const;
    assert.equal('note' in noted(before, '  '), false);
  });
});

describe('OpenNotes', () => {
  it('tells which article to show anew', () => {
    const open = new OpenNotes();
    const told: string[] = [];
    open.onDidChange((changed) => void told.push(changed));
    open.open(uri, 'a');
    open.close(uri, 'a');
    assert.deepEqual(told, [uri, uri]);
  });
});
