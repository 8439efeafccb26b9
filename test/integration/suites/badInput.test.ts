import assert from 'node:assert/strict';
import { commands, Position, window, workspace } from 'vscode';
import { activated, analysed, closeAll, show, showFile, writeFile } from '../articles';

const sentence = 'The harbour board in Valletta said on Tuesday that 14 ferries were late. ';

/** What the field's tools stumble over; every one must be read to its end with offsets that fit. */
const texts: Readonly<Record<string, string | Uint8Array>> = {
  'no text at all': '',
  'one line of a million characters': sentence.repeat(Math.ceil(1e6 / sentence.length)),
  'bytes that are no text': Uint8Array.from({ length: 4000 }, (_, index) => 1 + ((index * 7919) % 255)),
  'lines that end in CR LF': `${sentence}\r\n\r\n${sentence}\r\n`,
  'lines that end in every way': `${sentence}\r\n${sentence}\n\n${sentence}\r${sentence}`,
  'a byte order mark': `\ufeff${sentence}`,
  emoji: `🚢🚢 ${sentence}👩‍👩‍👧 ${sentence}🇲🇹 ${sentence}`,
  'letters with combining marks': `José Müllér of Zürich paid 5 percent on 3 May. ${sentence}`.normalize('NFD'),
  'text from right to left': `قال وزير النقل يوم الثلاثاء إن 14 عبارة تأخرت. ${sentence}`,
  'spaces that do not break': sentence.replaceAll(' ', '\u00a0'),
};

/** What no file can hold, or VS Code opens no file with, but a document can. */
const unsaved: Readonly<Record<string, string>> = {
  'lone halves of surrogate pairs': `\ude00 ${sentence}\ud83d ${sentence}\ud83d`,
  'zeros and controls': `\u0000\u0001 ${sentence}\u000c${sentence}\u2028${sentence}`,
};

describe('bad input', () => {
  afterEach(closeAll);

  for (const [what, text] of Object.entries(texts)) {
    it(`reads ${what}`, async () => {
      const { document } = await showFile(`bad ${what}.txt`, text);
      const { articles } = await activated();
      if (!articles.get(document.uri.toString())) await commands.executeCommand('bluepencil.startFile');
      await analysed(document);
    });
  }

  for (const [what, content] of Object.entries(unsaved)) {
    it(`reads ${what}`, async () => {
      const { document } = await window.showTextDocument(await workspace.openTextDocument({ content }));
      await commands.executeCommand('bluepencil.startFile');
      await analysed(document);
    });
  }

  it('follows typing in the midst of it', async () => {
    const editor = await showFile('bad typing.txt', `🚢 ${sentence}\r\n${sentence}`);
    await commands.executeCommand('bluepencil.startFile');
    for (const insert of ['🚢', '\n', '\ud83d', 'é']) {
      await editor.edit((edit) => edit.insert(new Position(0, 3), insert));
    }
    await analysed(editor.document);
  });

  it('does not read five megabytes without being asked to, and reads them then', async () => {
    const { document } = await showFile('bad large.txt', sentence.repeat(Math.ceil(5.1e6 / sentence.length)));
    const { articles } = await activated();
    const uri = document.uri.toString();
    assert.equal(articles.get(uri), undefined);
    assert.match(articles.decisionOn(uri)?.reason ?? '', /5\.1 million characters/);
    await commands.executeCommand('bluepencil.startFile');
    await analysed(document);
  }).timeout(60_000);

  it('survives that a file is deleted while it is analysed', async () => {
    const uri = await writeFile('bad deleted.txt', sentence.repeat(2000));
    const { document } = await show(uri);
    await workspace.fs.delete(uri);
    await analysed(document);
  });

  it('forgets a file that is closed while it is analysed', async () => {
    const { document } = await showFile('bad closed.txt', `${sentence.repeat(2000)} Closed.`);
    const { articles } = await activated();
    const article = articles.get(document.uri.toString());
    const answer = article?.settled().then(
      () => 'analysed',
      (error: unknown) => String(error),
    );
    await commands.executeCommand('workbench.action.closeActiveEditor');
    assert.match((await answer) ?? '', /analysed|closed/);
  });
});
