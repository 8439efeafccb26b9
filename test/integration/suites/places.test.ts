import assert from 'node:assert/strict';
import {
  commands,
  env,
  type Location,
  type SymbolInformation,
  Selection,
  type TextDocument,
  window,
  workspace,
  type WorkspaceEdit,
} from 'vscode';
import { eventually } from '../../support/eventually';
import { analysed, closeAll, inWorkspace, show, showFile } from '../articles';

const story = `Council Rejects the Tarn Bridge

Wednesday, 12 March 2025

TARN, March 12 - Mayor Petra Lindholm met the council in Oslo on Tuesday. Petra Lindholm said it would cost $1.5 billion in Oslo.
`;

async function opened(name: string): Promise<TextDocument> {
  const { document } = await showFile(name, story);
  await analysed(document);
  return document;
}

describe('the native places', () => {
  afterEach(closeAll);

  it('copy the annotations as JSON', async () => {
    await opened('copied.article');
    await commands.executeCommand('bluepencil.copyJson');
    const { spans } = JSON.parse(await env.clipboard.readText()) as {
      spans: { start: number; end: number; text: string }[];
    };
    assert.ok(spans.length > 3);
    for (const { start, end, text } of spans) assert.equal(story.slice(start, end), text);
  });

  it('go to the next and the previous mention, and to the first of the same', async () => {
    const document = await opened('stepped.article');
    const selected = () => document.getText(window.activeTextEditor?.selection);
    const words: string[] = [];
    for (const command of ['nextMention', 'nextMention', 'previousMention']) {
      await commands.executeCommand(`bluepencil.${command}`);
      words.push(selected());
    }
    assert.equal(words[0], words[2]);
    assert.notEqual(words[0], words[1]);
    const second = document.positionAt(story.lastIndexOf('Oslo') + 1);
    const editor = window.activeTextEditor;
    if (editor) editor.selection = new Selection(second, second);
    await commands.executeCommand('bluepencil.firstMention');
    assert.equal(document.offsetAt(window.activeTextEditor?.selection.start ?? second), story.indexOf('Oslo'));
  });

  it('list every mention of an entity as references, the first as its definition', async () => {
    const document = await opened('references.article');
    const at = document.positionAt(story.lastIndexOf('Oslo') + 1);
    const references = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, at);
    assert.deepEqual(
      references.map(({ range }) => document.getText(range)),
      ['Oslo', 'Oslo'],
    );
    const [definition] = await commands.executeCommand<Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    assert.equal(definition && document.offsetAt(definition.range.start), story.indexOf('Oslo'));
  });

  it('find entities in the whole workspace, also of articles that were closed', async () => {
    const document = await opened('symbols.article');
    await commands.executeCommand('bluepencil.acceptMention', {
      start: story.indexOf('Oslo'),
      end: story.indexOf('Oslo') + 4,
    });
    const find = () => commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Oslo');
    assert.ok((await find()).some(({ location }) => location.uri.toString() === document.uri.toString()));
    await eventually(async () => workspace.fs.stat(inWorkspace('symbols.article.pencil.json')));
    await closeAll();
    await eventually(async () =>
      assert.ok((await find()).some(({ location }) => location.uri.toString() === document.uri.toString())),
    );
  });

  it('offer to rename an entity with its name, and leave the text alone where nothing is ticked', async () => {
    const document = await opened('renamed.article');
    const at = document.positionAt(story.indexOf('Oslo') + 1);
    const prepared = await commands.executeCommand<{ placeholder: string }>('vscode.prepareRename', document.uri, at);
    assert.equal(prepared.placeholder, 'Oslo');
    const renaming = commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'Oslo city',
    );
    let isOver = false;
    void renaming.then(() => (isOver = true));
    await eventually(async () => {
      await commands.executeCommand('workbench.action.closeQuickOpen'); // as soon as it is asked what to change
      assert.ok(isOver);
    });
    assert.equal(document.getText(), story);
    const [symbol] = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Oslo city',
    );
    assert.equal(symbol?.name, 'Oslo city');
  });

  it('offer to rename in articles only', async () => {
    await opened('only.article');
    const { document } = await show(inWorkspace('server.log'));
    await commands.executeCommand('vscode.prepareRename', document.uri, document.positionAt(1)); // rejected by who has nothing to rename
  });
});
