import { standardLabels } from '../../../src/core/labels/labelSet';
import assert from 'node:assert/strict';
import { LiveArticle } from '../../../src/app/liveArticle';
import { type Analysis } from '../../../src/core/detect/analysis';
import { applyChanges, type TextChange } from '../../../src/core/text/change';
import { type Document } from '../../../src/core/text/document';
import { FakeClock, settle } from '../../support/fakeClock';
import { namesOf } from '../../support/toyDetector';

/** An article whose analyses are answered by hand. */
function articleOf(text: string) {
  const clock = new FakeClock();
  const questions: { document: Document; answer(): void; overtake(): void; refuse(): void }[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined };
  const article = new LiveArticle(
    { uri: 'a', version: 1, text },
    {
      clock,
      log,
      options: () => ({}),
      labels: () => standardLabels,
      patternFailed: () => undefined,
      analyze: ({ document }) =>
        new Promise<Analysis | undefined>((resolve, reject) => {
          const { version } = document;
          const analysis = { version, mentions: namesOf(document.text), entities: [], quotations: [], parts: [] };
          questions.push({
            document,
            answer: () => resolve(analysis),
            overtake: () => resolve(undefined),
            refuse: () => reject(new Error('worker gone')),
          });
        }),
    },
  );
  const type = (...changes: readonly TextChange[]) => {
    const { document } = article.snapshot;
    article.edit({ ...document, version: document.version + 1, text: applyChanges(document.text, changes) }, changes);
  };
  const words = () => article.snapshot.marks.map(({ start, end }) => article.snapshot.document.text.slice(start, end));
  return { article, clock, questions, type, words };
}

describe('LiveArticle', () => {
  it('asks at once for what it opens with', async () => {
    const { article, questions, words } = articleOf('From Austria to India.');
    questions[0]?.answer();
    await article.settled();
    assert.deepEqual(words(), ['Austria', 'India']);
  });

  it('moves its marks with an edit before the analysis has answered', async () => {
    const { article, questions, type, words } = articleOf('From Austria to India.');
    questions[0]?.answer();
    await article.settled();
    type({ start: 0, end: 4, insert: 'All the way from' });
    assert.deepEqual([words(), article.snapshot.isFresh], [['Austria', 'India'], false]);
  });

  it('asks again only when typing pauses, once for all keys', async () => {
    const { clock, questions, type } = articleOf('India.');
    for (const letter of 'abc') {
      type({ start: 0, end: 0, insert: letter });
      clock.advance(10);
    }
    assert.equal(questions.length, 1);
    clock.advance(1000);
    assert.deepEqual(
      questions.map(({ document }) => document.text),
      ['India.', 'cbaIndia.'],
    );
    await settle();
  });

  it('moves an answer through what was typed since it was asked for', async () => {
    const { article, questions, type, words } = articleOf('From Austria to India.');
    type({ start: 0, end: 0, insert: 'News. ' });
    questions[0]?.answer();
    await settle();
    assert.deepEqual([words(), article.snapshot.isFresh], [['Austria', 'India'], false]);
  });

  it('drops an answer that a later question overtook', async () => {
    const { article, clock, questions, type, words } = articleOf('From Austria.');
    type({ start: 5, end: 12, insert: 'India' });
    clock.advance(1000);
    questions[1]?.answer();
    await article.settled();
    questions[0]?.answer();
    await settle();
    assert.deepEqual(words(), ['India']);
  });

  it('asks again when somebody else’s question about the file overtook its own', async () => {
    const { article, questions, words } = articleOf('From Austria.');
    questions[0]?.overtake();
    await settle();
    questions[1]?.answer();
    await article.settled();
    assert.deepEqual(words(), ['Austria']);
  });

  it('is not settled after the settings changed until it was analysed by the new ones', async () => {
    const { article, questions } = articleOf('India.');
    questions[0]?.answer();
    await article.settled();
    article.refresh();
    let isSettled = false;
    const settled = article.settled().then(() => (isSettled = true));
    await settle();
    assert.equal(isSettled, false);
    questions[1]?.answer();
    await settled;
  });

  it('announces fresh analyses and not edits', async () => {
    const { article, questions, type } = articleOf('India.');
    let announced = 0;
    article.onDidChange(() => announced++);
    type({ start: 0, end: 0, insert: 'x' });
    questions[0]?.answer();
    await settle();
    assert.equal(announced, 1);
  });

  it('says that it could not be analysed, and recovers with the next edit', async () => {
    const { article, clock, questions, type, words } = articleOf('India.');
    const settled = article.settled();
    questions[0]?.refuse();
    await assert.rejects(settled, /could not analyse/);
    type({ start: 6, end: 6, insert: ' Austria.' });
    clock.advance(1000);
    questions[1]?.answer();
    await article.settled();
    assert.deepEqual(words(), ['India', 'Austria']);
  });

  it('does not mind that a question failed which a later one overtook', async () => {
    const { article, clock, questions, type, words } = articleOf('From Austria.');
    type({ start: 5, end: 12, insert: 'India' });
    clock.advance(1000);
    questions[0]?.refuse();
    await settle();
    questions[1]?.answer();
    await article.settled();
    assert.deepEqual(words(), ['India']);
  });

  it('does not leave anybody waiting when it is closed', async () => {
    const { article } = articleOf('India.');
    const settled = article.settled();
    article.dispose();
    await assert.rejects(settled, /closed/);
  });
});
