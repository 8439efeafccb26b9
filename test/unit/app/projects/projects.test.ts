import assert from 'node:assert/strict';
import { guidelineText } from '../../../../src/app/projects/labelText';
import { projectUriIn, projectUrisAbove } from '../../../../src/app/projects/projectUris';
import { Projects } from '../../../../src/app/projects/projects';
import { standardLabels } from '../../../../src/core/labels/labelSet';
import { FakeApp } from '../../../support/fakeApp';
import { settle } from '../../../support/fakeClock';

const uri = 'file:///news/2026/story.txt';
const file = 'file:///news/.bluepencil/project.json';
const body = JSON.stringify({
  labels: [{ name: 'VESSEL', title: 'Vessel' }],
  wordLists: ['ships.tsv'],
  patterns: { VESSEL: 'ferry #ProperNoun' },
});

async function opened(files: Readonly<Record<string, string>> = { [file]: body }, isTrusted = true) {
  const app = new FakeApp();
  app.isTrusted = isTrusted;
  for (const [name, text] of Object.entries({ 'file:///news/.bluepencil/ships.tsv': 'Sea Rose\tVESSEL', ...files }))
    app.disk.set(name, text);
  app.open(uri, 'Austria won. The Sea Rose sank.');
  await app.articles.get(uri)?.settled();
  return app;
}

const question = { document: { uri, version: 1, text: '' }, options: {} };
const patternsOf = async (app: FakeApp) => (await app.projects.prepared(question)).rules?.patterns;

