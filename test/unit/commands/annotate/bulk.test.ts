import assert from 'node:assert/strict';
import { acceptAll } from '../../../../src/commands/annotate/acceptAll';
import { acceptMention, rejectMention } from '../../../../src/commands/annotate/decide';
import { label } from '../../../../src/commands/annotate/label';
import { setAttribute, setNote } from '../../../../src/commands/annotate/note';
import { labelAll } from '../../../../src/commands/annotate/propagate';
import { resizeAnnotation } from '../../../../src/commands/annotate/resize';
import { undoAnnotation } from '../../../../src/commands/annotate/undo';
import { spanOf } from '../../../support/annotations';
import { FakeApp } from '../../../support/fakeApp';

const uri = 'file:///story.txt';
const text = 'Orla Fenwick flew to India.\n\nFenwick’s plane left Austria. FENWICK met Tobias Lund in India.';

const opened = () => FakeApp.opened(uri, text);

const snapshot = (app: FakeApp) => app.articles.get(uri)!.snapshot;

function marks(app: FakeApp): string[] {
  return snapshot(app).marks.map(({ start, end, label: id, status }) => `${text.slice(start, end)} ${id} ${status}`);
}

describe('Accept Suggestions', () => {
  it('offers scopes with their counts and accepts one in one deed', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'India')];
    app.answers.push('The same words: “India”');
    await acceptAll.run(app);
    assert.deepEqual(marks(app), ['India GPE accepted', 'Austria GPE suggested', 'India GPE accepted']);
    await undoAnnotation.run(app);
    assert.ok(marks(app).every((mark) => mark.endsWith('suggested')));
  });

  it('knows the paragraph of the cursor', async () => {
    const app = await opened();
    app.selections = [{ start: 30, end: 30 }];
    app.answers.push('This paragraph');
    await acceptAll.run(app);
    assert.deepEqual(marks(app), ['India GPE suggested', 'Austria GPE accepted', 'India GPE accepted']);
  });

  it('asks for a score and takes those that have it', async () => {
    const app = await opened();
    const score = Math.max(...snapshot(app).marks.map((mark) => mark.score));
    app.answers.push('A score of at least…', `${score * 100} %`);
    await acceptAll.run(app);
    assert.ok(marks(app).some((mark) => mark.endsWith('accepted')));
    app.answers.push('A score of at least…', 'high', 'A score of at least…', undefined);
    await undoAnnotation.run(app);
    await assert.rejects(async () => acceptAll.run(app), /“high” is no score/);
    await acceptAll.run(app);
    assert.ok(marks(app).every((mark) => mark.endsWith('suggested')));
  });

  it('leaves alone what was rejected', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'India')];
    await rejectMention.run(app);
    app.answers.push('The whole article');
    await acceptAll.run(app);
    assert.deepEqual(marks(app), ['India GPE rejected', 'Austria GPE accepted', 'India GPE accepted']);
  });
});

describe('Label All Mentions of This', () => {
  it('ticks the same mentions, leaves doubtful ones unticked, and is undone in one step', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'wick', 1)];
    await label.run(app, { label: 'PERSON' });
    app.answers.push('ticked');
    await labelAll.run(app);
    assert.deepEqual(
      marks(app).filter((mark) => mark.includes('PERSON')),
      ['Fenwick PERSON added', 'Fenwick PERSON added'],
    );
    assert.equal(app.said.at(-1), 'Person: 1 mention of “Fenwick”.');
    await undoAnnotation.run(app);
    assert.equal(marks(app).filter((mark) => mark.includes('PERSON')).length, 1);
  });

  it('says so where all is done', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'Tobias Lund')];
    await label.run(app, { label: 'PERSON' });
    await assert.rejects(async () => labelAll.run(app), /Every mention of “Tobias Lund” is labelled already/);
  });
});

describe('notes, attributes and edges', () => {
  it('are set on an annotation and taken away again', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'Austria')];
    app.answers.push('Not the capital', 'certain=true', 'certain', '');
    await setNote.run(app);
    await setAttribute.run(app);
    const first = snapshot(app).anchored[0]?.annotation;
    assert.deepEqual(
      [first?.status, first?.note, first?.attributes],
      ['accepted', 'Not the capital', { certain: true }],
    );
    await setAttribute.run(app);
    await setNote.run(app);
    const last = snapshot(app).anchored[0]?.annotation;
    assert.deepEqual([last?.id, last?.note, last?.attributes], [first?.id, undefined, undefined]);
  });

  it('move by a word, keeping the id, and back with one undo', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'Orla')];
    await label.run(app, { label: 'PERSON' });
    await resizeAnnotation.run(app, { edge: 'end', by: 1, unit: 'word' });
    assert.deepEqual(
      snapshot(app).anchored.map(({ annotation }) => annotation.target.exact),
      ['Orla Fenwick'],
    );
    assert.deepEqual(app.selections, [{ start: 0, end: 12 }]);
    await undoAnnotation.run(app);
    assert.deepEqual(marks(app)[0], 'Orla PERSON added');
  });

  it('accept a suggestion whose edge is moved, which then is not suggested again', async () => {
    const app = await opened();
    app.selections = [spanOf(text, 'India')];
    await resizeAnnotation.run(app, { edge: 'start', by: -1, unit: 'word' });
    assert.deepEqual(marks(app)[0], 'to India GPE accepted');
    await acceptMention.run(app);
    assert.equal(marks(app).length, 3);
  });
});
