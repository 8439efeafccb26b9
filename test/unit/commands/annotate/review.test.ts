import assert from 'node:assert/strict';
import { acceptMention, deleteAnnotation, rejectMention } from '../../../../src/commands/annotate/decide';
import { addLabel, label, labelAgain } from '../../../../src/commands/annotate/label';
import { reviewSuggestion, startReview, stopReview } from '../../../../src/commands/annotate/review';
import { redoAnnotation, undoAnnotation } from '../../../../src/commands/annotate/undo';
import { spanOf } from '../../../support/annotations';
import { FakeApp } from '../../../support/fakeApp';

const uri = 'file:///story.txt';
const text = 'Orla Fenwick flew from Austria to India. In India she met Tobias Lund. India waited.';

const opened = (words = text) => FakeApp.opened(uri, words);

function select(app: FakeApp, ...words: readonly string[]): void {
  app.selections = words.map((one) => spanOf(text, one));
}

/** The marks as people left them: “words LABEL status”. */
function marks(app: FakeApp): string[] {
  const snapshot = app.articles.get(uri)!.snapshot;
  return snapshot.marks.map(
    ({ start, end, label: id, status }) => `${snapshot.document.text.slice(start, end)} ${id} ${status}`,
  );
}

const suggested = ['Austria GPE suggested', 'India GPE suggested', 'India GPE suggested', 'India GPE suggested'];

describe('Label', () => {
  it('labels a sloppy selection as whole words without the punctuation at its edges', async () => {
    const app = await opened();
    select(app, 'bias Lund. ');
    await label.run(app, { label: 'PERSON' });
    assert.deepEqual(
      marks(app).filter((mark) => mark.includes('Lund')),
      ['Tobias Lund PERSON added'],
    );
    assert.deepEqual(app.said, ['Person: “Tobias Lund”.']);
  });

  it('labels the mention or the word at a mere cursor, asking for the label', async () => {
    const app = await opened();
    const at = text.indexOf('stria');
    app.selections = [{ start: at, end: at }];
    app.answers.push('Organization');
    await label.run(app);
    assert.equal(marks(app)[0], 'Austria ORG accepted');
  });

  it('leaves a possessive ending out of a word, and none out of what is labelled with it', async () => {
    const words = 'Orla Fenwick’s boat left Austria. The boat of O’Shea is at Lloyd’s.';
    const app = await opened(words);
    app.selections = [spanOf(words, 'Fenwick’s'), spanOf(words, 'O’Shea')];
    await label.run(app, { label: 'PERSON' });
    app.settingValues['bluepencil.snapToWords'] = false;
    app.selections = [spanOf(words, 'Lloyd’s')];
    await label.run(app, { label: 'ORG' });
    app.settingValues['bluepencil.snapToWords'] = true;
    await label.run(app, { label: 'FAC' });
    assert.deepEqual(
      marks(app).filter((mark) => !mark.startsWith('Austria')),
      ['Fenwick PERSON added', 'O’Shea PERSON added', 'Lloyd’s FAC added'],
    );
  });

  it('labels every selection at once, as one deed', async () => {
    const app = await opened();
    select(app, 'Orla Fenwick', 'Tobias Lund');
    await label.run(app, { label: 'PERSON' });
    assert.equal(marks(app).length, suggested.length + 2);
    await undoAnnotation.run(app);
    assert.deepEqual(marks(app), suggested);
  });

  it('relabels what is labelled, keeping its id, and repeats the last label', async () => {
    const app = await opened();
    select(app, 'Orla Fenwick');
    await label.run(app, { label: 'ORG' });
    await label.run(app, { label: 'PERSON' });
    select(app, 'Tobias Lund');
    await labelAgain.run(app);
    const { anchored } = app.articles.get(uri)!.snapshot;
    assert.deepEqual(
      anchored.map(({ annotation: { id, label: of, author, modifiedAt } }) => [
        id,
        of,
        author,
        modifiedAt !== undefined,
      ]),
      [
        ['id1', 'PERSON', 'Ada Quill', true],
        ['id2', 'PERSON', 'Ada Quill', false],
      ],
    );
  });

  it('adds a second label to a span when asked to', async () => {
    const app = await opened();
    select(app, 'Austria');
    await acceptMention.run(app);
    await addLabel.run(app, { label: 'ORG' });
    assert.deepEqual(marks(app).slice(0, 2).sort(), ['Austria GPE accepted', 'Austria ORG added']);
  });

  it('accepts what the machine suggests where a person adds another label', async () => {
    const app = await opened();
    select(app, 'Austria');
    await addLabel.run(app, { label: 'ORG' });
    await addLabel.run(app, { label: 'ORG' });
    assert.deepEqual(marks(app).slice(0, 2).sort(), ['Austria GPE accepted', 'Austria ORG added']);
    await undoAnnotation.run(app);
    assert.deepEqual(marks(app), suggested);
  });

  it('says what to do where nothing is selected', async () => {
    const app = await opened('Nothing here .');
    app.selections = [{ start: 13, end: 13 }];
    await assert.rejects(async () => label.run(app, { label: 'ORG' }), /Select the words to label/);
  });
});

