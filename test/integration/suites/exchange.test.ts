import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  languages,
  Selection,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../../support/eventually';
import { activated, analysed, closeAll, inWorkspace, showFile, writeFile } from '../articles';

const text = 'Mayor Orla Fenwick opened the harbour in Valletta on Tuesday. She thanked the crews of two tugs. 👍\n';
const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const;

/** A table of spans as the command line writes it, of what Jon said about an article. */
function table(name: string, rows: readonly (readonly [words: string, label: string])[]): string {
  const lines = rows.map(([words, label]) => [name, ...at(words), label, words, 'added', 'Jon'].join(','));
  return ['document,start_utf16,end_utf16,label,text,status,author', ...lines, ''].join('\r\n');
}

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

describe('import', () => {
  afterEach(closeAll);

  it('puts the annotations of others into the file of the article that is open', async () => {
    const { document } = await showFile('import-open.txt', text);
    await analysed(document);
    const file = await writeFile(
      'import-open.csv',
      table('import-open.txt', [
        ['Orla Fenwick', 'PERSON'],
        ['tugs', 'PRODUCT'],
      ]),
    );
    await commands.executeCommand('bluepencil.importAnnotations', file);
    const { articles } = await activated();
    const said = articles.get(document.uri.toString())?.snapshot.marks.filter(({ author }) => author === 'Jon');
    assert.deepEqual(
      said?.map(({ start, end }) => document.getText().slice(start, end)),
      ['Orla Fenwick', 'tugs'],
    );
    const sidecar = inWorkspace('import-open.txt.pencil.json');
    await eventually(async () => assert.match(await read(sidecar), /"author":"Jon"/));
  });

  it('opens the article that the file speaks of', async () => {
    await writeFile('import-closed.txt', text);
    const file = await writeFile('import-closed.csv', table('import-closed.txt', [['Valletta', 'GPE']]));
    await commands.executeCommand('bluepencil.importAnnotations', file);
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), inWorkspace('import-closed.txt').toString());
    const snapshot = await analysed(editor.document);
    assert.ok(snapshot.marks.length > 0);
    assert.match(await read(inWorkspace('import-closed.txt.pencil.json')), /"exact":"Valletta"/);
  });

  it('makes the article where the file holds a text that is nowhere', async () => {
    const record = {
      id: 'import-made.txt',
      text: `${text}It rained.`,
      spans: [{ start: at('Valletta')[0], end: at('Valletta')[1], label: 'GPE', status: 'added', author: 'Jon' }],
    };
    const file = await writeFile('import-made.jsonl', `${JSON.stringify(record)}\n`);
    await commands.executeCommand('bluepencil.importAnnotations', file);
    assert.equal(await read(inWorkspace('import-made.txt')), `${text}It rained.`);
    assert.match(await read(inWorkspace('import-made.txt.pencil.json')), /"exact":"Valletta"/);
  });

  it('shows under Problems what people decided differently', async () => {
    const { document } = await showFile('import-dispute.txt', text);
    await analysed(document);
    for (const label of ['GPE', 'ORG']) {
      const file = await writeFile(`dispute-${label}.csv`, table('import-dispute.txt', [['Valletta', label]]));
      await commands.executeCommand('bluepencil.importAnnotations', file);
    }
    await eventually(() =>
      assert.ok(
        languages
          .getDiagnostics(document.uri)
          .some(({ message }) => message.includes('decided differently about “Valletta”')),
      ),
    );
  });
});

describe('compare', () => {
  afterEach(closeAll);

  const disagreements = ({ uri }: TextDocument) =>
    languages.getDiagnostics(uri).filter(({ message }) => message.includes('Jon says'));

  it('shows the agreement, and takes either side from the light bulb', async () => {
    const editor = await showFile('compare.txt', `${text}Compared.\n`);
    const { document } = editor;
    await analysed(document);
    const file = await writeFile(
      'compare-jon.csv',
      table('compare.txt', [
        ['Valletta', 'GPE'],
        ['two tugs', 'CARDINAL'],
      ]),
    );
    await commands.executeCommand('bluepencil.compareAnnotators', file);
    assert.match(window.activeTextEditor?.document.getText() ?? '', /2 annotators, 1 document, 2 disagreements/);
    const [first, second] = await eventually(() => {
      assert.equal(disagreements(document).length, 2);
      return disagreements(document);
    });
    await window.showTextDocument(document);
    for (const [problem, title] of [
      [first, 'Take Jon’s'],
      [second, 'Stay with yours'],
    ] as const) {
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        problem?.range,
      );
      const action = actions.find((one) => one.title.startsWith(title));
      assert.ok(action?.command);
      await commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
    }
    await eventually(() => assert.equal(disagreements(document).length, 0));
    const { articles } = await activated();
    const said = articles
      .get(document.uri.toString())
      ?.snapshot.marks.filter(({ annotation }) => annotation !== undefined);
    assert.deepEqual(
      said?.map(({ start, end }) => document.getText().slice(start, end)),
      ['Valletta'],
    );
  });
});

describe('a corpus', () => {
  afterEach(closeAll);

  const many = 200_000;
  const sentence = 'The harbour board in Valletta said that 14 ferries were late.';
  const lineOf = (id: number) => JSON.stringify({ id: `r${id}`, text: `${sentence} Orla Fenwick read report ${id}.` });

  it('is read an article at a time, annotated with the ordinary commands, and keeps them in one file', async () => {
    const corpus = await writeFile(
      'corpus.jsonl',
      `${Array.from({ length: many }, (_, id) => lineOf(id + 1)).join('\n')}\n`,
    );
    await commands.executeCommand('bluepencil.openRecord', corpus, '199998');
    const shown = () => window.activeTextEditor?.document;
    assert.match(shown()?.getText() ?? '', /report 199998\./);
    for (const id of [199_999, 200_000]) {
      await commands.executeCommand('bluepencil.nextRecord');
      assert.match(shown()?.getText() ?? '', new RegExp(`report ${id}\\.`));
    }
    await commands.executeCommand('bluepencil.openRecord', corpus, 'r100000');
    const editor = window.activeTextEditor;
    assert.ok(editor);
    await analysed(editor.document);
    const start = editor.document.getText().indexOf('Orla Fenwick');
    editor.selection = new Selection(editor.document.positionAt(start), editor.document.positionAt(start + 12));
    await commands.executeCommand('bluepencil.label', { label: 'PERSON' });
    await eventually(async () =>
      assert.match(
        await read(inWorkspace('corpus.jsonl.pencil.jsonl')),
        /^\{"record":"r100000","id":"\w+","label":"PERSON"/m,
      ),
    );
  }).timeout(60_000);

  it('says so where it is packed or gone', async () => {
    const packed = await writeFile('packed.jsonl', Uint8Array.from([0x1f, 0x8b, 8, 0]));
    await commands.executeCommand('bluepencil.openRecord', packed, '1'); // told in a message, not thrown
    assert.equal(window.activeTextEditor, undefined);
  });
});
