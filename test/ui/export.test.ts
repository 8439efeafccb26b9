import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { open } from './driver/open';
import { type Workbench } from './driver/workbench';

const article = { copy: ['media/samples'], show: 'harbour-inquiry.article' };
const command = 'Blue Pencil: Export Annotations as JSON…';

interface Exported {
  readonly spans: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

async function exportTo(window: Workbench, target: string): Promise<void> {
  await window.palette(command);
  await window.saveAs(target);
}

describe('the export', () => {
  it('writes what the text says, from the palette to the disk', async () => {
    const window = await open(article);
    await window.decorationsWhen((now) => now.length > 20);
    await exportTo(window, path.join(window.folder, 'out.json'));
    await window.notification('Exported to out.json');
    await window.screenshot('exported');
    const text = await window.readFile('harbour-inquiry.article');
    const { spans } = JSON.parse(await window.readFile('out.json')) as Exported;
    assert.ok(spans.length > 50);
    assert.deepEqual(
      spans.filter(({ start, end, text: words }) => text.slice(start, end) !== words),
      [],
    );
  });

  it('overwrites a file once the person has said yes, and no sooner', async () => {
    const window = await open({ ...article, files: { 'mine.json': '{"mine": true}' } });
    await window.decorationsWhen((now) => now.length > 20);
    await exportTo(window, path.join(window.folder, 'mine.json'));
    await window.page.getByText('mine.json already exists').waitFor(); // the dialog's question, and the only one
    await window.screenshot('overwrite');
    assert.equal(readFileSync(path.join(window.folder, 'mine.json'), 'utf8'), '{"mine": true}');
    await window.press('Enter');
    await window.notification('Exported to mine.json');
    assert.match(await window.readFile('mine.json'), /"format": "bluepencil"/);
  });

  it('says so where it cannot write, and leaves nothing half done', async () => {
    const window = await open(article);
    await window.decorationsWhen((now) => now.length > 20);
    const before = readdirSync(window.folder);
    await window.palette(command);
    await window.saveAs('/sys/bluepencil.json');
    await window.notification(/bluepencil\.json cannot be written/);
    await window.screenshot('cannot-write');
    assert.deepEqual(readdirSync(window.folder), before);
  });
});
