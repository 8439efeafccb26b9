import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromiumPath } from './host/chromium';
import { installedHost, installedWebHost } from './host/install';
import { root } from './root';
import { type Step, steps } from './steps';

/**
 * Runs all tests, or the named steps, and prints one summary whose last line is `N passed, N failed`. A step that
 * leaves no proof that tests ran has failed, whatever its exit code.
 */
interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly complaint?: string;
}

function execute(command: string, report: string): Promise<number> {
  return new Promise((resolve) => {
    const bin = path.join(root, 'node_modules/.bin');
    const environment = {
      ...process.env,
      BLUEPENCIL_REPORT: report,
      PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
    };
    spawn(command, { shell: true, stdio: 'inherit', cwd: root, env: environment }).on('close', (code) =>
      resolve(code ?? 1),
    );
  });
}

async function runStep({ name, command }: Step): Promise<Outcome> {
  console.log(`\n── ${name} ──`);
  const report = path.join(root, `out/reports/${name}.json`);
  rmSync(report, { force: true });
  const began = performance.now();
  const code = await execute(command, report);
  const seconds = (performance.now() - began) / 1000;
  const counted = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as { passed: number; failed: number })
    : undefined;
  const { passed = 0, failed = 0 } = counted ?? {};
  const complaint = complaintOf(code, passed, failed, counted !== undefined);
  return { name, passed, failed: failed + (complaint ? 1 : 0), seconds, ...(complaint && { complaint }) };
}

function complaintOf(code: number, passed: number, failed: number, hasReport: boolean): string | undefined {
  if (!hasReport) return `no report of its tests (exit code ${code})`;
  if (passed + failed === 0) return 'no test ran';
  if (code !== 0 && failed === 0) return `exit code ${code} though no test failed`;
  return undefined;
}

function chosenSteps(names: readonly string[]): readonly Step[] {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) throw new Error(`There is no step "${unknown}", only: ${steps.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}

/** What is missing is better said at once than after minutes, and what takes long belongs to no test's time. */
async function prepare(): Promise<void> {
  chromiumPath();
  await installedHost();
  await installedWebHost();
  mkdirSync(path.join(root, 'out/reports'), { recursive: true });
  const code = await execute('tsx src/build/bundle.mts --production', '');
  if (code !== 0) throw new Error('The bundles could not be built.');
}

const outcomes: Outcome[] = [];
try {
  const chosen = chosenSteps(process.argv.slice(2));
  await prepare();
  for (const step of chosen) outcomes.push(await runStep(step));
} catch (error) {
  const complaint = error instanceof Error ? error.message : String(error);
  outcomes.push({ name: 'set-up', passed: 0, failed: 1, seconds: 0, complaint });
}

console.log('\n── summary ──');
for (const { name, passed, failed, seconds, complaint } of outcomes) {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
  console.log(`${name.padEnd(12)}${counts} ${seconds.toFixed(1).padStart(7)} s${complaint ? `  ${complaint}` : ''}`);
}
const total = (of: (outcome: Outcome) => number): number => outcomes.reduce((sum, one) => sum + of(one), 0);
const failed = total((one) => one.failed);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${total((one) => one.passed)} passed, ${failed} failed`);
