import assert from 'node:assert/strict';
import { nextMention, previousMention } from '../../../src/commands/mentions';
import { stopFile, startFile } from '../../../src/commands/switchFile';
import { toggleHighlights } from '../../../src/commands/toggleHighlights';
import { showLabel, toggleLabel } from '../../../src/commands/toggleLabel';
import { FakeApp } from '../../support/fakeApp';

async function opened(text: string): Promise<FakeApp> {
  const app = new FakeApp();
  app.open('file:///story.txt', text);
  await app.articles.get('file:///story.txt')?.settled();
  return app;
}

describe('Go to Next and Previous Mention', () => {
  it('goes from mention to mention and round the end, saying where it is', async () => {
    const app = await opened('From Austria to India.');
    for (let i = 0; i < 3; i++) await nextMention.run(app);
    assert.deepEqual(
      app.selections.map(({ start, end }) => [start, end]),
      [[5, 12]],
    );
    assert.deepEqual(app.said, [
      'Country, City or State: Austria, 1 of 2.',
      'Country, City or State: India, 2 of 2.',
      'Country, City or State: Austria, 1 of 2.',
    ]);
  });

  it('goes back round the start', async () => {
    const app = await opened('From Austria to India.');
    await previousMention.run(app);
    assert.deepEqual(app.said, ['Country, City or State: India, 2 of 2.']);
  });

  it('passes over labels that are hidden', async () => {
    const app = await opened('From Austria to India.');
    app.highlights.toggleLabel('GPE');
    await nextMention.run(app);
    assert.deepEqual(app.said, ['No mention in this article.']);
  });

  it('says why there is nothing to go to', () => {
    const app = new FakeApp();
    assert.throws(() => nextMention.run(app), /Open an article first/);
    app.open('file:///list.txt', 'a b c');
    assert.throws(() => nextMention.run(app), /list\.txt is not read as an article\. It has none\./);
  });
});

describe('Highlight This File and Stop', () => {
  it('reads a file that was left alone, and leaves it again', async () => {
    const app = new FakeApp();
    app.open('file:///list.txt', 'Austria India');
    await startFile.run(app);
    assert.ok(app.articles.get('file:///list.txt'));
    await stopFile.run(app);
    assert.equal(app.articles.get('file:///list.txt'), undefined);
  });

  it('remember a person’s word for the workspace', async () => {
    const app = new FakeApp();
    app.open('file:///list.txt', 'Austria India');
    await startFile.run(app);
    assert.deepEqual(app.memory.get('overrides'), { 'file:///list.txt': 'on' });
  });
});

describe('Toggle Highlights', () => {
  it('switches all off and on', async () => {
    const app = await opened('India.');
    await toggleHighlights.run(app);
    assert.equal(app.highlights.isLabelShown('GPE'), false);
    await toggleHighlights.run(app);
    assert.equal(app.highlights.isLabelShown('GPE'), true);
  });

  it('shows a label again by its eye where all were off', async () => {
    const app = await opened('India.');
    await toggleHighlights.run(app);
    await showLabel.run(app, { label: 'GPE' });
    assert.deepEqual(
      [app.highlights.isLabelShown('GPE'), app.said.at(-1)],
      [true, 'Countries, Cities, States: highlights are on.'],
    );
  });

  it('switches one label, from the view or from a picker, and remembers it', async () => {
    const app = await opened('India.');
    await toggleLabel.run(app, { label: 'GPE' });
    app.answers.push('People');
    await toggleLabel.run(app);
    assert.deepEqual(
      ['GPE', 'PERSON', 'ORG'].map((label) => app.highlights.isLabelShown(label)),
      [false, false, true],
    );
  });
});
