import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { open } from './driver/open';
import { type Workbench } from './driver/workbench';

const article = 'harbour-inquiry.article';

interface Line {
  readonly label: string;
  readonly status: string;
  readonly exact: string;
}

function lines(window: Workbench): readonly Line[] {
  const { annotations } = JSON.parse(readFileSync(path.join(window.folder, `${article}.pencil.json`), 'utf8')) as {
    readonly annotations: readonly (Line | null)[];
  };
  return annotations.filter((line) => line !== null);
}

function written(window: Workbench, isWanted: (lines: readonly Line[]) => boolean): Promise<readonly Line[]> {
  return eventually(() => {
    const all = lines(window);
    assert.ok(isWanted(all), JSON.stringify(all.slice(0, 5)));
    return all;
  });
}

/** How many suggestions are reviewed, and of how many, once the status bar stands still. */
async function progress(window: Workbench): Promise<readonly [reviewed: number, all: number]> {
  await window.page.waitForTimeout(800);
  const found = (await window.statusBar()).map(({ text }) => /Review: (\d+) of (\d+)/.exec(text)).find(Boolean);
  return [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
}

async function reviewAll(window: Workbench): Promise<void> {
  await window.press('Control+Home', 'Alt+a', 'v');
  await eventually(async () => assert.notEqual((await progress(window))[1], 0));
  for (let [reviewed, all] = await progress(window); reviewed < all; [reviewed, all] = await progress(window))
    for (let key = reviewed; key < all; key++) await window.press('Enter');
  await window.press('3', 'Shift+K', '-'); // nothing of it may end up in the text, nor of another keyboard's letters
  await window.page.keyboard.insertText('ö');
  await window.press('Escape');
}

/** Goes from problem to problem and takes the first way out of each. */
async function settleAll(window: Workbench): Promise<number> {
  const warnings = window.page.locator('.squiggly-warning');
  await warnings.first().waitFor();
  let settled = 0;
  for (; (await warnings.count()) > 0; settled++) {
    assert.ok(settled < 30, 'the problems do not get fewer');
    await window.press('F8');
    await window.page.waitForTimeout(300);
    await window.press('Control+.');
    await window.page.locator('.action-widget').waitFor();
    if (settled === 0) await window.screenshot('session-verdict');
    await window.press('Enter');
    await window.page.waitForTimeout(700);
  }
  await window.press('Escape');
  return settled;
}

describe('a whole session from the keyboard', () => {
  it('reviews, labels, propagates, undoes, survives an edit made elsewhere, and exports', async function () {
    this.timeout(240_000);
    const window = await open({ copy: ['media/samples'], show: article });
    await window.decorationsWhen((decorations) => decorations.length > 10);
    await reviewAll(window);
    await window.goTo(9, 80); // “ferry”
    await window.press('Alt+a', 'e');
    const labelled = await written(window, (all) => all.some(({ label }) => label === 'EVENT'));
    await window.press('Alt+a', '8');
    await window.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await window.press('Enter');
    await written(window, (all) => all.length > labelled.length);
    await window.press('Alt+a', 'z');
    await written(window, (all) => all.length === labelled.length);

    await window.palette('View: Close All Editors');
    const file = path.join(window.folder, article);
    const before = readFileSync(file, 'utf8');
    assert.doesNotMatch(before, /3K|ö/);
    writeFileSync(
      file,
      before.replace('Judge Orla Finnerty', 'Judge Orlagh Finerty').replace('Tarrant Lines', 'Tarrent Line'),
    );
    await window.openFile(article);
    assert.ok((await settleAll(window)) >= 2);
    await written(window, (all) => all.some(({ exact }) => exact === 'Orlagh Finerty'));
    await window.screenshot('session-settled');

    await window.palette('Blue Pencil: Export Annotations as JSON…');
    await window.saveAs(path.join(window.folder, 'out.json'));
    const text = await window.readFile(article);
    const { spans } = JSON.parse(await window.readFile('out.json')) as {
      readonly spans: readonly { readonly start: number; readonly end: number; readonly text: string }[];
    };
    assert.ok(spans.some((span) => span.text === 'Orlagh Finerty'));
    assert.deepEqual(
      spans.filter(({ start, end, text: words }) => text.slice(start, end) !== words),
      [],
    );
  });
});

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
};

describe('the entities view', () => {
  for (const [name, theme] of Object.entries(themes)) {
    it(`counts, orders and decides, in the ${name} theme`, async function () {
      this.timeout(120_000);
      const window = await open({
        copy: ['media/samples'],
        show: article,
        settings: { 'workbench.colorTheme': theme },
        size: { width: 1360, height: 850 },
      });
      await window.decorationsWhen((decorations) => decorations.length > 10);
      await window.palette('View: Show Blue Pencil');
      const row = await window.row('Aoife Brannock');
      await row.hover();
      await row.locator('.action-label.codicon-check').click();
      await eventually(() => assert.match(JSON.stringify(lines(window)), /Aoife Brannock/));
      await window.page
        .getByText(/[12] of \d+ reviewed/)
        .first()
        .waitFor();
      await window.palette('Blue Pencil: Order Entities by…');
      await window.pick('Status');
      await window.row('Confirmed');
      await window.page.waitForTimeout(500);
      await window.screenshot(`entities-${name}`);
    });
  }
});

describe('the walkthrough', () => {
  it('opens the sample, whose annotations follow to the file that it is saved as', async function () {
    this.timeout(120_000);
    const window = await open({ files: { 'note.txt': 'Nothing.' } });
    await window.palette('Welcome: Open Walkthrough...');
    await window.pick('Annotate an Article with Blue Pencil');
    await window.page.getByText('Open an article').first().waitFor();
    await window.page.waitForTimeout(800);
    await window.screenshot('walkthrough');
    await window.page.getByRole('button', { name: 'Open the Sample Article' }).first().click();
    await window.decorationsWhen((decorations) => decorations.length > 10);
    await window.press('Control+Home', 'Alt+a', 'v');
    await eventually(async () => assert.notEqual((await progress(window))[1], 0));
    await window.press('Enter', 'Enter');
    await window.press('q', '-', 'Escape');
    await window.press('Control+s');
    await window.saveAs(path.join(window.folder, 'mine.article'));
    const body = await eventually(() => window.readFile('mine.article.pencil.json'));
    assert.match(body, /"status":"accepted"/);
    assert.match(await window.readFile('mine.article'), /^A tug passes/);
  });
});
