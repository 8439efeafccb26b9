import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { Position } from 'vscode';
import { analysed, closeAll, inWorkspace, show } from '../articles';

/** The thread that is next sent a message, which is the extension's when an article is being analysed. */
function nextThread(): Promise<Worker> {
  const own = Worker.prototype.postMessage;
  return new Promise((resolve) => {
    Worker.prototype.postMessage = function (...words) {
      Worker.prototype.postMessage = own;
      resolve(this);
      own.apply(this, words);
    };
  });
}

describe('a worker that dies', () => {
  afterEach(closeAll);

  it('is replaced, and the article is analysed all the same', async () => {
    const editor = await show(inWorkspace('briefs.txt'));
    await analysed(editor.document);
    const thread = nextThread();
    await editor.edit((edit) => edit.insert(new Position(0, 0), 'Late on Friday '));
    await (await thread).terminate();
    const { document } = await analysed(editor.document);
    assert.match(document.text, /^Late on Friday /);
  });
});
