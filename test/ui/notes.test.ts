import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { open } from './driver/open';

const text = 'Mayor Orla Fenwick of Port Selby met the harbour board on Tuesday.\n\nShe said they will meet again.\n';

describe('notes', () => {
  it('stand in VS Code’s comments, are edited where they stand, and can be undone', async function () {
    this.timeout(120_000);
    const window = await open({ files: { 'story.article': text }, show: 'story.article' });
    const { page } = window;
    const note = () => window.readFile('story.article.pencil.json').then((body) => /"note":"([^"]*)"/.exec(body)?.[1]);
    const noteIs = (words: string | undefined) => eventually(async () => assert.equal(await note(), words));
    await window.decorationsWhen((decorations) => decorations.length > 1);
    assert.equal(await page.locator('.comment-range-glyph, .comment-thread').count(), 0);
    await window.goTo(1, 8);
    await window.press('Alt+a', 'Shift+N');
    await page.getByText('Note (leave it empty').waitFor();
    await window.type('Is she still mayor?');
    await window.press('Enter');
    await noteIs('Is she still mayor?');
    await page.locator('.comment-thread').first().waitFor();
    await window.screenshot('note');
    await window.press('Control+Home');
    await window.press('Alt+F9');
    await page.locator('.review-widget').getByText('Is she still mayor?').waitFor();
    await window.screenshot('note-open');
    await page.locator('.review-widget .review-comment').first().hover();
    await page.locator('.review-widget [aria-label="Edit Note"]').first().click();
    await page.locator('.review-widget .monaco-editor').first().waitFor();
    await window.screenshot('note-editing');
    await window.press('Control+End', 'Enter');
    await window.type('Ask the town hall.');
    await window.press('Control+Enter');
    await noteIs('Is she still mayor?\\nAsk the town hall.');
    await page.locator('.review-widget').getByText('Ask the town hall.').waitFor();
    await window.palette('Comments: Focus on Comments View');
    await window.screenshot('note-panel');
    await page.locator('.comments-panel').getByText('Is she still mayor?').waitFor();
    await window.palette('View: Focus Active Editor Group');
    await window.press('Alt+a', 'z');
    await noteIs('Is she still mayor?');
    await window.palette('View: Focus Active Editor Group'); // the note that shows again has the focus
    await window.press('Alt+a', 'z');
    await noteIs(undefined);
    await page.locator('.comment-thread').first().waitFor({ state: 'detached' });
  });
});
