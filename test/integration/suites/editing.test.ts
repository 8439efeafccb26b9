import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  languages,
  MarkdownString,
  Position,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../../support/eventually';
import { activated, analysed, closeAll, inWorkspace, show, showFile } from '../articles';

const story = `Council Rejects the Tarn Bridge

Wednesday, 12 March 2025

TARN, March 12 - The council met on Tuesday and turned down a plan that would have cost $1.5 billion, it said.

What comes next

The council will meet again on Friday, and at least 14 residents have asked to be heard there by then.
`;

async function hoversAt(document: TextDocument, words: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap(({ contents }) => contents.map((one) => (one instanceof MarkdownString ? one.value : '')))
    .join('\n');
}

async function hintsIn(document: TextDocument): Promise<readonly string[]> {
  const whole = new Range(0, 0, document.lineCount, 0);
  const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
  return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
}

describe('an article in the editor', () => {
  afterEach(closeAll);

  it('says on hover what a date and an amount mean, also after text was put before them', async () => {
    const editor = await showFile('hovers.article', story);
    await analysed(editor.document);
    assert.match(await hoversAt(editor.document, 'Tuesday'), /`2025-03-11`/);
    await editor.edit((edit) => edit.insert(new Position(0, 0), 'Exclusive: '));
    assert.match(await hoversAt(editor.document, '$1.5'), /1\\,500\\,000\\,000 US dollars/);
    assert.equal(await hoversAt(editor.document, 'turned down'), '');
  });

  it('has an outline of headline and sub-headings', async () => {
    const { document } = await showFile('outline.article', story);
    await analysed(document);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => child.name)[0]]),
      [['Council Rejects the Tarn Bridge', 'What comes next']],
    );
  });

  it('leaves the outline of a Markdown file to Markdown', async () => {
    const { document } = await showFile('outline.md', `# ${story}`);
    await analysed(document);
    const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = (symbols ?? []).map(({ name }) => name);
    assert.equal(names.includes('Council Rejects the Tarn Bridge'), false);
  });

  it('puts values behind the words as far as the settings want them', async () => {
    const { document } = await showFile('hints.article', story);
    await analysed(document);
    assert.deepEqual(await hintsIn(document), []);
    const settings = workspace.getConfiguration('bluepencil', document.uri);
    try {
      await settings.update('inlayHints', 'relativeDates', ConfigurationTarget.Workspace);
      await eventually(async () => assert.deepEqual((await hintsIn(document)).slice(-2), ['2025-03-11', '2025-03-14']));
      await settings.update('inlayHints', 'all', ConfigurationTarget.Workspace);
      await eventually(async () => assert.ok((await hintsIn(document)).includes('USD 1,500,000,000')));
    } finally {
      await settings.update('inlayHints', undefined, ConfigurationTarget.Workspace);
    }
  });

  it('goes to a place in another article, in the editor that shows it already', async () => {
    const { document } = await showFile('reveal.article', story);
    await show(inWorkspace('harbour-inquiry.article'));
    const start = story.indexOf('Tuesday');
    await commands.executeCommand('bluepencil.reveal', { uri: document.uri.toString(), start, end: start + 7 });
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    assert.equal(document.getText(editor.selection), 'Tuesday');
  });

  it('follows highlights being switched off: no hovers over what is not shown', async () => {
    const { document } = await showFile('toggled.article', story);
    await analysed(document);
    await activated();
    await commands.executeCommand('bluepencil.toggleHighlights');
    try {
      assert.equal(await hoversAt(document, 'Tuesday'), '');
    } finally {
      await commands.executeCommand('bluepencil.toggleHighlights');
    }
    assert.notEqual(await hoversAt(document, 'Tuesday'), '');
  });
});

describe('the checks', () => {
  afterEach(closeAll);

  it('warn where a weekday does not fit its date, until they are switched off', async () => {
    const { document } = await showFile('weekday.article', story.replace('Wednesday', 'Thursday'));
    await analysed(document);
    const codes = () =>
      languages.getDiagnostics(document.uri).map(({ code, severity }) => `${JSON.stringify(code)} ${severity}`);
    assert.deepEqual(codes(), [`"weekday" ${DiagnosticSeverity.Warning}`]);
    const settings = workspace.getConfiguration('bluepencil.checks', document.uri);
    try {
      await settings.update('weekdays', false, ConfigurationTarget.Workspace);
      await eventually(() => assert.deepEqual(codes(), []));
    } finally {
      await settings.update('weekdays', undefined, ConfigurationTarget.Workspace);
    }
  });
});
