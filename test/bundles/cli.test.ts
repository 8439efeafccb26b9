import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../../src/build/root';

const cli = path.join(root, 'dist/cli.js');

/** Short articles that differ, with a bad record here and there. Names are invented. */
function corpus(count: number): string {
  const places = ['Oslo', 'Porto', 'Lima', 'Nairobi', 'Hanoi'];
  const people = ['Ana Lemos', 'Sven Aalto', 'Rita Okoye', 'Tomas Brandt'];
  return Array.from({ length: count }, (_, index) => {
    if (index % 97 === 96) return '{"id": broken\n';
    const text = `${people[index % 4] ?? ''} said on Monday in ${places[index % 5] ?? ''} that ${index} boats and $${index} million were lost.`;
    return `${JSON.stringify({ id: index, text })}\n`;
  }).join('');
}

function run(folder: string, ...argv: string[]) {
  return spawnSync(process.execPath, [cli, ...argv], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
}

function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

describe('the command line as it is shipped', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bluepencil-bundle-'));
  const at = (name: string) => path.join(folder, name);
  let whole = '';
  before(() => {
    writeFileSync(at('in.jsonl'), corpus(1_500));
    whole = run(folder, 'annotate', 'in.jsonl').stdout;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('answers every line in order', () => {
    const ids = whole
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: number | null }).id);
    assert.deepEqual(
      ids,
      Array.from({ length: 1_500 }, (_, index) => (index % 97 === 96 ? null : index)),
    );
  });

  it('writes the same bytes with two threads as with one', () => {
    const { stdout, status } = run(folder, 'annotate', 'in.jsonl', '--jobs', '2');
    assert.equal(status, 0);
    assert.equal(stdout, whole);
  });

  it('writes the same bytes in shards, put together', () => {
    const shards = [1, 2, 3].map((one) =>
      run(folder, 'annotate', 'in.jsonl', '--shard', `${one}/3`).stdout.trimEnd().split('\n'),
    );
    const lines = Array.from({ length: 1_500 }, (_, index) => shards[index % 3]?.[Math.floor(index / 3)]);
    assert.equal(`${lines.join('\n')}\n`, whole);
  });

  it('goes on to the same bytes after it was killed', async () => {
    const argv = [cli, 'annotate', 'in.jsonl', '-o', 'killed.jsonl', '--resume', '--jobs', '2'];
    const child = spawn(process.execPath, argv, { cwd: folder, stdio: 'ignore' });
    await until(() => sizeOf(at('killed.jsonl')) > 0 || child.exitCode !== null);
    child.kill('SIGKILL');
    await ended(child);
    const { status } = run(folder, ...argv.slice(1));
    assert.equal(status, 0);
    assert.equal(readFileSync(at('killed.jsonl'), 'utf8'), whole);
  });

  it('answers each line at once, without waiting for more', async () => {
    const child = spawn(process.execPath, [cli, 'annotate', '-', '--format', 'jsonl', '--jobs', '2'], { cwd: folder });
    const closed = ended(child);
    try {
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      for (const id of [1, 2]) {
        child.stdin.write(`{"id":${id},"text":"Oslo."}\n`);
        await until(() => out.includes(`"id":${id}`));
      }
    } finally {
      child.stdin.end();
    }
    assert.deepEqual(await closed, { code: 0, signal: null });
  });

  it('ends without a word when the reader of its output has gone', () => {
    const command = `"${process.execPath}" "${cli}" annotate in.jsonl --quiet | head -n 1`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    assert.deepEqual([stdout, stderr], [`${whole.split('\n')[0] ?? ''}\n`, '']);
  });

  if (existsSync('/dev/full'))
    it('ends with 1, and says so, where the disk is full', () => {
      const command = `"${process.execPath}" "${cli}" annotate in.jsonl > /dev/full`;
      const { status, stderr } = spawnSync(command, { shell: true, cwd: folder, encoding: 'utf8' });
      assert.deepEqual([status, stderr.includes('standard output cannot be written (the disk is full)')], [1, true]);
    });

  it('ends with whole lines and code 130 when it is interrupted', async () => {
    const child = spawn(process.execPath, [cli, 'annotate', '-', '--format', 'jsonl', '-o', 'stopped.jsonl'], {
      cwd: folder,
    });
    const closed = ended(child);
    child.stdin.on('error', () => undefined);
    child.stdin.write(corpus(40));
    await until(() => sizeOf(at('stopped.jsonl')) > 0);
    child.kill('SIGINT');
    assert.deepEqual(await closed, { code: 130, signal: null });
    const written = readFileSync(at('stopped.jsonl'), 'utf8');
    assert.ok(written.endsWith('\n') && whole.startsWith(written));
  });

  it('packs with gzip and unpacks gzip and zstd', () => {
    assert.equal(run(folder, 'annotate', 'in.jsonl', '-o', 'out.jsonl.gz').status, 0);
    assert.equal(gunzipSync(readFileSync(at('out.jsonl.gz'))).toString('utf8'), whole);
    const zstd = Buffer.from('KLUv/QRYmQAAeyJpZCI6MSwidGV4dCI6IiJ9CkozNE0=', 'base64');
    writeFileSync(at('small.jsonl.zst'), Buffer.concat([zstd, zstd]));
    const { stdout, stderr } = run(folder, 'annotate', 'small.jsonl.zst');
    assert.equal(stdout, '{"id":1,"text":"","spans":[]}\n'.repeat(2), stderr);
  });
});
