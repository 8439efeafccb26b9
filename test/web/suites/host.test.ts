import assert from 'node:assert/strict';
import { commands, env, UIKind, window } from 'vscode';
import { analysed, closeAll, inWorkspace, show, writeFile } from '../../integration/articles';

describe('the web extension host', () => {
  afterEach(closeAll);

  it('is a web worker, so that nothing of Node can have helped', () => {
    assert.equal(env.uiKind, UIKind.Web);
    assert.ok('importScripts' in globalThis);
  });

  it('finds names and figures with the model and the lists of the desktop', async () => {
    const { document } = await show(inWorkspace('harbour-inquiry.article'));
    const { analysis } = await analysed(document);
    const words = analysis.mentions.map(({ text }) => text);
    assert.deepEqual(
      ['Ireland', 'Orla Finnerty', '$120 million'].filter((one) => !words.includes(one)),
      [],
    );
  });

  it('opens an article of a corpus, though it can only read the whole file', async () => {
    const record = { id: 'a', text: 'Orla Finnerty opened the harbour in Valletta on Tuesday.' };
    const corpus = await writeFile('corpus.jsonl', `${JSON.stringify(record)}\n`);
    await commands.executeCommand('bluepencil.openRecord', corpus, '1');
    const { document } = window.activeTextEditor ?? {};
    assert.equal(document?.getText(), record.text);
    const { analysis } = await analysed(document);
    assert.ok(analysis.mentions.some(({ text }) => text === 'Orla Finnerty'));
  });
});
