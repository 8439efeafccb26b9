import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { activated, analysed, closeAll, inWorkspace, show } from '../articles';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('activation', () => {
  afterEach(closeAll);

  it('registers every command of the manifest', async () => {
    await activated();
    const registered = new Set(await commands.getCommands(true));
    const { contributes } = extensions.getExtension('bluepencil.bluepencil')?.packageJSON as Manifest;
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).filter((id) => !registered.has(id)),
      [],
    );
  });

  it('reads a text file that is prose', async () => {
    const { document } = await show(inWorkspace('briefs.txt'));
    assert.equal((await analysed(document)).isFresh, true);
  });

  it('leaves a log alone', async () => {
    const { document } = await show(inWorkspace('server.log'));
    const { articles } = await activated();
    assert.equal(articles.get(document.uri.toString()), undefined);
  });

  it('reads and leaves a file as it is told', async () => {
    const { document } = await show(inWorkspace('briefs.txt'));
    const { articles } = await activated();
    await commands.executeCommand('bluepencil.stopFile');
    assert.equal(articles.get(document.uri.toString()), undefined);
    await commands.executeCommand('bluepencil.startFile');
    assert.equal((await analysed(document)).document.text, document.getText());
  });
});
