import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { brat } from '../../../src/core/formats/brat';
import { doccano } from '../../../src/core/formats/doccano';
import { formats } from '../../../src/core/formats/index';
import { json } from '../../../src/core/formats/json';
import { labelstudio } from '../../../src/core/formats/labelstudio';
import { annotated } from '../../support/annotated';
import { runCli } from '../../support/cli';
import { verbs } from '../../../src/cli/verbs/index';

const mira = annotated('[Ana Lemos|PERSON] of [Porto|GPE] 👍 met [Sven|PERSON].', 'story.txt');
const jon = annotated('Ana [Lemos|PERSON] of [Porto|GPE] 👍 met Sven.', 'story.txt');
const file = (document: typeof mira) => json.encode([document]).body;

describe('bluepencil convert', () => {
  const readable = formats.filter(({ decode }) => decode !== undefined);

  it('turns every format that can be read into every format that can be written', async () => {
    for (const from of readable) {
      const files = { in: from.encode([mira]).body, 'story.txt': mira.document.text };
      for (const to of formats) {
        const argv = ['convert', 'in', '--from', from.id, '--to', to.id, '--text', 'story.txt', '-q'];
        const { code, out, err } = await runCli(argv, { files });
        assert.deepEqual([code, err], [0, ''], `${from.id} to ${to.id}`);
        assert.notEqual(out, '');
      }
    }
  });

  it('says what is lost, also as JSON', async () => {
    const nested = file(annotated('[[Porto|GPE] FC|ORG] won.'));
    const argv = ['convert', 'a.json', '--from', 'json', '--to', 'iob2'];
    const text = await runCli(argv, { files: { 'a.json': nested } });
    assert.match(text.err, /article\.txt 0–5: The GPE overlaps another span/);
    const lines = (await runCli([...argv, '--losses', 'json'], { files: { 'a.json': nested } })).err;
    assert.deepEqual(
      lines
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { start?: number }).start),
      [undefined, 0],
    );
  });

  it('writes one document into a folder too where that is named', async () => {
    const files = { 'a.json': json.encode([mira]).body };
    const { names } = await runCli(['convert', 'a.json', '--to', 'brat', '-o', 'out/'], { files });
    assert.deepEqual(names, ['a.json', 'out/annotation.conf', 'out/story.ann', 'out/story.txt']);
    const there = { ...files, 'old/notes.txt': '' };
    const written = await runCli(['convert', 'a.json', '--to', 'brat', '-o', 'old'], { files: there });
    assert.ok(written.names.includes('old/story.ann'), written.err);
  });

  it('writes a folder where a file holds one document only, and brat’s files beside each other', async () => {
    const both = json.encode([mira, { ...mira, document: { ...mira.document, uri: 'b/story.txt' } }]).body;
    const refused = await runCli(['convert', 'a.json', '--to', 'brat'], { files: { 'a.json': both } });
    assert.equal(refused.code, 2);
    const written = await runCli(['convert', 'a.json', '--to', 'brat', '-o', 'out'], { files: { 'a.json': both } });
    assert.deepEqual(written.names, [
      'a.json',
      'out/annotation.conf',
      'out/story-2.ann',
      'out/story-2.txt',
      'out/story.ann',
      'out/story.txt',
    ]);
  });

  it('finds the text of an .ann file beside it', async () => {
    const files = { 'story.ann': brat.encode([mira]).body, 'story.txt': mira.document.text };
    const { code, out } = await runCli(['convert', 'story.ann', '--to', 'json', '-q'], { files });
    assert.equal(code, 0);
    assert.match(out, /"uri": "story\.txt"/);
    assert.match(out, /"label":"PERSON"/);
  });
});

