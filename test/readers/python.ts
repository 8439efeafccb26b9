import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

/** A Python that may have the readers: the one named, or the system's. */
const python = process.env['BLUEPENCIL_PYTHON'] ?? 'python3';

/** Runs a script; what it prints. */
export function runPython(script: string, ...parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(python, [script, ...parameters], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  assert.equal(status, 0, stderr.slice(-3000));
  return stdout;
}

/**
 * Tests that need a package of Python. Where that is not there, one line says that they were not run, and
 * `BLUEPENCIL_REQUIRE_READERS=1` makes that a failure.
 */
export function describeWith(module: string, install: string, what: string, tests: () => void): void {
  describe(what, () => {
    if (spawnSync(python, ['-c', `import ${module}`]).status === 0) {
      tests();
      return;
    }
    it('is not run on this machine', () => {
      const reason = `${python} has no ${module} (pip install ${install}, or name another Python in BLUEPENCIL_PYTHON)`;
      console.log(`      NOT RUN: ${what}, since ${reason}.`);
      assert.notEqual(process.env['BLUEPENCIL_REQUIRE_READERS'], '1', reason);
    });
  });
}
