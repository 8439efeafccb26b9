import { spawn } from 'node:child_process';

/** Everything that must hold of the source before it lands. Nothing here writes a file. */
const checks: readonly (readonly [name: string, command: string])[] = [
  ['types', 'tsc -p .'],
  ['purity', 'tsc -p src/build/tsconfig.pure.json'],
  ['lint', 'eslint -c src/build/eslint.config.mjs --max-warnings 0 src test'],
  ['format', 'prettier --check --log-level warn .'],
  ['dead code', 'knip --treat-config-hints-as-errors'],
  ['manifest', 'tsx src/build/manifest.mts --check'],
];

interface Outcome {
  readonly name: string;
  readonly failed: boolean;
  readonly output: string;
}

function run([name, command]: readonly [string, string]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => resolve({ name, failed: code !== 0, output }));
  });
}

const outcomes = await Promise.all(checks.map(run));
for (const { name, failed, output } of outcomes) {
  console.log(`${failed ? 'FAILED' : 'ok'}  ${name}`);
  if (failed) console.log(output.trimEnd());
}
process.exitCode = outcomes.some(({ failed }) => failed) ? 1 : 0;
