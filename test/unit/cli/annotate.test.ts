import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { runCli } from '../../support/cli';

const lines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

const records = (count: number): string =>
  Array.from({ length: count }, (_, index) => `${JSON.stringify({ id: index, text: `Article ${index}.` })}\n`).join('');

const ids = (text: string): unknown[] => lines(text).map((line) => (line as { id: unknown }).id);

describe('bluepencil annotate', () => {
  it('gives one line for each line, in order, whatever stands there', async () => {
    const input = '{"id":1,"text":"One."}\nnot JSON\n\n[1]\n{"id":"x"}\n{"id":2,"text":"Two."}';
    const { code, out, err } = await runCli(['annotate', '-', '--format', 'jsonl'], { stdin: input });
    const found = lines(out) as { id: unknown; text?: string; error?: { code: string } }[];
    assert.deepEqual(
      found.map(({ id, text, error }) => [id, text ?? error?.code]),
      [
        [1, 'One.'],
        [null, 'not-json'],
        [null, 'not-json'],
        [null, 'not-a-record'],
        ['x', 'no-text'],
        [2, 'Two.'],
      ],
    );
    assert.equal(code, 0);
    assert.match(err, /line 2: .*not JSON[^]*line 4/);
  });

  it('keeps the other fields of a record as they were written', async () => {
    const record = '{"id":12345678901234567890, "text":"Oslo.", "meta":{"a":1.50}}';
    const { out } = await runCli(['annotate', '-', '--format', 'jsonl'], { stdin: `${record}\r\n` });
    assert.ok(out.startsWith(`${record.slice(0, -1)},"spans":[`), out);
  });

  it('replaces annotations that a record had', async () => {
    const { out } = await runCli(['annotate', '-', '--format', 'jsonl'], {
      stdin: '{"id":1,"spans":["old"],"text":"Oslo."}\n',
    });
    assert.equal(out.includes('old'), false);
    assert.equal(out.split('"spans"').length, 2);
  });

  it('reads a line that comes in pieces and characters that are cut in two', async () => {
    const bytes = Buffer.from('{"id":1,"text":"👍 Oslo"}\n{"id":2,"text":"é"}\n');
    const stdin = Readable.from(Array.from(bytes, (byte) => Buffer.from([byte])));
    const { out } = await runCli(['annotate', '-', '--format', 'jsonl'], { stdin });
    assert.deepEqual(
      lines(out).map((line) => (line as { text: string }).text),
      ['👍 Oslo', 'é'],
    );
  });

  it('says what is no UTF-8 and what is too long, and goes on', async () => {
    const long = `{"id":2,"text":"${'x'.repeat(1_100_000)}"}\n`;
    const stdin = Buffer.concat([Buffer.from([0x22, 0xff, 0x22, 10]), Buffer.from(`${long}{"id":3,"text":""}\n`)]);
    const { out } = await runCli(['annotate', '-', '--format', 'jsonl', '--max-record', '1'], { stdin });
    const codes = lines(out).map((line) => (line as { error?: { code: string } }).error?.code);
    assert.deepEqual(codes, ['not-utf-8', 'too-long', undefined]);
  });

  it('can leave bad lines out or end at the first', async () => {
    const stdin = '{"id":1,"text":""}\nbad\n{"id":3,"text":""}\n';
    const skip = await runCli(['annotate', '-', '--format', 'jsonl', '--on-error', 'skip'], { stdin });
    assert.deepEqual([skip.code, ids(skip.out)], [0, [1, 3]]);
    const fail = await runCli(['annotate', '-', '--format', 'jsonl', '--on-error', 'fail'], { stdin });
    assert.deepEqual([fail.code, ids(fail.out)], [1, [1]]);
    assert.match(fail.err, /line 2: The line is not JSON/);
  });

  it('annotates the share of the lines that it is given', async () => {
    const shard = async (which: string) =>
      ids((await runCli(['annotate', 'a.jsonl', '--shard', which], { files: { 'a.jsonl': records(7) } })).out);
    assert.deepEqual(await shard('1/3'), [0, 3, 6]);
    assert.deepEqual(await shard('3/3'), [2, 5]);
  });

  it('goes on where the output ends, and mends a half-written line', async () => {
    const files = { 'a.jsonl': records(100) };
    const whole = (await runCli(['annotate', 'a.jsonl'], { files })).out;
    for (const cut of [0, 1, 500, whole.length - 1, whole.length]) {
      const argv = ['annotate', 'a.jsonl', '-o', 'out.jsonl', '--resume'];
      const { file, code } = await runCli(argv, { files: { ...files, 'out.jsonl': whole.slice(0, cut) } });
      assert.equal(code, 0);
      assert.equal(file('out.jsonl'), whole);
    }
  });

  it('reads packed input and several files in order', async () => {
    const files = { 'a.jsonl.gz': gzipSync(records(2)), 'b.jsonl': records(1) };
    const { out } = await runCli(['annotate', 'a.jsonl.gz', 'b.jsonl'], { files });
    assert.deepEqual(ids(out), [0, 1, 0]);
  });

  it('says that a packed file is damaged', async () => {
    const files = { 'a.jsonl.gz': gzipSync(records(50)).subarray(0, 60) };
    const { code, err } = await runCli(['annotate', 'a.jsonl.gz'], { files });
    assert.equal(code, 1);
    assert.match(err, /a\.jsonl\.gz is damaged/);
  });

  it('stops when it is interrupted, with whole lines written', async () => {
    const stop = new AbortController();
    let count = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          if (++count === 50) stop.abort('interrupt');
          yield Buffer.from(records(40));
        }
      })(),
    );
    const { code, out, err } = await runCli(['annotate', '-', '--format', 'jsonl'], {
      stdin: endless,
      signal: stop.signal,
    });
    assert.equal(code, 130);
    assert.ok(out.endsWith('\n') && lines(out).length > 0);
    assert.match(err, /--resume/);
  });

  it('writes an article as JSON with its facts', async () => {
    const { out, code } = await runCli(['annotate', 'a.txt'], { files: { 'a.txt': '\ufeffOslo\r\n' } });
    const { document } = JSON.parse(out) as { document: Record<string, unknown> };
    assert.deepEqual(
      [code, document['uri'], document['text'], document['bom'], document['eol']],
      [0, 'a.txt', 'Oslo\r\n', true, 'crlf'],
    );
  });

  it('shows progress on a terminal and none in a pipe', async () => {
    const shown = await runCli(['annotate', '-', '--format', 'jsonl'], { stdin: records(3), isTTY: true });
    const piped = await runCli(['annotate', '-', '--format', 'jsonl'], { stdin: records(3) });
    assert.deepEqual([shown.err.includes('\r'), piped.err.includes('\r')], [true, false]);
    const quiet = await runCli(['annotate', '-', '--format', 'jsonl', '--quiet'], { stdin: records(3), isTTY: true });
    assert.equal(quiet.err, '');
  });

  for (const [argv, reason] of [
    [['annotate', '--formt', 'json'], /there is no option --formt, did you mean --format\?/],
    [['annotate', '-', '--format', 'nope'], /no format “nope”; there are json/],
    [['annotate', 'a.jsonl', '--shard', '3/2'], /--shard should be/],
    [['annotate', 'a.jsonl', '--resume'], /--resume needs --output/],
    [['annotate', 'a.jsonl', '--jobs', 'many'], /--jobs should be a number/],
    [['annotate', 'a.txt', 'b.jsonl'], /cannot be mixed/],
    [['annotate', 'a.txt', '--date', 'today'], /--date should be like/],
    [['annotate', 'a.txt', '--jobs', '2'], /--jobs is for records/],
    [['annotate', 'a.txt', '--resume'], /--resume is for records/],
    [['anotate'], /no verb “anotate”, did you mean “annotate”\?/],
    [['xyzzy'], /no verb “xyzzy”; try/],
  ] as const)
    it(`answers 2 to: ${argv.join(' ')}`, async () => {
      const { code, err, out } = await runCli(argv);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, reason);
    });

  it('counts what the format has no place for in records, or lists it for programs', async () => {
    const stdin = '{"id":1,"text":"Ana Lemos saw 14 boats in Oslo on 3 May 2026."}\n'.repeat(3);
    const argv = ['annotate', '-', '--input', 'jsonl', '--format', 'spacy'];
    const told = await runCli(argv, { stdin });
    const [, count = '0'] = /; (\d+) losses, which --losses json lists$/m.exec(told.err) ?? [];
    assert.ok(Number(count) >= 3, told.err);
    const listed = await runCli([...argv, '--losses', 'json'], { stdin });
    const losses = listed.err.split('\n').filter((line) => line.startsWith('{'));
    assert.equal(losses.length, Number(count));
    assert.match(
      (JSON.parse(losses[0] ?? '') as { message: string }).message,
      /left out: spaCy JSON Lines has no place/,
    );
  });

  it('tells what a format of lines has no place for in articles, and writes what belongs beside a file', async () => {
    const files = { 'a.txt': 'Ana Lemos saw 14 boats in Oslo.' };
    const lines = await runCli(['annotate', 'a.txt', '--format', 'iob2'], { files });
    assert.match(lines.err, /a\.txt: .* left out: CoNLL IOB2 has no place/);
    const { names } = await runCli(['annotate', 'a.txt', '--format', 'brat', '-o', 'a.ann'], { files });
    assert.ok(names.includes('annotation.conf'));
  });

  it('asks for a file where somebody sits at the terminal', async () => {
    const stdin = Object.assign(Readable.from([]), { isTTY: true });
    const { code, err } = await runCli(['annotate'], { stdin });
    assert.deepEqual([code, err.includes('a file is needed, or - for standard input')], [2, true]);
  });

  it('answers 1 to a file that is not there or no text', async () => {
    const missing = await runCli(['annotate', 'none.txt']);
    assert.equal(missing.code, 1);
    assert.match(missing.err, /none\.txt cannot be read \(there is no such file or folder\)/);
    const binary = await runCli(['annotate', 'a.txt'], { files: { 'a.txt': Buffer.from([0xff, 0xfe, 0, 1]) } });
    assert.equal(binary.code, 1);
    assert.match(binary.err, /a\.txt is not text in UTF-8/);
  });
});
