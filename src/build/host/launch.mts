import { parseArgs } from 'node:util';
import { addressOf } from './address';
import { startServer } from './server';
import { deathOfExtensionHost, runTestsIn } from './testRun';
import { launchBrowser, newPage } from './window';

/**
 * A stand-in for the desktop `code` where that cannot be had: takes the flags that @vscode/test-electron passes, runs
 * the extension's tests in a real VS Code server and a Chromium window, and exits with their code (124: no result in
 * time, `BLUEPENCIL_HOST_TIMEOUT` seconds).
 */
const { values: flags, positionals } = parseArgs({
  strict: false, // flags that only a desktop understands are passed over
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const extensionTestsPath = text(flags.extensionTestsPath);
if (!extensionTestsPath) throw new Error('--extensionTestsPath is missing: npm start opens a window without tests.');
const userDataDir = text(flags['user-data-dir']);
const extensionsDir = text(flags['extensions-dir']);

const server = await startServer({ ...(userDataDir && { userDataDir }), ...(extensionsDir && { extensionsDir }) });
const browser = await launchBrowser();

async function stop(code: number): Promise<never> {
  await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 3000))]);
  await server.stop();
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(130));
const limit = Number(process.env['BLUEPENCIL_HOST_TIMEOUT'] ?? 300);
setTimeout(() => {
  console.error(`No result after ${limit} seconds.`);
  void stop(124);
}, limit * 1000).unref();

const url = addressOf(server.authority, {
  open: positionals,
  extensionDevelopmentPath: (flags.extensionDevelopmentPath ?? []).filter((one) => typeof one === 'string'),
  extensionTestsPath,
});
const page = await newPage(browser, `http://${server.authority}`);
const code = await Promise.race([
  runTestsIn(page, url),
  server.ended.then(() => Promise.reject(new Error(`The VS Code server ended.\n${server.output()}`))),
]).catch((error: unknown) => {
  console.error(error);
  return 1;
});
await new Promise((resolve) => setTimeout(resolve, 300)); // the server's last words arrive a little later
const death = deathOfExtensionHost(server.output());
if (death) console.error(`The extension host died: ${death}.`);
await stop(death ? 1 : code);
