import assert from 'node:assert/strict';
import { comparisonProblems } from '../../../src/app/exchange/comparisonProblems';
import { takeSide } from '../../../src/commands/annotate/takeSide';
import { compareAnnotators } from '../../../src/commands/compareAnnotators';
import { type Annotation } from '../../../src/core/annotate/annotation';
import { type Change } from '../../../src/core/annotate/history';
import { serializeSidecar } from '../../../src/core/annotate/sidecar';
import { annotate, spanOf } from '../../support/annotations';
import { FakeApp } from '../../support/fakeApp';

const story = 'file:///news/story.txt';
const text = 'Ana Lemos of Oslo Harbour met Sven Aalto and Bo in Cork.';
const jons = 'file:///jon/story.txt.pencil.json';

const by = (author: string, words: string, label: string): Annotation =>
  annotate(text, spanOf(text, words), { id: `${author}-${words}`, author, label });

/** An article in which Ada said one thing and Jon's file says another. */
async function compared(): Promise<FakeApp> {
  const app = new FakeApp();
  app.open(story, text);
  await app.annotations.of(story).loaded();
  const ours = [
    by('Ada', 'Ana Lemos', 'PERSON'),
    by('Ada', 'Oslo', 'GPE'),
    by('Ada', 'Sven Aalto', 'ORG'),
    by('Ada', 'Bo', 'PERSON'),
  ];
  const changes = ours.map((after): Change => ({ after }));
  await app.annotations.of(story).perform({ title: 'begin', changes });
  const theirs = [
    by('Jon', 'Ana Lemos', 'PERSON'),
    by('Jon', 'Oslo Harbour', 'GPE'),
    by('Jon', 'Sven Aalto', 'PERSON'),
    by('Jon', 'Cork', 'GPE'),
  ];
  app.disk.set(jons, serializeSidecar({ annotations: theirs }));
  await compareAnnotators.run(app, jons);
  return app;
}

function problems(app: FakeApp) {
  const snapshot = app.articles.get(story)?.snapshot;
  const comparison = snapshot && app.comparisons.of(snapshot);
  return snapshot && comparison ? comparisonProblems(snapshot, comparison) : [];
}

const decided = (app: FakeApp) =>
  (app.articles.get(story)?.snapshot.marks ?? [])
    .filter(({ status }) => status === 'added' || status === 'accepted')
    .map(
      ({ start, end, label }) => `${label} ${app.articles.get(story)?.snapshot.document.text.slice(start, end) ?? ''}`,
    );

async function take(app: FakeApp, about: string, title: RegExp): Promise<void> {
  const problem = problems(app).find(({ message }) => message.includes(about));
  const fix = problem?.fixes.find((one) => title.test(one.title));
  assert.ok(fix, `there is no ${String(title)} for ${about}`);
  await takeSide.run(app, fix.argument);
}

describe('Compare with Another Annotator', () => {
  it('shows how far two people agree', async () => {
    const app = await compared();
    const report = app.said.at(-1) ?? '';
    assert.match(report, /^Agreement on story\.txt\n\/news\/story\.txt: you \(4 annotations\) and Jon \(4\)\n/);
    assert.match(report, /2 annotators, 1 document, 4 disagreements/);
    assert.match(report, /^all +8 +0\.250 +0\.500 /m);
    assert.match(report, /: GPE “Oslo” \| GPE “Oslo Harbour”/);
  });

  it('lists every disagreement in a sentence, with both sides to take', async () => {
    const app = await compared();
    assert.deepEqual(
      problems(app).map(({ message, fixes }) => [message, ...fixes.map(({ title }) => title)]),
      [
        [
          'You say Country, City or State “Oslo”, Jon says Country, City or State “Oslo Harbour”.',
          'Take Jon’s: Country, City or State “Oslo Harbour”',
          'Stay with yours: Country, City or State “Oslo”',
        ],
        [
          'You say Organization “Sven Aalto”, Jon says Person “Sven Aalto”.',
          'Take Jon’s: Person “Sven Aalto”',
          'Stay with yours: Organization “Sven Aalto”',
        ],
        ['You say Person “Bo”, Jon says nothing.', 'Take Jon’s: no annotation', 'Stay with yours: Person “Bo”'],
        [
          'Jon says Country, City or State “Cork”, you say nothing.',
          'Take Jon’s: Country, City or State “Cork”',
          'Stay with yours: no annotation',
        ],
      ],
    );
  });

  it('takes the other’s edges, label, addition and omission, each as a deed that can be undone', async () => {
    const app = await compared();
    for (const about of ['Oslo', 'Sven', 'Bo', 'Cork']) await take(app, about, /^Take/);
    assert.deepEqual(decided(app), ['PERSON Ana Lemos', 'GPE Oslo Harbour', 'PERSON Sven Aalto', 'GPE Cork']);
    assert.deepEqual(problems(app), []);
    for (let deed = 0; deed < 4; deed++) await app.annotations.of(story).undo();
    assert.deepEqual(decided(app), ['PERSON Ana Lemos', 'GPE Oslo', 'ORG Sven Aalto', 'PERSON Bo']);
    assert.equal(problems(app).length, 4);
  });

  it('stays with what is there where told to, and says so no more', async () => {
    const app = await compared();
    await take(app, 'Bo', /^Stay/);
    assert.equal(problems(app).length, 3);
    assert.deepEqual(decided(app), ['PERSON Ana Lemos', 'GPE Oslo', 'ORG Sven Aalto', 'PERSON Bo']);
    await assert.rejects(async () => takeSide.run(app, { id: 'x', side: 'ours' }), /settled already/);
  });

  it('follows the text while it is edited', async () => {
    const app = await compared();
    const insert = 'Late news. ';
    const document = { uri: story, version: 2, text: insert + text };
    app.articles.edit(document, [{ start: 0, end: 0, insert }]);
    assert.equal(problems(app).length, 4);
    await take(app, 'Cork', /^Take/);
    assert.equal(decided(app).at(-1), 'GPE Cork');
  });

  it('reads the files of other tools too, and refuses one that is about another article', async () => {
    const app = await compared();
    const line = (about: string) => `${JSON.stringify({ text: about, label: [[0, 3, 'PERSON']], uri: 'x' })}\n`;
    app.disk.set('file:///news/mira.jsonl', line(text));
    await compareAnnotators.run(app, 'file:///news/mira.jsonl');
    assert.match(app.said.at(-1) ?? '', /and mira \(1\)/);
    app.disk.set('file:///news/more.jsonl', line('Bo ran.') + line('Cy ran.'));
    await assert.rejects(
      async () => compareAnnotators.run(app, 'file:///news/more.jsonl'),
      /says nothing about story\.txt/,
    );
  });

  it('ends when told to', async () => {
    const app = await compared();
    app.answers.push('Stop Comparing');
    await compareAnnotators.run(app);
    assert.deepEqual(problems(app), []);
  });
});
