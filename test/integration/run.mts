import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { nodeBundle } from '../../src/build/bundles';
import { launcherPath } from '../../src/build/host/launcher';
import { root } from '../../src/build/root';
import { bundleSuites } from '../support/bundleSuites';

/**
 * Runs the suites inside a VS Code: the desktop one that `BLUEPENCIL_VSCODE` names, a downloaded one if it is
 * "download", else the server from npm. The workspace holds copies of all samples.
 */
const chosen = process.env['BLUEPENCIL_VSCODE'];
const executable = chosen === 'download' ? {} : { vscodeExecutablePath: chosen ?? launcherPath() };

const outdir = path.join(root, 'out/integration');
rmSync(outdir, { recursive: true, force: true });
const here = path.join(root, 'test/integration');
await bundleSuites(path.join(here, 'main.ts'), path.join(here, 'suites'), outdir, {
  ...nodeBundle,
  external: ['vscode', 'mocha'],
});

const folder = mkdtempSync(path.join(tmpdir(), 'bluepencil-integration-'));
const workspace = path.join(folder, 'workspace');
for (const samples of ['media/samples', 'test/samples'])
  cpSync(path.join(root, samples), workspace, { recursive: true });
try {
  await runTests({
    ...executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(outdir, 'main.js'),
    launchArgs: [
      workspace,
      `--user-data-dir=${path.join(folder, 'user')}`,
      `--extensions-dir=${path.join(folder, 'extensions')}`,
    ],
    extensionTestsEnv: { BLUEPENCIL_REPORT: process.env['BLUEPENCIL_REPORT'] ?? path.join(outdir, 'report.json') },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