describe('Projects', () => {
  it('give an article the labels of the nearest project file above it', async () => {
    const app = await opened();
    assert.equal(app.articles.get(uri)?.snapshot.labels.of('VESSEL').title, 'Vessel');
    const nearer = 'file:///news/2026/.bluepencil/project.json';
    const other = await opened({ [file]: body, [nearer]: '{"labels": [{"name": "CREW"}]}' });
    const { labels } = other.articles.get(uri)!.snapshot;
    assert.deepEqual([labels.has('CREW'), labels.has('VESSEL')], [true, false]);
  });

  it('are looked for in every folder above, up to the root of the computer and to no other', () => {
    assert.deepEqual(projectUrisAbove('file:///news/story.txt'), [
      'file:///news/.bluepencil/project.json',
      'file:///.bluepencil/project.json',
    ]);
    assert.deepEqual(projectUrisAbove('vscode-remote://host/story.txt'), [
      'vscode-remote://host/.bluepencil/project.json',
    ]);
    assert.equal(projectUriIn('file:///news/'), 'file:///news/.bluepencil/project.json');
    assert.equal(projectUriIn('file:///'), 'file:///.bluepencil/project.json');
  });

  it('ask the same question as ever where there is no project', async () => {
    const app = await opened({});
    assert.deepEqual(await app.projects.prepared(question), question);
  });

  it('keep the rules the same value until something changes', async () => {
    const app = await opened();
    const [first, second] = [await app.projects.prepared(question), await app.projects.prepared(question)];
    assert.equal(first.rules, second.rules);
    app.settingValues['bluepencil.patterns'] = { VESSEL: ['tug #ProperNoun'], NOBODY: 'x', PERSON: '(x' };
    const third = await app.projects.prepared(question);
    assert.deepEqual(
      third.rules?.patterns.map(({ expression }) => expression),
      ['ferry #ProperNoun', 'tug #ProperNoun'],
    );
    await app.projects.prepared({ ...question });
    assert.deepEqual(
      app.said.filter((words) => words.startsWith('bluepencil.patterns')),
      [
        'bluepencil.patterns, NOBODY: There is no label “NOBODY”.',
        'bluepencil.patterns, PERSON: The pattern has a “(” without its other half.',
      ],
    );
  });

  it('run no pattern, of the file or the setting, in a workspace that is not trusted, but word lists', async () => {
    const app = await opened(undefined, false);
    app.settingValues['bluepencil.patterns'] = { VESSEL: 'tug #ProperNoun' };
    const { rules } = await app.projects.prepared(question);
    assert.deepEqual([rules?.patterns, rules?.phrases.length, app.projects.waitingPatterns(uri)], [[], 1, 2]);
    app.isTrusted = true;
    assert.deepEqual([(await patternsOf(app))?.length, app.projects.waitingPatterns(uri)], [2, 0]);
  });

  it('are read again when their file or a file named in it changes, once for several events', async () => {
    const app = await opened();
    const changes: string[] = [];
    app.projects.onDidChange((change) => changes.push(change));
    app.disk.set('file:///news/.bluepencil/ships.tsv', 'Sea Rose\tVESSEL\nGrey Gull\tVESSEL\nwrong');
    app.projects.fileChanged('file:///news/.bluepencil/ships.tsv');
    app.projects.fileChanged('file:///news/.bluepencil/ships.tsv');
    app.projects.fileChanged('file:///news/.bluepencil/other.tsv');
    app.clock.advance(1000);
    for (let turn = 0; turn < 5; turn++) await settle();
    assert.deepEqual(changes, ['reloaded']);
    assert.equal((await app.projects.prepared(question)).rules?.phrases.length, 2);
    assert.deepEqual(
      app.projects.all().flatMap(({ project }) => project.faults.map(({ file: name, line }) => `${name}:${line}`)),
      ['ships.tsv:3'],
    );
    app.disk.delete(file);
    app.projects.fileChanged(file);
    app.clock.advance(1000);
    for (let turn = 0; turn < 5; turn++) await settle();
    assert.deepEqual([app.projects.known(uri), app.projects.all()], [undefined, []]);
  });

  it('are read again on a recheck if anything of them is another, and left alone otherwise', async () => {
    const app = await opened();
    const changes: string[] = [];
    app.projects.onDidChange((change) => changes.push(change));
    const before = (await app.projects.prepared(question)).rules;
    await app.projects.recheck();
    assert.deepEqual([(await app.projects.prepared(question)).rules === before, changes], [true, []]);

    app.disk.set('file:///news/.bluepencil/ships.tsv', 'Sea Rose\tVESSEL\nGrey Gull\tVESSEL');
    await app.projects.recheck();
    await settle();
    assert.equal((await app.projects.prepared(question)).rules?.phrases.length, 2);
    app.disk.set('file:///news/2026/.bluepencil/project.json', '{"labels": [{"name": "CREW"}]}');
    await app.projects.recheck();
    await settle();
    assert.deepEqual([app.projects.labelsFor(uri).has('CREW'), changes], [true, ['reloaded', 'loaded', 'reloaded']]);
  });

  it('forget a look for the nearest file that was overtaken by a change', async () => {
    const app = new FakeApp();
    const { read } = app.files;
    let late: (() => void) | undefined;
    const slowly = new Promise<undefined>((resolve) => (late = () => resolve(undefined)));
    let looks = 0;
    const isLate = (name: string) => name === 'file:///.bluepencil/project.json' && looks++ === 0;
    const files = { ...app.files, read: async (name: string) => (isLate(name) ? slowly : read(name)) };
    const { clock, log } = app;
    const projects = new Projects({
      files,
      clock,
      log,
      isTrusted: () => true,
      patternSetting: () => ({}),
      tell: () => undefined,
    });
    const first = projects.of(uri); // while there is no project yet
    await settle();
    app.disk.set(file, body);
    projects.reload();
    await projects.of(uri);
    late?.();
    assert.deepEqual([(await first)?.uri, projects.known(uri)?.uri], [file, file]);
  });

  it('show a pattern that failed while it ran at its place in the file, and tell of one of the setting', async () => {
    const app = await opened();
    app.projects.patternFailed({ label: 'VESSEL', expression: 'ferry #ProperNoun', message: 'Too slow.' });
    app.projects.patternFailed({ label: 'VESSEL', expression: 'tug', message: 'Too slow.' });
    assert.deepEqual(
      app.projects.all().flatMap(({ project }) => project.faults.map(({ line, message }) => `${line}: ${message}`)),
      ['1: Too slow.'],
    );
    assert.deepEqual(app.said, ['The pattern “tug” for VESSEL was set aside. Too slow.']);
  });
});

describe('the words of a project about a label', () => {
  it('load no picture, and are cut where they are long', () => {
    assert.equal(
      guidelineText({ ...standardLabels.of('ORG'), guideline: 'See ![it](https://a.example/x.png).' }),
      'See [it](https://a.example/x.png).',
    );
    assert.equal(guidelineText({ ...standardLabels.of('ORG'), guideline: 'See !![it](x.png).' }), 'See [it](x.png).');
    const long = guidelineText({ ...standardLabels.of('ORG'), guideline: 'A line of advice.\n'.repeat(500) }) ?? '';
    assert.ok(long.length < 3100 && long.endsWith('advice.\n\n…'));
    assert.equal(guidelineText(standardLabels.of('ORG')), undefined);
  });
});
