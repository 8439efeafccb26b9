import assert from 'node:assert/strict';
import { closedArticle } from '../../../../src/app/exporting';
import { fingerprint, serializeSidecar } from '../../../../src/core/annotate/sidecar';
import { annotate, spanOf } from '../../../support/annotations';
import { FakeApp } from '../../../support/fakeApp';

const uri = 'file:///story.txt';
const text = 'Orla Fenwick flew from Austria to India.';

function onDisk(sidecar: string): FakeApp {
  const app = new FakeApp();
  app.disk.set(uri, text);
  app.disk.set(`${uri}.pencil.json`, sidecar);
  return app;
}

describe('the export of an article that is not open', () => {
  it('holds what people said of it, and what the machine finds besides', async () => {
    const rejected = annotate(text, spanOf(text, 'Austria'), { id: 'no', label: 'GPE', status: 'rejected' });
    const orla = annotate(text, spanOf(text, 'Orla Fenwick'), { id: 'orla' });
    const app = onDisk(serializeSidecar({ text: fingerprint(text), annotations: [orla, rejected] }));
    const article = await closedArticle(app, uri);
    assert.deepEqual(
      article?.marks.map(({ start, end, label, status }) => `${text.slice(start, end)} ${label} ${status}`),
      ['Orla Fenwick PERSON added', 'Austria GPE rejected', 'India GPE suggested'],
    );
  });

  it('is refused where their file cannot be read, for it would be wrong', async () => {
    await assert.rejects(closedArticle(onDisk('{'), uri), /story\.txt\.pencil\.json: Line 1: this is not valid JSON/);
  });
});