describe('bluepencil repair', () => {
  it('mends an export of doccano whose offsets are wrong after an emoji', async () => {
    const { text } = mira.document;
    const points = (offset: number) => Array.from(text.slice(0, offset)).length;
    const label = mira.marks.map(({ start, end, label: name }) => [points(start), points(end), name]);
    const files = { 'a.jsonl': `${JSON.stringify({ text, label, uri: 'story.txt' })}\n` };
    const { out, err } = await runCli(['repair', 'a.jsonl', '--format', 'doccano'], { files });
    assert.equal(out, doccano.encode([mira]).body);
    assert.match(err, /read as code points/);
  });

  it('mends tasks of Label Studio whose line ends were counted once', async () => {
    const document = annotated('Lead.\r\n\r\n[Ana Lemos|PERSON] spoke.\r\n[Porto|GPE] heard.');
    const good = labelstudio.encode([document]).body;
    const bad = good
      .replace('"start":9,"end":18', '"start":7,"end":16')
      .replace('"start":27,"end":32', '"start":24,"end":29');
    assert.notEqual(bad, good);
    const { out, err } = await runCli(['repair', 'a.json', '--format', 'labelstudio'], { files: { 'a.json': bad } });
    assert.equal(out, good);
    assert.match(err, /CR LF as one/);
  });

  it('mends a brat file made from a text whose line ends counted two', async () => {
    const document = annotated('Lead.\r\n\r\n[Ana Lemos|PERSON] spoke.', 'a.txt');
    const files = { 'a.ann': 'T1\tPERSON 9 18\tAna Lemos\n', 'a.txt': document.document.text };
    const { out } = await runCli(['repair', 'a.ann', '--format', 'brat', '-q'], { files });
    assert.equal(out, 'T1\tPERSON 7 16\tAna Lemos\n');
  });
});

describe('bluepencil validate', () => {
  it('answers 0 to a file in order and 1, with the place, to one that is not', async () => {
    const good = await runCli(['validate', 'a.bluepencil.json'], { files: { 'a.bluepencil.json': file(mira) } });
    assert.equal(good.code, 0);
    assert.match(good.err, /1 document, 3 spans, all in order/);
    const broken = file(mira).replace('"start":0', '"start":1');
    const bad = await runCli(['validate', 'a.bluepencil.json'], { files: { 'a.bluepencil.json': broken } });
    assert.equal(bad.code, 1);
    assert.match(bad.err, /spans\[0\] says "Ana Lemos"/);
  });
});

describe('bluepencil diff and agree', () => {
  const files = { 'a.json': file(mira), 'b.json': file(jon) };

  it('lists what differs and answers 1, or 0 where nothing does', async () => {
    const { code, out } = await runCli(['diff', 'a.json', 'b.json'], { files });
    assert.equal(code, 1);
    assert.equal(out, 'story.txt 0–9: PERSON “Ana Lemos” | PERSON “Lemos”\nstory.txt 26–30: PERSON “Sven” | —\n');
    assert.deepEqual((await runCli(['diff', 'a.json', 'a.json'], { files })).code, 0);
  });

  it('prints how far annotators agree', async () => {
    const { code, out } = await runCli(['agree', 'a.json', 'b.json', '--list'], { files });
    assert.equal(code, 0);
    assert.match(out, /2 annotators, 1 document, 2 disagreements/);
    assert.match(out, /^all +5 +0\.400 +0\.800 /m);
    assert.match(out, /^GPE +2 +1\.000 +1\.000 +1\.000 +1\.000 +1\.000$/m);
    assert.match(out, /“Sven” \| —/);
  });

  it('refuses files that have nothing in common', async () => {
    const other = { ...files, 'c.jsonl': '{"id":"x","text":"Oslo"}\n{"id":"y","text":"Oslo"}\n' };
    const { code, err } = await runCli(['agree', 'a.json', 'c.jsonl'], { files: other });
    assert.equal(code, 1);
    assert.match(err, /no text in common/);
  });
});

