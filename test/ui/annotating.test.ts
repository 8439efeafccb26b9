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

/** Waits until the file of annotations is as wanted. */
function written(window: Workbench, isWanted: (lines: readonly Line[]) => boolean): Promise<readonly Line[]> {
  return eventually(() => {
    const { annotations } = JSON.parse(readFileSync(path.join(window.folder, sidecar), 'utf8')) as {
      readonly annotations: readonly (Line | null)[];
    };
    const lines = annotations.filter((line) => line !== null);
    assert.ok(isWanted(lines), JSON.stringify(lines.slice(0, 5)));
    return lines;
  }, 30_000);
}

const ferries = (lines: readonly Line[]) =>
  lines.filter(({ label, exact }) => label === 'EVENT' && exact === 'ferry').length;

/** Decides about every suggestion, as fast as keys can be pressed; how many there were. */
async function reviewAll(window: Workbench): Promise<number> {
  await window.press('Control+Home', 'Alt+a', 'v', 'Backspace'); // which waits for nothing, and must not delete a letter
  const [, all = ''] = await window.statusSays(/Review: 1 of (\d+)/);
  await window.screenshot('review');
  const count = Number(all);
  for (let left = count - 1; left > 0; left--) await window.press('Enter');
  await window.statusSays(new RegExp(`Review: ${count} of ${count}`));
  const keys = count + 2;
  assert.ok(keys / count <= 1.3, `${keys} keys for ${count} suggestions`);
  return count;
}

/** What means nothing in the review, on no keyboard, and may not end up in the text. */
async function pressStrangeKeys(window: Workbench): Promise<void> {
  await window.press('Shift+K', '3', '-');
  await window.page.keyboard.insertText('ö');
  await window.statusSays(/^- does nothing in the review/);
}

async function labelAllFerries(window: Workbench, before: number): Promise<void> {
  await window.goTo(9, 80);
  await window.press('Alt+a', 'e');
  await written(window, (lines) => lines.length === before + 1 && ferries(lines) === 1);
  await window.press('Alt+a', '8');
  await window.page.getByText('2 Selected').waitFor();
  await window.screenshot('propagate');
  await window.press('Enter');
  await written(window, (lines) => ferries(lines) === 3);
  await window.press('Alt+a', 'z');
  await window.statusSays(/^Undid: label 2 mentions of “ferry” as Event/);
  await written(window, (lines) => lines.length === before + 1 && ferries(lines) === 1);
}

/** Changes a name and a company while nobody looks; the two words beside the company stand among others then. */
function editElsewhere(window: Workbench, text: string): string {
  const edited = text.replace('Judge Orla Finnerty', 'Judge Orlagh Finerty').replace('Tarrant Lines', 'Tarrent Line');
  writeFileSync(path.join(window.folder, article), edited);
  return edited;
}

async function settleAll(window: Workbench): Promise<void> {
  await window.notification(/\d annotations no longer fit the text/);
  await window.press('Control+Home');
  await window.nextProblem(/“Wednesday”: the words around it changed/);
  await window.screenshot('verdict');
  await window.quickFix(/Keep all \d annotations whose own words did not change/);
  await window.statusSays(/^Kept \d annotations/);
  await window.nextProblem(/“Tarrant Lines”: it now reads “Tarrent Line”/);
  await window.quickFix(/Keep Organization “Tarrant Lines” here/);
  await window.statusSays(/^“Tarrent Line” is in its place/);
  await window.nextProblem(/“Orla Finnerty”: it now reads “Orlagh Finerty”/);
  await window.quickFix(/Keep Person “Orla Finnerty” here/);
  await window.page.locator('.squiggly-warning').waitFor({ state: 'detached' });
  await window.press('Escape');
}

