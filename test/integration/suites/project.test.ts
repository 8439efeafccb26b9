import assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  type Hover,
  languages,
  MarkdownString,
  Selection,
  Uri,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { eventually } from '../../support/eventually';
import { activated, analysed, closeAll, inWorkspace, showFile, writeFile } from '../articles';

const story = `Ferry Aground off Long Quay

TARN, March 12 - The ferry Sea Rose ran aground on Tuesday, and the tug Grey Gull could not free it, the harbour board said.

Nobody was hurt. The Night Heron took the passengers home in the evening, the board said.
`;

const project = {
  labels: [{ name: 'VESSEL', title: 'Vessel', key: 'b', parent: 'PRODUCT', color: '#0f7b6c', guideline: 'vessel.md' }],
  wordLists: ['ships.tsv'],
  patterns: { VESSEL: 'tug [#ProperNoun+]' },
};

const vesselsIn = async (name: string) => {
  const document = await workspace.openTextDocument(inWorkspace(name));
  const { marks } = await analysed(document);
  return marks.filter(({ label }) => label === 'VESSEL').map(({ start, end }) => document.getText().slice(start, end));
};

describe('a project file', () => {
  const name = 'desk/story.article';
  before(async () => {
    await writeFile('desk/.bluepencil/project.json', JSON.stringify(project));
    await writeFile('desk/.bluepencil/ships.tsv', 'Sea Rose\tVESSEL\n');
    await writeFile('desk/.bluepencil/vessel.md', 'A ship **by name**.');
  });
  after(async () => {
    await closeAll();
    await workspace.fs.delete(inWorkspace('desk'), { recursive: true });
  });

  it('finds what its list and its pattern say, and shows its guideline', async () => {
    const { document } = await showFile(name, story);
    await eventually(async () => assert.deepEqual(await vesselsIn(name), ['Sea Rose', 'Grey Gull']));
    const position = document.positionAt(story.indexOf('Sea Rose') + 1);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
    const words = hovers.flatMap(({ contents }) =>
      contents.map((one) => (one instanceof MarkdownString ? one.value : '')),
    );
    assert.match(words.join('\n'), /\*\*Vessel\*\*/);
    assert.match(words.join('\n'), /Found by a word list of the project/);
    assert.match(words.join('\n'), /A ship \*\*by name\*\*\./);
  });

  it('labels by its key', async () => {
    const editor = await showFile(name, story);
    await eventually(async () => assert.equal((await vesselsIn(name)).length, 2));
    const start = story.indexOf('Night Heron');
    const { document } = editor;
    editor.selection = new Selection(document.positionAt(start), document.positionAt(start + 'Night Heron'.length));
    await commands.executeCommand('bluepencil.label', { key: 'b' });
    assert.deepEqual(await vesselsIn(name), ['Sea Rose', 'Grey Gull', 'Night Heron']);
  });

  it('is taken in when a list of it changes, and says under Problems what is wrong with it', async () => {
    await showFile(name, story);
    const list = await workspace.openTextDocument(inWorkspace('desk/.bluepencil/ships.tsv'));
    const change = new WorkspaceEdit();
    change.insert(list.uri, list.positionAt(list.getText().length), 'Long Quay\tVESSEL\nwrong\n');
    await workspace.applyEdit(change);
    assert.ok(await list.save());
    await eventually(async () => assert.ok((await vesselsIn(name)).includes('Long Quay')));
    const problems = (): readonly Diagnostic[] => languages.getDiagnostics(Uri.parse(list.uri.toString()));
    await eventually(() =>
      assert.match(
        problems()
          .map(({ message }) => message)
          .join('\n'),
        /a phrase, a tab and a label/,
      ),
    );
    assert.equal(problems()[0]?.range.start.line, 2);
  });

  it('gives exports its labels', async () => {
    await showFile(name, story);
    await eventually(async () => assert.ok((await vesselsIn(name)).length > 1));
    const { articles } = await activated();
    const { labels } = articles.get(inWorkspace(name).toString())!.snapshot;
    assert.deepEqual([labels.of('VESSEL').title, labels.rootOf('VESSEL')], ['Vessel', 'PRODUCT']);
  });
});
