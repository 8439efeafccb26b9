import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../src/build/root';

/** A Python that has PySpark: the one named, or the system's. */
const python = process.env['BLUEPENCIL_PYTHON'] ?? 'python3';

/** Why the example cannot be run here; `undefined` where it can. */
function obstacle(): string | undefined {
  if (spawnSync('java', ['-version']).status !== 0) return 'there is no Java';
  if (spawnSync(python, ['-c', 'import pyspark']).status !== 0)
    return `${python} has no PySpark (pip install pyspark, or name another Python in BLUEPENCIL_PYTHON)`;
  return undefined;
}

describe('the example for Apache Spark', () => {
  const reason = obstacle();
  if (reason !== undefined) {
    it('is not run on this machine', () => {
      console.log(`      NOT RUN: the Spark example, since ${reason}.`);
      assert.notEqual(process.env['BLUEPENCIL_REQUIRE_SPARK'], '1', `Spark was asked for, but ${reason}`);
    });
    return;
  }

  it('annotates every record of every partition once and passes a bad record through as an error', function () {
    this.timeout(300_000);
    const folder = mkdtempSync(path.join(tmpdir(), 'bluepencil-spark-'));
    try {
      const records = Array.from({ length: 60 }, (_, id) =>
        JSON.stringify({ id, text: `Ana Lemos saw ${id} boats in Oslo.` }),
      );
      records[31] = '{"id": broken';
      writeFileSync(path.join(folder, 'in.jsonl'), `${records.join('\n')}\n`);
      const command = `"${process.execPath}" "${path.join(root, 'dist/cli.js')}"`;
      const script = path.join(root, 'docs/examples/spark.py');
      const settings = {
        SPARK_LOCAL_IP: '127.0.0.1',
        PYSPARK_SUBMIT_ARGS: '--master local[2] pyspark-shell',
        PYSPARK_PYTHON: python,
      };
      const ran = spawnSync(python, [script, 'in.jsonl', 'out', '4'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...settings, BLUEPENCIL: command },
      });
      assert.equal(ran.status, 0, ran.stderr.slice(-2_000));
      assert.equal(ran.stdout.match(/^partition \d: \d+ records, \d+ errors$/gm)?.length, 4);
      assert.match(ran.stdout, /^all: 60 records, 1 errors$/m);
      const parts = readdirSync(path.join(folder, 'out')).filter((name) => name.startsWith('part-'));
      const lines = parts.flatMap((name) =>
        readFileSync(path.join(folder, 'out', name), 'utf8')
          .split('\n')
          .filter((line) => line !== ''),
      );
      const ids = lines
        .map((line) => (JSON.parse(line) as { id: number | null }).id)
        .sort((a, b) => (a ?? -1) - (b ?? -1));
      assert.deepEqual(ids, [null, ...Array.from({ length: 60 }, (_, id) => id).filter((id) => id !== 31)]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