async function exportAll(window: Workbench): Promise<readonly string[]> {
  await window.palette('Blue Pencil: Export Annotations as JSON…');
  await window.saveAs(path.join(window.folder, 'out.json'));
  const text = await window.readFile(article);
  const { spans } = JSON.parse(await window.readFile('out.json')) as {
    readonly spans: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  };
  assert.deepEqual(
    spans.filter(({ start, end, text: words }) => text.slice(start, end) !== words),
    [],
  );
  return spans.map((span) => span.text);
}

describe('annotating from the keyboard', () => {
  it('reviews, labels, propagates, undoes, survives an edit made elsewhere, and exports', async function () {
    this.timeout(180_000);
    const window = await open({ copy: ['media/samples'], show: article });
    const before = await window.readFile(article);
    await window.decorationsWhen((decorations) => decorations.length > 10);
    const count = await reviewAll(window);
    await window.press('z');
    await window.statusSays(new RegExp(`Review: ${count - 1} of`));
    await window.press('y');
    await window.statusSays(new RegExp(`Review: ${count} of`));
    await pressStrangeKeys(window);
    await window.press('Escape');
    await window.statusSays(/^The review has ended/);
    const marks = await written(window, (lines) => lines.length === count);
    assert.equal(marks.filter(({ status }) => status === 'rejected').length, 1);
    await labelAllFerries(window, count);
    assert.equal(await window.page.locator('.tab.dirty').count(), 0);
    await window.palette('View: Close All Editors');
    await window.page.locator('.tab').first().waitFor({ state: 'detached' });
    assert.equal(await window.readFile(article), before);
    editElsewhere(window, before);
    await window.openFile(article);
    await settleAll(window);
    await written(window, (lines) => lines.some(({ exact }) => exact === 'Orlagh Finerty'));
    const exported = await exportAll(window);
    assert.ok(exported.includes('Orlagh Finerty') && exported.includes('ferry'));
  });

  it('shows at once what an edit made elsewhere to an open article has changed', async () => {
    const text =
      'Mayor Orla Fenwick of Port Selby met the harbour board on Tuesday.\n\nShe said they will meet again.\n';
    const window = await open({ files: { 'story.article': text }, show: 'story.article' });
    await window.decorationsWhen((decorations) => decorations.length > 1);
    await window.goTo(1, 8);
    await window.press('Alt+a', 'Enter');
    assert.match(await window.readFile('story.article.pencil.json'), /"exact":"Orla Fenwick"/);
    const edited = `Late news. ${text.replace('Orla Fenwick', 'Orlagh Fenwicke')}`;
    writeFileSync(path.join(window.folder, 'story.article'), edited);
    await window.page.locator('.squiggly-warning').waitFor();
    await window.nextProblem(/it now reads “Orlagh Fenwicke”/);
    await window.quickFix(/^Keep Person “Orla Fenwick” here/);
    await eventually(async () =>
      assert.match(await window.readFile('story.article.pencil.json'), /"exact":"Orlagh Fenwicke"/),
    );
  });

  it('sets a locked label again and again, and says which', async () => {
    const text = 'Two tugs and a barge lay in the harbour. Nobody counted the barge.\n';
    const window = await open({ files: { 'story.article': text }, show: 'story.article' });
    await window.statusSays(/News Article/);
    await window.page.locator('[id="bluepencil.bluepencil.bluepencil.status"]').waitFor();
    await window.press('Alt+a', 'Shift+l', 'r');
    await window.statusSays(/^Product is locked/);
    for (const column of [6, 17, 61]) {
      await window.goTo(1, column);
      await window.press('Enter');
      await window.statusSays(column === 6 ? /^Product: “tugs”/ : /^Product: “barge”/);
    }
    await window.screenshot('locked');
    await window.press('Backspace');
    await window.statusSays(/^Deleted the annotation of “barge”/);
    await window.press('Escape');
    await window.statusSays(/^No label is locked/);
    await eventually(async () => {
      const body = await window.readFile('story.article.pencil.json');
      assert.deepEqual(body.match(/"exact":"\w+"/g), ['"exact":"tugs"', '"exact":"barge"']);
    });
    assert.equal(await window.readFile('story.article'), text);
  });
});