describe('Accept, Reject and Delete', () => {
  it('keeps what the machine had said', async () => {
    const app = await opened();
    select(app, 'Austria');
    await rejectMention.run(app);
    const annotation = app.articles.get(uri)!.snapshot.anchored[0]?.annotation;
    assert.deepEqual([annotation?.status, annotation?.machine?.label], ['rejected', 'GPE']);
    assert.equal(marks(app)[0], 'Austria GPE rejected');
  });

  it('takes what a line of a view hands over, with all that is under it', async () => {
    const app = await opened();
    const children = () => [{ span: spanOf(text, 'India') }, { span: spanOf(text, 'India', 1) }];
    await acceptMention.run(app, { label: 'GPE', span: spanOf(text, 'India'), children });
    assert.deepEqual(marks(app).filter((mark) => mark.endsWith('accepted')).length, 2);
    assert.deepEqual(app.said, ['Accepted 2 mentions.']);
  });

  it('gives a suggestion back when its annotation is deleted', async () => {
    const app = await opened();
    select(app, 'Austria');
    await acceptMention.run(app);
    await deleteAnnotation.run(app);
    assert.deepEqual(marks(app), suggested);
    await assert.rejects(async () => deleteAnnotation.run(app), /Nobody annotated this/);
  });

  it('deletes what a person added when it is rejected, for no machine ever said it', async () => {
    const app = await opened();
    select(app, 'Tobias Lund');
    await label.run(app, { label: 'PERSON' });
    await rejectMention.run(app);
    assert.deepEqual(marks(app), suggested);
  });
});

