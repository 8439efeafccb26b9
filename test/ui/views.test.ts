import assert from 'node:assert/strict';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { open } from './driver/open';

describe('the view of entities', () => {
  it('decides with its buttons, counts what is left, and orders by status', async () => {
    const window = await open({ copy: ['media/samples'], show: 'harbour-inquiry.article' });
    await window.decorationsWhen((decorations) => decorations.length > 10);
    await window.palette('View: Show Blue Pencil');
    const row = await window.row('Aoife Brannock');
    await row.hover();
    await row.locator('.action-label.codicon-check').click();
    await window.statusSays(/^Accepted 2 mentions/);
    const head = await window.page
      .getByText(/2 of \d+ reviewed/)
      .first()
      .innerText();
    const left = Number(/of (\d+)/.exec(head)?.[1]) - 2;
    await window.page
      .locator('.activitybar .badge-content')
      .filter({ hasText: String(left) })
      .waitFor();
    await window.palette('Blue Pencil: Order Entities by…');
    await window.pick('Status');
    const suggestions = await window.row('Suggestions');
    await suggestions.click(); // which folds it, else what was confirmed is below the edge
    await (await window.row('Confirmed')).getByText('1 · 2×').waitFor();
    await window.screenshot('entities-by-status');
  });
});

describe('the walkthrough', () => {
  it('opens the sample, whose annotations follow to the file that it is saved as', async () => {
    const window = await open({ files: { 'note.txt': 'Nothing.' } });
    await window.palette('Welcome: Open Walkthrough...');
    await window.pick('Annotate an Article with Blue Pencil');
    const button = window.page.getByRole('button', { name: 'Open the Sample Article' });
    await button.first().waitFor();
    await window.screenshot('walkthrough');
    await button.first().click();
    await window.decorationsWhen((decorations) => decorations.length > 10);
    const before = (await window.page.locator('.editor-instance .view-lines').innerText()).slice(0, 80);
    await window.press('Control+Home', 'Alt+a', 'v', 'Enter', 'Backspace', 'q', '-');
    await window.page.keyboard.insertText('ö');
    await window.statusSays(/Review: 3 of/);
    await window.press('Escape');
    await window.statusSays(/^The review has ended/);
    assert.equal((await window.page.locator('.editor-instance .view-lines').innerText()).slice(0, 80), before);
    await window.press('Control+s');
    await window.saveAs(path.join(window.folder, 'mine.article'));
    await eventually(async () => {
      const body = await window.readFile('mine.article.pencil.json');
      assert.deepEqual(body.match(/"status":"\w+"/g), [
        '"status":"accepted"',
        '"status":"rejected"',
        '"status":"accepted"',
      ]);
    });
    assert.deepEqual(
      (await window.notifications()).filter((message) => message.includes('cannot be read')),
      [],
    );
  });
});
