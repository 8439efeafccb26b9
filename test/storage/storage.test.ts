import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { nodeBundle } from '../../src/build/bundles';
import { root } from '../../src/build/root';
import { parseSidecar } from '../../src/core/annotate/parseSidecar';

const session = path.join(root, 'out/storage/session.js');
const text = Array.from({ length: 600 }, (_, at) => `Harbour clerk ${at} counted the crates and signed the list.`).join(
  '\n',
);

/** What a session said that it confirmed, and when. */
interface Confirmed {
  readonly id: string;
  readonly at: number;
}

function start(
  article: string,
  ...argv: readonly (string | number)[]
): ChildProcess & { readonly said: () => Confirmed[] } {
  const child = spawn(process.execPath, [session, article, ...argv.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const said = () => [...out.matchAll(/^(\S+) (\d+)\n/gm)].map(([, id = '', at = '']) => ({ id, at: Number(at) }));
  return Object.assign(child, { said });
}

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  );

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ids in the file; fails where it cannot be read. */
function idsIn(article: string): ReadonlySet<string> {
  const file = `${article}.pencil.json`;
  if (!existsSync(file)) return new Set();
  return new Set(parseSidecar(readFileSync(file, 'utf8')).annotations.map(({ id }) => id));
}

/** The same times in every run: a generator of Park and Miller. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('the file of annotations', function () {
  this.timeout(240_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'bluepencil-storage-'));
  before(() =>
    build({
      ...nodeBundle,
      entryPoints: [path.join(root, 'test/storage/session.ts')],
      outfile: session,
      bundle: true,
      logLevel: 'warning',
    }),
  );
  after(() => rmSync(folder, { recursive: true, force: true }));

  const articleNamed = (name: string) => {
    const article = path.join(folder, name);
    writeFileSync(article, text);
    return article;
  };

  /** Kills sessions on one article again and again; what each confirmed a second before is in the file, with all of before. */
  async function lane(number: number, rounds: number): Promise<number> {
    const article = articleNamed(`killed ${number}.txt`);
    const random = randomFrom(number + 1);
    let confirmed = 0;
    for (let round = 0; round < rounds; round++) {
      const before = idsIn(article);
      const child = start(article, `l${number}r${round}n`, round * 120, 1, 120);
      const end = ended(child);
      while (child.said().length === 0) await wait(5);
      await wait(random() * 2000);
      const killed = Date.now();
      child.kill('SIGKILL');
      assert.equal((await end).signal, 'SIGKILL');
      const now = idsIn(article);
      const old = child.said().filter(({ at }) => at < killed - 1000);
      assert.deepEqual(
        [...before, ...old.map(({ id }) => id)].filter((id) => !now.has(id)),
        [],
        `round ${round} of lane ${number}`,
      );
      confirmed += old.length;
    }
    return confirmed;
  }

  it('is readable after each of 50 kills at random, and has all that was confirmed a second before', async () => {
    const confirmed = await Promise.all(Array.from({ length: 5 }, (_, number) => lane(number, 10)));
    assert.ok(confirmed.reduce((sum, one) => sum + one, 0) > 200, 'hardly anything was there to be lost');
  });

  it('has what two processes wrote at the same time', async () => {
    const article = articleNamed('shared.txt');
    const sessions = ['ada', 'ben'].map((name, at) => start(article, name, at, 2, 60));
    const ends = await Promise.all(sessions.map(ended));
    assert.deepEqual(
      ends,
      [0, 1].map(() => ({ code: 0, signal: null })),
    );
    const ids = idsIn(article);
    const said = sessions.flatMap((one) => one.said().map(({ id }) => id));
    assert.equal(said.length, 120);
    assert.deepEqual(
      said.filter((id) => !ids.has(id)),
      [],
    );
  });
});
