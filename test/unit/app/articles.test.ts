import assert from 'node:assert/strict';
import { FakeApp } from '../../support/fakeApp';

describe('LiveArticles', () => {
  it('have short articles analysed again before long ones', async () => {
    const app = new FakeApp();
    const texts = { 'file:///book.txt': 'A book. '.repeat(1000), 'file:///note.txt': 'A note. It is short.' };
    for (const [uri, text] of Object.entries(texts)) app.open(uri, text);
    for (const article of app.articles.all()) await article.settled();
    const asked: string[] = [];
    const { analyze } = app;
    app.analyze = (question) => {
      asked.push(question.document.uri);
      return analyze(question);
    };
    app.articles.refresh();
    for (const article of app.articles.all()) await article.settled();
    assert.deepEqual(asked, ['file:///note.txt', 'file:///book.txt']);
  });
});
