import assert from 'node:assert/strict';
import { renameAt, renameEntity } from '../../../../src/commands/annotate/rename';
import { acceptMention } from '../../../../src/commands/annotate/decide';
import { label } from '../../../../src/commands/annotate/label';
import { undoAnnotation } from '../../../../src/commands/annotate/undo';
import { closedArticle } from '../../../../src/app/exporting';
import { groupsOf } from '../../../../src/app/entityMarks';
import { spanOf } from '../../../support/annotations';
import { FakeApp } from '../../../support/fakeApp';

const uri = 'file:///story.txt';
const text = 'Orla Fenwick flew to India. Orla Fenwick met Tobias Lund in India.';

async function opened(): Promise<FakeApp> {
  const app = await FakeApp.opened(uri, text);
  app.selections = [spanOf(text, 'Orla Fenwick'), spanOf(text, 'Orla Fenwick', 1)];
  await label.run(app, { label: 'PERSON' });
  return app;
}

const names = (app: FakeApp) => groupsOf(app.articles.get(uri)!.snapshot).map(({ name }) => name);

describe('Rename Entity', () => {
  it('gives all that was confirmed of an entity the name, in one deed, and leaves the text alone', async () => {
    const app = await opened();
    app.answers.push('Orla Mary Fenwick');
    await renameEntity.run(app, { span: spanOf(text, 'Orla Fenwick') });
    assert.deepEqual(names(app), ['Orla Mary Fenwick', 'India']);
    assert.deepEqual(
      app.articles.get(uri)!.snapshot.anchored.map(({ annotation }) => annotation.attributes),
      [{ name: 'Orla Mary Fenwick' }, { name: 'Orla Mary Fenwick' }],
    );
    await undoAnnotation.run(app);
    assert.deepEqual(names(app), ['Orla Fenwick', 'India']);
  });

  it('does nothing where the name stays', async () => {
    const app = await opened();
    const { history } = app.annotations.of(uri);
    app.answers.push(' Orla  Fenwick ');
    await renameEntity.run(app, { span: spanOf(text, 'Orla Fenwick') });
    assert.equal(app.annotations.of(uri).history, history);
  });

  it('confirms the first mention where nobody confirmed any', async () => {
    const app = await opened();
    app.answers.push('Republic of India');
    await renameEntity.run(app, spanOf(text, 'India'));
    const { marks } = app.articles.get(uri)!.snapshot;
    assert.deepEqual(
      marks.filter((mark) => mark.label === 'GPE').map(({ status }) => status),
      ['accepted', 'suggested'],
    );
    assert.ok(names(app).includes('Republic of India'));
  });

  it('asks apart whether spellings in the text are to follow, the whole name ticked', async () => {
    const app = await opened();
    app.answers.push('ticked');
    const changes = await renameAt(app, 3, 'Orla Fenwicke');
    assert.deepEqual(
      changes,
      [0, 1].map((nth) => ({ ...spanOf(text, 'Orla Fenwick', nth), insert: 'Orla Fenwicke' })),
    );
    assert.deepEqual(await renameAt(app, 3, 'Orla F.'), []);
    assert.equal(names(app)[0], 'Orla F.');
  });

  it('refuses an empty name, and a place where nothing is', async () => {
    const app = await opened();
    await assert.rejects(renameAt(app, 3, '  '), /needs a name/);
    await assert.rejects(renameAt(app, text.indexOf('flew'), 'X'), /no entity here/);
  });

  it('shows in what is exported', async () => {
    const app = await opened();
    const { analyze } = app;
    app.analyze = async (question) => {
      const analysis = await analyze(question);
      const entities = [{ id: 'e1', label: 'GPE', name: 'India' }];
      return (
        analysis && { ...analysis, entities, mentions: analysis.mentions.map((one) => ({ ...one, entity: 'e1' })) }
      );
    };
    app.articles.refresh();
    await new Promise(setImmediate);
    app.selections = [spanOf(text, 'India')];
    await acceptMention.run(app);
    await renameAt(app, text.indexOf('India'), 'Bharat');
    assert.deepEqual((await closedArticle(app, uri))?.entities, [{ id: 'e1', label: 'GPE', name: 'Bharat' }]);
  });
});
