import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { open } from './driver/open';
import { type Workbench } from './driver/workbench';

const article = 'harbour-inquiry.article';
const sidecar = `${article}.pencil.json`;

interface Line {
  readonly label: string;
  readonly status: string;
  readonly exact: string;
}

function lines(window: Workbench): readonly Line[] {
  const { annotations } = JSON.parse(readFileSync(path.join(window.folder, sidecar), 'utf8')) as {
    readonly annotations: readonly (Line | null)[];
  };
  return annotations.filter((line) => line !== null);
}

/** Waits until the file of annotations is as wanted. */
function written(isWanted: (lines: readonly Line[]) => boolean, window: Workbench): Promise<readonly Line[]> {
  return eventually(() => {
    const all = lines(window);
    assert.ok(isWanted(all), JSON.stringify(all.slice(0, 5)));
    return all;
  });
}

const reviewed = (bar: readonly { readonly text: string }[]) =>
  bar.map(({ text }) => /Review: (\d+) of (\d+)/.exec(text)).find((match) => match !== null);

/** How many suggestions are decided, once the status bar stands still. */
async function reviewedSoFar(window: Workbench): Promise<number> {
  await window.page.waitForTimeout(1000);
  return Number(reviewed(await window.statusBar())?.[1] ?? 0);
}

describe('annotating from the keyboard', () => {
  it('reviews a whole article with about one key a suggestion, labels, propagates and undoes', async function () {
    this.timeout(240_000);
    const window = await open({ copy: ['media/samples'], show: article });
    await window.decorationsWhen((decorations) => decorations.length > 10);
    await window.press('Control+Home', 'Alt+a', 'v');
    const [, , all = '0'] = await eventually(
      async () => reviewed(await window.statusBar()) ?? assert.fail('no review'),
    );
    await window.screenshot('review-start');
    let keys = 2;
    await window.press('Backspace');
    keys++;
    // Keys that come faster than people press them may find the place decided already; those count too.
    for (let left = Number(all) - 1; left > 0; left = Number(all) - (await reviewedSoFar(window))) {
      for (let key = 0; key < left; key++, keys++) await window.press('Enter');
      assert.ok(keys < 3 * Number(all), 'the review does not get on');
    }
    const marks = await written((list) => list.length >= Number(all), window);
    await window.screenshot('review-end');
    assert.equal(marks.filter(({ status }) => status === 'rejected').length, 1);
    assert.ok(keys / Number(all) <= 1.3, `${keys} keys for ${all} suggestions`);
    await window.press('z');
    await written((list) => list.length === Number(all) - 1, window);
    await window.press('y', 'Escape');

    await window.goTo(9, 80); // “ferry”, which stands there three times
    await window.press('Alt+a', 'e');
    await written((list) => list.some(({ label, status }) => label === 'EVENT' && status === 'added'), window);
    const before = lines(window).length;
    await window.press('Alt+a', '8');
    await window.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await window.screenshot('propagate');
    await window.press('Enter');
    await written((list) => list.length > before, window);
    await window.press('Alt+a', 'z');
    await written((list) => list.length === before, window);
  });

  it('shows after an edit made elsewhere what no longer fits, and settles it with the light bulb', async function () {
    this.timeout(120_000);
    const text =
      'Mayor Orla Fenwick of Port Selby met the harbour board on Tuesday.\n\nThe board will meet again in May, she said.\n';
    const window = await open({ files: { 'story.article': text }, show: 'story.article' });
    await window.decorationsWhen((decorations) => decorations.length > 1);
    await window.goTo(1, 8);
    await window.press('Shift+Control+ArrowRight', 'Shift+Control+ArrowRight', 'Alt+a', 'p');
    const file = path.join(window.folder, 'story.article.pencil.json');
    await eventually(() => assert.match(readFileSync(file, 'utf8'), /Orla Fenwick/));
    writeFileSync(
      path.join(window.folder, 'story.article'),
      `Late news. ${text.replace('Orla Fenwick', 'Orlagh Fenwicke')}`,
    );
    await window.page.locator('.squiggly-warning').first().waitFor();
    await window.goTo(1, 22);
    await window.press('Control+.');
    await window.page.locator('.action-widget').waitFor();
    await window.screenshot('verdict-fixes');
    await window.press('Enter');
    await eventually(() => assert.match(readFileSync(file, 'utf8'), /"exact":"Orlagh Fenwicke"/));
  });
});
