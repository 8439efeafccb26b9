import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { open } from '@vscode/test-web';
import { build } from 'esbuild';
import { installedWebHost, webCommit } from '../../src/build/host/install';
import { runTestsIn } from '../../src/build/host/testRun';
import { launchBrowser, newPage } from '../../src/build/host/window';
import { root } from '../../src/build/root';
import { filesUnder } from '../support/filesUnder';
import { type Counts, writeReport } from '../support/report';

/**
 * Runs the integration suites that need no Node, and those of test/web, with the web bundle in a web extension host.
 * The workspace is a copy in memory of all samples.
 */
const suites = [
  ...filesUnder(path.join(root, 'test/integration/suites'), '.test.ts').filter(
    (name) => !name.endsWith('.node.test.ts'),
  ),
  ...filesUnder(path.join(root, 'test/web/suites'), '.test.ts'),
];
const bundle = path.join(root, 'out/web/main.js');

/** A web extension host loads one file. */
async function bundleAll(): Promise<void> {
  const imports = suites.map((file) => `import ${JSON.stringify(file)};`).join('\n');
  await build({
    stdin: { contents: `export { run } from './main';\n${imports}`, resolveDir: path.join(root, 'test/web') },
    outfile: bundle,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    alias: { 'node:assert/strict': path.join(root, 'test/web/assert.ts') },
    define: { global: 'globalThis' },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const folder = mkdtempSync(path.join(tmpdir(), 'bluepencil-web-'));
for (const samples of ['media/samples', 'test/samples']) cpSync(path.join(root, samples), folder, { recursive: true });
await bundleAll();
const port = await freePort();
const server = await open({
  browserType: 'none',
  host: '127.0.0.1',
  port,
  testRunnerDataDir: await installedWebHost(),
  quality: 'stable',
  commit: webCommit,
  extensionDevelopmentPath: root,
  extensionTestsPath: bundle,
  folderPath: folder,
});
const browser = await launchBrowser();
// Webviews live on subdomains of web.localhost; only then do they count as the same site and may run their worker.
const origin = `http://web.localhost:${port}`;
const page = await newPage(browser, origin);
const code = await runTestsIn(page, origin, (report) => writeReport(JSON.parse(report) as Counts));
await browser.close();
server.dispose();
rmSync(folder, { recursive: true, force: true });
process.exit(code);
