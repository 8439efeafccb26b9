import assert from 'node:assert/strict';
import { commands, Selection, Uri, workspace, WorkspaceEdit } from 'vscode';
import { eventually } from '../../support/eventually';
import { analysed, closeAll, inWorkspace, showFile } from '../articles';

const story = 'Port Selby won on Monday. The mayor, Orla Fenwick, said the town was glad.\n';

const sidecarText = async (name: string) =>
  new TextDecoder().decode(await workspace.fs.readFile(inWorkspace(`${name}.pencil.json`)));

const isThere = (name: string) =>
  workspace.fs.stat(inWorkspace(name)).then(
    () => true,
    () => false,
  );

const keepIn = (folder: string | undefined) => workspace.getConfiguration('bluepencil').update('sidecarFolder', folder);

describe('annotations in a folder of their own', () => {
  before(() => keepIn('kept/here'));
  after(async () => {
    await keepIn(undefined);
    await closeAll();
    for (const folder of ['kept', 'port', 'harbour'])
      if (await isThere(folder)) await workspace.fs.delete(inWorkspace(folder), { recursive: true });
  });

  it('are written there, move with their article, and are found again', async () => {
    const editor = await showFile('port/won.article', story);
    await analysed(editor.document);
    editor.selection = new Selection(0, 0, 0, 'Port Selby'.length);
    await commands.executeCommand('bluepencil.label', { label: 'ORG' });
    await eventually(async () => assert.match(await sidecarText('kept/here/port/won.article'), /"exact":"Port Selby"/));
    assert.equal(await isThere('port/won.article.pencil.json'), false);

    const move = new WorkspaceEdit();
    move.renameFile(inWorkspace('port/won.article'), inWorkspace('harbour/lost.article'));
    assert.ok(await workspace.applyEdit(move));
    const kept = 'kept/here/harbour/lost.article';
    await eventually(async () => assert.match(await sidecarText(kept), /"exact":"Port Selby"/));
    assert.equal(await isThere('kept/here/port/won.article.pencil.json'), false);
    const moved = await workspace.openTextDocument(Uri.parse(inWorkspace('harbour/lost.article').toString()));
    await eventually(async () =>
      assert.deepEqual(
        (await analysed(moved)).anchored.map(({ annotation: { label } }) => label),
        ['ORG'],
      ),
    );
  });
});
