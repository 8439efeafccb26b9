import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const cache = 'node_modules/.cache/check';

/** Everything that must hold of the source before it lands. Nothing here writes a file but what it remembers in node_modules. */
const checks: readonly (readonly [name: string, command: string])[] = [
  ['types', `tsc -p . --incremental --tsBuildInfoFile ${cache}/types.tsbuildinfo`],
  ['purity', `tsc -p src/build/tsconfig.pure.json --incremental --tsBuildInfoFile ${cache}/purity.tsbuildinfo`],
  [
    'lint',
    `eslint -c src/build/eslint.config.mjs --max-warnings 0 --cache --cache-strategy content --cache-location ${cache}/lint src test`,
  ],
  ['format', `prettier --check --log-level warn --cache --cache-location ${cache}/format .`],
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

/** As many checks at a time as there are cores; more would only wait for each other. */
async function runAll(): Promise<readonly Outcome[]> {
  const waiting = [...checks];
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await run(next));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return outcomes;
}

const outcomes = await runAll();
for (const { name, failed, output } of outcomes) {
  console.log(`${failed ? 'FAILED' : 'ok'}  ${name}`);
  if (failed) console.log(output.trimEnd());
}
process.exitCode = outcomes.some(({ failed }) => failed) ? 1 : 0;
