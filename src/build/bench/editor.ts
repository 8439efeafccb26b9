import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { nodeBundle } from '../bundles';
import { launcherPath } from '../host/launcher';
import { root } from '../root';
import { type Figure, type Section } from './section';
import { article, book } from './texts';

/** The extension in a real VS Code: see inside.ts, which runs in its extension host. */
export const editor: Section = {
  title: 'In VS Code',
  async measure() {
    const inside = path.join(root, 'out/bench/inside.js');
    await build({
      entryPoints: [path.join(root, 'src/build/bench/inside.ts')],
      outfile: inside,
      bundle: true,
      ...nodeBundle,
      external: ['vscode'],
      logLevel: 'warning',
    });
    const folder = mkdtempSync(path.join(tmpdir(), 'bluepencil-bench-'));
    const results = path.join(folder, 'results.json');
    writeFileSync(path.join(folder, '600 words.article'), article());
    writeFileSync(path.join(folder, '50,000 words.article'), book(50_000));
    try {
      await runTests({
        vscodeExecutablePath: process.env['BLUEPENCIL_VSCODE'] ?? launcherPath(),
        extensionDevelopmentPath: root,
        extensionTestsPath: inside,
        launchArgs: [
          folder,
          `--user-data-dir=${path.join(folder, 'user')}`,
          `--extensions-dir=${path.join(folder, 'extensions')}`,
        ],
        extensionTestsEnv: { BLUEPENCIL_BENCH: results },
      });
      return JSON.parse(readFileSync(results, 'utf8')) as Figure[];
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};
