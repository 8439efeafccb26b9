import assert from 'node:assert/strict';
import path from 'node:path';
import { open } from './driver/open';

const text = `Mayor Orla Fenwick opened the harbour in Valletta on Tuesday. She thanked the crews of two tugs.

“We waited for three years,” Fenwick told reporters. The works cost €12 million, the city council said.
`;
const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length];
const files = {
  'story.txt': text,
  'jon.jsonl': `${JSON.stringify({
    text,
    label: [
      [...at('Orla Fenwick'), 'PERSON'],
      [...at('Valletta'), 'GPE'],
    ],
  })}\n`,
  'mira.jsonl': `${JSON.stringify({
    text,
    label: [
      [...at('Mayor Orla Fenwick'), 'PERSON'],
      [...at('tugs'), 'PRODUCT'],
    ],
  })}\n`,
  'wrong.json': JSON.stringify([
    {
      data: { text },
      annotations: [{ result: [{ value: { start: 3, end: 9, text: 'Orla Fenwick', labels: ['PERSON'] } }] }],
    },
  ]),
  'corpus.jsonl': `${Array.from({ length: 50 }, (_, id) => JSON.stringify({ id: `r${id + 1}`, text: `Report ${id + 1}. ${text}` })).join('\n')}\n`,
};

describe('the exchange with others', () => {
  it('imports a file from the palette, asks whose it is, and compares it with another', async () => {
    const window = await open({ files, show: 'story.txt' });
    await window.decorationsWhen((now) => now.length > 3);
    await window.palette('Blue Pencil: Import Annotations…');
    await window.saveAs(path.join(window.folder, 'jon.jsonl'));
    await window.page.getByText('Who made these annotations?').waitFor();
    await window.screenshot('import-who');
    await window.press('Enter');
    await window.notification(/jon\.jsonl was read as doccano JSON Lines\. 2 annotations came to story\.txt\./);
    await window.screenshot('imported');
    assert.match(await window.readFile('story.txt.pencil.json'), /"author":"jon"/);
    await window.palette('Blue Pencil: Compare with Another Annotator…');
    await window.saveAs(path.join(window.folder, 'mira.jsonl'));
    await window.page.locator('.tab.active').filter({ hasText: 'Agreement on story.txt' }).waitFor();
    await window.screenshot('agreement');
    await window.press('Control+Shift+m');
    await window.page.getByText('mira says', { exact: false }).first().waitFor();
    await window.screenshot('disagreements');
  });

  it('shows what was tried where a file is refused', async () => {
    const window = await open({ files, show: 'story.txt' });
    await window.decorationsWhen((now) => now.length > 3);
    await window.palette('Blue Pencil: Import Annotations…');
    await window.saveAs(path.join(window.folder, 'wrong.json'));
    const toast = await window.notification(/wrong\.json is Label Studio JSON, but it was not taken over/);
    await window.screenshot('refused');
    await toast.getByText('Show Why').click();
    await window.page.locator('.tab.active').filter({ hasText: 'wrong.json refused.txt' }).waitFor();
    await window.screenshot('refused-why');
  });

  it('opens an article of a corpus and goes on by keyboard', async () => {
    const window = await open({ files, show: 'story.txt' });
    await window.decorationsWhen((now) => now.length > 3);
    await window.palette('Blue Pencil: Open Record…');
    await window.saveAs(path.join(window.folder, 'corpus.jsonl'));
    await window.page.getByText('Which record of corpus.jsonl').first().waitFor();
    await window.type('r20');
    await window.press('Enter');
    await window.page.locator('.tab.active').filter({ hasText: '20.txt' }).waitFor();
    await window.decorationsWhen((now) => now.length > 3);
    await window.press('Alt+PageDown');
    await window.page.locator('.tab.active').filter({ hasText: '21.txt' }).waitFor();
    await window.decorationsWhen((now) => now.length > 3);
    await window.screenshot('record');
  });
});
