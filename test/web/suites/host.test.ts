import assert from 'node:assert/strict';
import { env, UIKind } from 'vscode';
import { analysed, closeAll, inWorkspace, show } from '../../integration/articles';

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
});
