import assert from 'node:assert/strict';
import { type Annotation } from '../../../src/core/annotate/annotation';
import { parseSidecar } from '../../../src/core/annotate/parseSidecar';
import { fingerprint, serializeSidecar } from '../../../src/core/annotate/sidecar';
import { CorpusSidecar } from '../../../src/core/corpus/corpusSidecar';
import { annotate, spanOf } from '../../support/annotations';
import { runCli } from '../../support/cli';

const text = 'Mayor Orla Fenwick of Port Selby met the Selby Harbour Board on Tuesday.';
const orla = annotate(text, spanOf(text, 'Orla Fenwick'), { id: 'orla' });
const board = annotate(text, spanOf(text, 'Selby Harbour Board'), { id: 'board', label: 'ORG' });

const body = (...annotations: readonly Annotation[]) => serializeSidecar({ text: fingerprint(text), annotations });
const ids = (file: string) => parseSidecar(file).annotations.map(({ id, label }) => `${id} ${label}`);

describe('bluepencil merge', () => {
  it('writes what both did into OURS, as git wants it', async () => {
    const files = { O: body(orla), A: body(orla, board), B: body({ ...orla, label: 'ORG' }) };
    const { code, out, file } = await runCli(['merge', 'O', 'A', 'B'], { files });
    assert.deepEqual([code, out, ids(file('A'))], [0, '', ['orla ORG', 'board ORG']]);
  });

  it('keeps both versions, says so and exits 1 where they clash', async () => {
    const files = { O: body(orla), A: body({ ...orla, label: 'ORG' }), B: body({ ...orla, label: 'FAC' }) };
    const { code, err, file } = await runCli(['merge', 'O', 'A', 'B'], { files });
    assert.deepEqual([code, ids(file('A'))], [1, ['orla FAC', 'orla-2 ORG']]);
    assert.match(err, /“Orla Fenwick” was decided differently/);
  });

  it('takes the empty base that git hands over where both made the file', async () => {
    const { code, out } = await runCli(['merge', 'O', 'A', 'B', '-o', '-'], {
      files: { O: '', A: body(orla), B: body(board) },
    });
    assert.deepEqual([code, ids(out)], [0, ['orla PERSON', 'board ORG']]);
  });

  it('leaves OURS alone where a file cannot be read, and says where', async () => {
    const files = { O: body(), A: body(orla), B: '{"format": 1}' };
    const { code, err, file } = await runCli(['merge', 'O', 'A', 'B'], { files });
    assert.deepEqual([code, file('A')], [1, files.A]);
    assert.match(err, /B: Line 1: “format”/);
  });
});

describe('bluepencil export of a corpus', () => {
  const corpus = [{ id: 'a', text: 'Nobody came.' }, { id: 'b', text }, { text: 'Nobody left.' }];
  const annotations = new CorpusSidecar(undefined).with('b', 2, { text: fingerprint(text), annotations: [orla] });
  const files = {
    'corpus.jsonl': corpus.map((one) => `${JSON.stringify(one)}\n`).join(''),
    'corpus.jsonl.pencil.jsonl': annotations,
  };

  it('writes the records that people annotated, and no others', async () => {
    const { code, out } = await runCli(['export', 'corpus.jsonl', '--only-people', '--format', 'spacy', '-q'], {
      files,
    });
    assert.deepEqual([code, JSON.parse(out)], [0, { text, entities: [[6, 18, 'PERSON']], meta: { id: 'b' } }]);
  });

  it('says which annotated record is not there, and where the file of annotations is broken', async () => {
    const gone = { ...files, 'corpus.jsonl': '{"id":"a","text":"Nobody came."}\n' };
    const { err } = await runCli(['export', 'corpus.jsonl', '--format', 'spacy'], { files: gone });
    assert.match(err, /corpus\.jsonl: record b was annotated but is not there/);
    const broken = { ...files, 'corpus.jsonl.pencil.jsonl': `${annotations}x\n` };
    const { code, err: told } = await runCli(['export', 'corpus.jsonl', '--format', 'spacy'], { files: broken });
    assert.deepEqual([code, told.includes('corpus.jsonl.pencil.jsonl: Line 4: this is no annotation')], [1, true]);
  });
});

