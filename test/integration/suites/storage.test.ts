import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, type Uri, workspace, WorkspaceEdit } from 'vscode';
import { eventually } from '../../support/eventually';
import { analysed, closeAll, inWorkspace, show, showFile } from '../articles';

const story = `Council Rejects the Tarn Bridge

TARN, March 12 - Mayor Petra Lindholm met the council in Oslo on Tuesday. Petra Lindholm said it would cost $1.5 billion.
`;

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function acceptOslo(): Promise<void> {
  const start = story.indexOf('Oslo');
  await commands.executeCommand('bluepencil.acceptMention', { start, end: start + 4 });
}

async function keepIn(folder: string | undefined): Promise<void> {
  await workspace.getConfiguration().update('bluepencil.sidecarFolder', folder, ConfigurationTarget.Workspace);
}

describe('files of annotations', () => {
  afterEach(async () => {
    await closeAll();
    await keepIn(undefined);
  });

  it('lie in the folder of the setting, and follow an article that is renamed', async () => {
    await keepIn('kept/marks');
    const { document } = await showFile('tarn/first.article', story);
    await analysed(document);
    await acceptOslo();
    const before = inWorkspace('kept/marks/tarn/first.article.pencil.json');
    await eventually(async () => assert.match(await read(before), /"exact":"Oslo"/));
    const edit = new WorkspaceEdit();
    const renamed = inWorkspace('tarn/moved/second.article');
    edit.renameFile(document.uri, renamed);
    assert.ok(await workspace.applyEdit(edit));
    const after = inWorkspace('kept/marks/tarn/moved/second.article.pencil.json');
    await eventually(async () => assert.match(await read(after), /"exact":"Oslo"/));
    assert.deepEqual(
      [await isThere(before), await isThere(inWorkspace('tarn/first.article.pencil.json'))],
      [false, false],
    );
    const editor = await show(renamed);
    await eventually(async () => {
      const { marks } = await analysed(editor.document);
      assert.ok(marks.some(({ status, start }) => status === 'accepted' && start === story.indexOf('Oslo')));
    });
  });

  it('are used beside the article while they lie there, whatever the setting says', async () => {
    const { document } = await showFile('tarn/beside.article', story);
    await analysed(document);
    await acceptOslo();
    const beside = inWorkspace('tarn/beside.article.pencil.json');
    await eventually(async () => assert.ok(await isThere(beside)));
    await closeAll();
    await keepIn('elsewhere');
    const { document: again } = await show(document.uri);
    await eventually(async () => {
      const { marks } = await analysed(again);
      assert.ok(marks.some(({ status }) => status === 'accepted'));
    });
    assert.equal(await isThere(inWorkspace('elsewhere/tarn/beside.article.pencil.json')), false);
  });
});
