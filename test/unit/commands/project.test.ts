import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'jsonc-parser';
import { projectNotes } from '../../../src/app/projects/projectNotes';
import { projectTemplate } from '../../../src/app/projects/template';
import { setAttribute } from '../../../src/commands/annotate/note';
import { label } from '../../../src/commands/annotate/label';
import { createProject, openProject } from '../../../src/commands/project';
import { exportAs } from '../../../src/commands/exportAs';
import { detectorIds } from '../../../src/core/detect/rules';
import { labelKeys } from '../../../src/core/labels/keys';
import { loadProject } from '../../../src/core/project/project';
import { FakeApp } from '../../support/fakeApp';

const uri = 'file:///news/story.txt';
const file = 'file:///news/.bluepencil/project.json';
const schema = JSON.parse(readFileSync('media/project.schema.json', 'utf8')) as Record<string, never>;
const validate = new Ajv2020({ strict: false, formats: { 'color-hex': true } }).compile(schema);

async function opened(project: object) {
  const app = new FakeApp();
  app.disk.set(file, JSON.stringify(project));
  app.open(uri, 'Austria won. The Sea Rose sank.');
  await app.articles.get(uri)?.settled();
  return app;
}

const vessel = { name: 'VESSEL', title: 'Vessel', key: 'b', parent: 'PRODUCT', color: '#0f7b6c' };

describe('the project file', () => {
  it('is made from a template that has no fault, before and after its comments are taken away', async () => {
    const filled = projectTemplate.replace(/^( +)\/\/ (?=[ "{}])/gm, '$1');
    assert.notEqual(filled, projectTemplate);
    for (const body of [projectTemplate, filled]) {
      assert.ok(validate(parse(body, [], { allowTrailingComma: true })), JSON.stringify(validate.errors));
      const { faults } = await loadProject(body, () => Promise.resolve(''));
      assert.deepEqual(faults, []);
    }
  });

  it('has a schema that knows the same detectors and keys as the program', () => {
    const keyed = (key: string) => validate({ labels: [{ name: 'A', key }] });
    const keys = 'abcdefghijklmnopqrstuvwxyz0123456789'.split('');
    assert.deepEqual(
      keys.filter(keyed),
      keys.filter((key) => labelKeys.includes(key)),
    );
    assert.ok(validate({ detectors: detectorIds }));
    assert.ok(!validate({ detectors: ['magic'] }));
    assert.ok(validate({ later: 1, labels: [{ name: 'A', later: 2 }] }));
  });

  it('is created beside the articles, never over another one, and opened', async () => {
    const app = new FakeApp();
    app.open(uri, 'Austria won.');
    await createProject.run(app);
    assert.deepEqual([app.disk.get(file), app.activeUri], [projectTemplate, file]);
    app.disk.set(file, '{}');
    app.activeUri = uri;
    await createProject.run(app);
    assert.deepEqual([app.disk.get(file), app.activeUri], ['{}', file]);
    app.activeUri = uri;
    await openProject.run(app);
    assert.equal(app.activeUri, file);
  });
});

describe('an own label', () => {
  it('is set by its key, named in what is said, and exported with its name', async () => {
    const app = await opened({ labels: [vessel] });
    app.selections = [{ start: 17, end: 25 }];
    await label.run(app, { key: 'b' });
    const { marks } = app.articles.get(uri)!.snapshot;
    assert.deepEqual(
      marks.filter(({ status }) => status === 'added').map(({ label: id, start, end }) => [id, start, end]),
      [['VESSEL', 17, 25]],
    );
    assert.ok(app.said.includes('Vessel: “Sea Rose”.'), app.said.join('\n'));
    app.answers.push('HTML report', 'proposal');
    await exportAs.run(app);
    assert.match(app.disk.get('file:///news/story.html') ?? '', /<span class="chip">VESSEL<\/span>/);
  });

  it('leaves keys that no label has alone, and says so', async () => {
    const app = await opened({ labels: [vessel] });
    app.selections = [{ start: 17, end: 25 }];
    await assert.rejects(Promise.resolve(label.run(app, { key: 'h' })), /No label has the key H/);
  });
});

describe('attributes of the project', () => {
  const attributes = [
    { name: 'role', values: ['winner', 'loser'], labels: ['GPE'] },
    { name: 'topics', values: ['sport', 'sea'], multiple: true },
    { name: 'flag', labels: ['VESSEL'] },
  ];
  const attributesIn = (app: FakeApp) => app.articles.get(uri)!.snapshot.marks[0]?.attributes;

  it('are offered for the label with their values, several where that is meant, and can be removed', async () => {
    const app = await opened({ labels: [vessel], attributes });
    app.answers.push('role', 'winner');
    await setAttribute.run(app);
    app.answers.push('topics', 'sport,sea');
    await setAttribute.run(app);
    assert.deepEqual(attributesIn(app), { role: 'winner', topics: ['sport', 'sea'] });
    app.answers.push('role', 'Remove');
    await setAttribute.run(app);
    app.answers.push('flag');
    await setAttribute.run(app);
    assert.deepEqual(attributesIn(app), { topics: ['sport', 'sea'] });
  });

  it('leave room for others', async () => {
    const app = await opened({ attributes });
    app.answers.push('Another attribute…', 'certain=true');
    await setAttribute.run(app);
    assert.deepEqual(attributesIn(app), { certain: true });
  });
});

describe('the notes of the status', () => {
  it('name the project file, its problems, patterns that wait for trust, and how many annotators there were', async () => {
    const app = await opened({ annotators: 2, patterns: { ORG: ['a', '(b'] } });
    app.isTrusted = false;
    assert.deepEqual(projectNotes(app, app.articles.get(uri)!.snapshot), [
      'Its project is /news/.bluepencil/project.json (1 problem).',
      '1 pattern will run only when the workspace is trusted.',
      '0 of 2 annotators.',
    ]);
  });
});