describe('bluepencil reanchor', () => {
  const edited = `Late. ${text.replace('Selby Harbour Board', 'Selby Harbour Bureau')}`;
  const files = { 'story.txt': edited, 'story.txt.pencil.json': body(orla, board) };

  it('prints a verdict for each annotation and exits 1 where a person is needed', async () => {
    const { code, out, err } = await runCli(['reanchor', 'story.txt'], { files });
    assert.deepEqual(out.split('\n'), [
      'moved\torla\tPERSON\t6-18\t12-24\t"Orla Fenwick"',
      'changed\tboard\tORG\t41-60\t47-67\t"Selby Harbour Board" -> "Selby Harbour Bureau"',
      '',
    ]);
    assert.deepEqual([code, err], [1, 'bluepencil: 1 of 2 need a person\n']);
  });

  it('prints the same as JSON', async () => {
    const { out } = await runCli(['reanchor', 'story.txt', '--json'], { files });
    assert.deepEqual(JSON.parse(out), [
      {
        ...{ id: 'orla', label: 'PERSON', verdict: 'moved' },
        old: { start: 6, end: 18, text: 'Orla Fenwick' },
        new: { start: 12, end: 24, text: 'Orla Fenwick' },
      },
      {
        ...{ id: 'board', label: 'ORG', verdict: 'changed' },
        old: { start: 41, end: 60, text: 'Selby Harbour Board' },
        new: { start: 47, end: 67, text: 'Selby Harbour Bureau' },
      },
    ]);
  });

  it('writes new places only for what needs nobody', async () => {
    const { file } = await runCli(['reanchor', 'story.txt', '--write', '--quiet'], { files });
    const { text: of, annotations } = parseSidecar(file('story.txt.pencil.json'));
    assert.deepEqual(of, fingerprint(edited));
    assert.deepEqual(
      annotations.map(({ target: { start, exact } }) => [start, exact]),
      [
        [12, 'Orla Fenwick'],
        [41, 'Selby Harbour Board'],
      ],
    );
  });

  it('exits 0 where all is well, with the file of annotations named', async () => {
    const given = { 'story.txt': text, other: body(orla) };
    const { code, out } = await runCli(['reanchor', 'story.txt', '--sidecar', 'other'], { files: given });
    assert.deepEqual([code, out], [0, 'exact\torla\tPERSON\t6-18\t6-18\t"Orla Fenwick"\n']);
  });
});

describe('bluepencil merge of a corpus', () => {
  const one = (key: string, line: number) =>
    new CorpusSidecar(undefined).with(key, line, { text: fingerprint(text), annotations: [orla] });

  it('tells the file by how it begins, as git calls it anything', async () => {
    const given = { O: '', A: one('a', 1), B: one('b', 2) };
    const { code, file } = await runCli(['merge', 'O', 'A', 'B'], { files: given });
    assert.deepEqual([code, new CorpusSidecar(file('A')).keys], [0, ['a', 'b']]);
  });

  it('leaves everything as it is where one of the files is broken', async () => {
    const given = { O: '', A: one('a', 1), B: '<<<<<<< ours\n' };
    const { code, err, file } = await runCli(['merge', 'O', 'A', 'B'], { files: given });
    assert.deepEqual([code, file('A')], [1, given.A]);
    assert.match(err, /B: Line 1/);
  });
});

describe('bluepencil with files of annotations in a folder of their own', () => {
  const files = { 'news/story.txt': text, 'marks/news/story.txt.pencil.json': body(orla) };

  it('exports with them', async () => {
    const argv = ['export', 'news/story.txt', '--only-people', '--format', 'spacy', '-q'];
    const { out } = await runCli([...argv, '--sidecar-folder', 'marks'], { files });
    assert.deepEqual((JSON.parse(out) as { entities: unknown }).entities, [[6, 18, 'PERSON']]);
    const without = await runCli(argv, { files });
    assert.deepEqual((JSON.parse(without.out) as { entities: unknown }).entities, []);
  });

  it('finds them again and writes them there', async () => {
    const given = { ...files, 'news/story.txt': `Late. ${text}` };
    const argv = ['reanchor', 'news/story.txt', '--sidecar-folder', './marks/', '--write', '-q'];
    const { code, names, file } = await runCli(argv, { files: given });
    assert.deepEqual([code, names], [0, ['marks/news/story.txt.pencil.json', 'news/story.txt']]);
    assert.equal(parseSidecar(file('marks/news/story.txt.pencil.json')).annotations[0]?.target.start, 12);
  });

  it('refuses a folder above', async () => {
    const { code, err } = await runCli(['reanchor', 'news/story.txt', '--sidecar-folder', '../marks'], { files });
    assert.equal(code, 2);
    assert.match(err, /--sidecar-folder must be in the folder of the command/);
  });
});

describe('bluepencil export of entities that people named', () => {
  it('calls them what people called them', async () => {
    const named = { ...orla, attributes: { name: 'Mayor Fenwick' } };
    const files = { 'story.txt': text, 'story.txt.pencil.json': body(named) };
    const { out } = await runCli(['export', 'story.txt', '--format', 'json', '-q'], { files });
    assert.match(out, /"name":"Mayor Fenwick"/);
  });
});

describe('bluepencil with the labels of a project', () => {
  const project = '{"labels":[{"name":"SHIP"}]}';
  const strange = { ...orla, label: 'PRESON' };
  async function exported(annotation: typeof orla): Promise<string> {
    const files = { 'story.txt': text, 'story.txt.pencil.json': body(annotation) };
    return (await runCli(['export', 'story.txt', '--only-people', '--format', 'json', '-q'], { files })).out;
  }

  it('says in validate, import, stats and agree which labels the project does not know', async () => {
    const files = { 'a.json': await exported(strange), 'p.json': project };
    const codes: number[] = [];
    for (const verb of [['validate'], ['import'], ['stats'], ['agree', 'a.json']]) {
      const { code, err } = await runCli([...verb, 'a.json', '--project', 'p.json'], { files });
      codes.push(code);
      assert.match(err, /a\.json: the project has no label “PRESON” \(1 span\)/);
    }
    assert.deepEqual(codes, [1, 0, 0, 0]);
  });

  it('is content with the labels of the project and with the 18', async () => {
    for (const label of ['SHIP', 'PERSON']) {
      const files = { 'a.json': await exported({ ...orla, label }), 'p.json': project };
      const { code, err } = await runCli(['validate', 'a.json', '--project', 'p.json', '-q'], { files });
      assert.deepEqual([code, err], [0, '']);
    }
  });
});