describe('the review', () => {
  const press = (app: FakeApp, key: string) => reviewSuggestion.run(app, { key });

  it('takes one key a suggestion', async () => {
    const app = await opened();
    await startReview.run(app);
    for (const key of ['enter', 'o', 'backspace', 'enter']) await press(app, key);
    assert.deepEqual(marks(app), [
      'Austria GPE accepted',
      'India ORG accepted',
      'India GPE rejected',
      'India GPE accepted',
    ]);
    assert.equal(app.said.at(-1), 'All 4 suggestions are reviewed. Escape ends the review.');
  });

  it('decides nothing about a place that is decided already, when keys come faster than the eye', async () => {
    const app = await opened();
    await startReview.run(app);
    for (const key of ['enter', 'enter', 'enter', 'enter', 'backspace', 'o', 'backspace', 's']) await press(app, key);
    assert.deepEqual(
      marks(app).map((mark) => mark.split(' ').at(-1)),
      ['accepted', 'accepted', 'accepted', 'accepted'],
    );
  });

  it('stays with what it went to while the editor still tells an older selection', async () => {
    const app = await opened();
    app.selections = [{ start: 3, end: 3 }];
    await startReview.run(app);
    const stale = [{ start: 3, end: 3 }];
    for (const key of ['enter', 'o', 'backspace']) {
      app.selections = stale;
      await press(app, key);
    }
    assert.deepEqual(marks(app).slice(0, 3), ['Austria GPE accepted', 'India ORG accepted', 'India GPE rejected']);
  });

  it('decides again about what a person selects, though the review was there before', async () => {
    const app = await opened();
    await startReview.run(app);
    await press(app, 'enter');
    app.review.personMoved();
    select(app, 'Austria');
    await press(app, 'backspace');
    assert.equal(marks(app)[0], 'Austria GPE rejected');
  });

  it('heeds no place that the editor tells of after the review has left it', async () => {
    const app = await opened();
    await startReview.run(app);
    const [first] = app.selections;
    await press(app, 'enter');
    await press(app, 'enter');
    app.selections = first ? [first] : [];
    await press(app, 'o');
    assert.deepEqual(marks(app).slice(0, 3), ['Austria GPE accepted', 'India GPE accepted', 'India ORG accepted']);
  });

  it('begins by a key that is faster than the command that starts it', async () => {
    const app = await opened();
    await press(app, 'backspace');
    await startReview.run(app);
    await press(app, 'enter');
    assert.deepEqual(marks(app).slice(0, 3), ['Austria GPE rejected', 'India GPE accepted', 'India GPE suggested']);
  });

  it('is off again where there is no article to review', async () => {
    const app = new FakeApp();
    await assert.rejects(async () => startReview.run(app));
    assert.equal(app.review.isOn, false);
  });

  it('takes the edges that a person selects for a suggestion, and goes on', async () => {
    const app = await opened();
    await startReview.run(app);
    app.review.personMoved();
    select(app, 'from Austria');
    await press(app, 'enter');
    app.review.personMoved();
    select(app, 'India. In');
    await press(app, 'o');
    assert.deepEqual(marks(app).slice(0, 3), [
      'from Austria GPE accepted',
      'India. In ORG accepted',
      'India GPE suggested',
    ]);
    await undoAnnotation.run(app);
    await undoAnnotation.run(app);
    assert.deepEqual(marks(app), suggested);
  });

  it('labels what the machine missed where a person selects it, and rejects nothing by that', async () => {
    const app = await opened();
    await startReview.run(app);
    app.review.personMoved();
    select(app, 'Tobias Lund');
    await press(app, 'p');
    assert.ok(marks(app).includes('Tobias Lund PERSON added'));
    assert.equal(marks(app).filter((mark) => mark.endsWith('suggested')).length, suggested.length);
  });

  it('passes no suggestion over where two stand on the same words', async () => {
    const app = new FakeApp();
    const { analyze } = app;
    app.analyze = async (question) => {
      const analysis = await analyze(question);
      return analysis && { ...analysis, mentions: analysis.mentions.flatMap((one) => [one, { ...one, label: 'ORG' }]) };
    };
    app.open(uri, text);
    await app.articles.get(uri)?.settled();
    await startReview.run(app);
    for (let key = 0; key < 8; key++) await press(app, key % 2 === 0 ? 'enter' : 'backspace');
    const expected = ['Austria GPE accepted', 'India GPE rejected', 'India ORG accepted'];
    assert.deepEqual(new Set(marks(app)), new Set(expected));
  });

  it('says where it is', async () => {
    const app = await opened();
    await startReview.run(app);
    await press(app, 'enter');
    assert.deepEqual(app.said, [
      'Country, City or State? Austria. Enter accepts, Backspace rejects, Escape ends.',
      'Country, City or State? India. 1 of 4 reviewed.',
    ]);
  });

  it('decides about all of the same words with one key, and undoes that in one', async () => {
    const app = await opened();
    await startReview.run(app);
    await press(app, 'space');
    await press(app, 's');
    assert.deepEqual(
      marks(app).map((mark) => mark.split(' ').at(-1)),
      ['suggested', 'accepted', 'accepted', 'accepted'],
    );
    await undoAnnotation.run(app);
    assert.deepEqual(marks(app), suggested);
    await redoAnnotation.run(app);
    assert.equal(app.said.at(-1), 'Did again: accept 3 mentions.');
  });

  it('keeps keys that mean nothing out of the text', async () => {
    const app = await opened();
    await startReview.run(app);
    await press(app, 'k');
    assert.equal(app.said.at(-1), 'K does nothing in the review. Escape ends it.');
    await stopReview.run(app);
    assert.equal(app.review.isOn, false);
  });

  it('passes over labels that are hidden', async () => {
    const app = await opened();
    app.highlights.toggleLabel('GPE');
    await startReview.run(app);
    assert.match(app.said.at(-1) ?? '', /reviewed/);
    assert.deepEqual(app.selections, [{ start: 0, end: 0 }]);
  });
});

describe('Undo Annotation', () => {
  it('is separate from the text and survives closing the file', async () => {
    const app = await opened();
    select(app, 'Austria');
    await acceptMention.run(app);
    await app.annotations.flush();
    app.articles.forget(uri);
    app.reconsider(uri);
    await app.articles.get(uri)?.settled();
    await app.annotations.of(uri).loaded();
    assert.equal(marks(app)[0], 'Austria GPE accepted');
    await undoAnnotation.run(app);
    assert.deepEqual(marks(app), suggested);
    await undoAnnotation.run(app);
    assert.equal(app.said.at(-1), 'No annotation to undo.');
  });

  it('puts a deleted annotation where its words stand now', async () => {
    const app = await opened();
    select(app, 'Tobias Lund');
    await label.run(app, { label: 'PERSON' });
    await deleteAnnotation.run(app);
    const after = `Late news. ${text}`;
    app.articles.edit({ uri, version: 2, text: after }, [{ start: 0, end: 0, insert: 'Late news. ' }]);
    await undoAnnotation.run(app);
    assert.ok(marks(app).includes('Tobias Lund PERSON added'));
  });
});