describe('files that are packed', () => {
  it('are read by every verb', async () => {
    const files = { 'a.jsonl.gz': gzipSync('{"id":"x","text":"Oslo"}\n') };
    const { code, err } = await runCli(['validate', 'a.jsonl.gz'], { files });
    assert.deepEqual(
      [code, err],
      [0, 'bluepencil: a.jsonl.gz: Blue Pencil JSON Lines, 1 document, 0 spans, all in order\n'],
    );
  });
});

describe('bluepencil stats, import, export, evaluate', () => {
  it('counts labels', async () => {
    const { out } = await runCli(['stats', 'a.json', '--json'], { files: { 'a.json': file(mira) } });
    const { documents, labels } = JSON.parse(out) as {
      documents: number;
      labels: Record<string, { spans: number; different: number }>;
    };
    assert.deepEqual([documents, labels['PERSON']?.spans, labels['PERSON']?.different], [1, 2, 2]);
  });

  it('imports what another tool wrote', async () => {
    const files = { 'a.jsonl': doccano.encode([mira]).body };
    const { out } = await runCli(['import', 'a.jsonl', '--format', 'doccano', '-q'], { files });
    assert.equal(out, file(mira));
  });

  it('exports an article with what people said in the file beside it', async () => {
    const text = 'Ana Lemos left.';
    const target = { start: 0, end: 9, exact: 'Ana Lemos', prefix: '', suffix: ' left.' };
    const annotation = {
      id: 'a1',
      label: 'PERSON',
      status: 'added',
      ...target,
      createdAt: '2026-05-05T10:00:00Z',
      note: 'ours',
    };
    const sidecar = JSON.stringify({ format: 'bluepencil-annotations', version: 1, annotations: [annotation] });
    const files = { 'a.txt': text, 'a.txt.pencil.json': sidecar };
    const { code, out } = await runCli(['export', 'a.txt', '--format', 'json', '--only-people', '-q'], { files });
    assert.equal(code, 0);
    assert.match(out, /"id":"a1".*"status":"added".*"note":"ours"/);
  });

  it('compares the machine with people', async () => {
    const { code, out } = await runCli(['evaluate', 'a.json', '--json'], { files: { 'a.json': file(mira) } });
    assert.equal(code, 0);
    const { all } = JSON.parse(out) as { all: { gold: number } };
    assert.equal(all.gold, 3);
  });
});

describe('help', () => {
  it('has a summary, operands and an example for every verb', async () => {
    for (const verb of verbs) {
      const { code, out } = await runCli([verb.name, '--help']);
      assert.equal(code, 0);
      assert.ok(out.includes(verb.summary) && out.includes(`Usage: bluepencil ${verb.name}`));
      assert.ok(verb.examples.length > 0 && out.includes('Examples:'));
    }
  });

  it('completes verbs, options and formats in three shells', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { code, out } = await runCli(['completion', shell]);
      assert.equal(code, 0);
      for (const word of ['annotate', 'labelstudio', 'resume']) assert.ok(out.includes(word), `${shell}: ${word}`);
    }
    assert.equal((await runCli(['completion', 'powershell'])).code, 2);
  });
});

describe('what the command line says of bad input', () => {
  it('names the file and the place in it, also where several files were given', async () => {
    const files = { 'a.json': file(mira), 'b.json': 'Oslo\n' };
    const { code, err } = await runCli(['agree', 'a.json', 'b.json', '--format', 'json'], { files });
    assert.equal(code, 1);
    assert.match(err, /b\.json: line \d+: this is not JSON/);
  });

  it('refuses a date that no calendar has', async () => {
    for (const date of ['2026-13-01', '2026-02-30', '2026-5-4', 'today']) {
      const { code, err } = await runCli(['annotate', 'a.txt', '--date', date], { files: { 'a.txt': 'Oslo.' } });
      assert.equal(code, 2);
      assert.ok(err.includes(`--date should be like 2023-12-19, not ${date}`), err);
    }
    const leap = await runCli(['annotate', 'a.txt', '--date', '2028-02-29', '-q'], { files: { 'a.txt': 'Oslo.' } });
    assert.equal(leap.code, 0);
  });
});
