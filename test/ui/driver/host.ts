import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { type Server, startServer } from '../../../src/build/host/server';
import { launchBrowser } from '../../../src/build/host/window';
import { root } from '../../../src/build/root';

/** One server and one browser for all tests of a run; each test opens a window of its own. */
interface Host {
  readonly server: Server;
  readonly browser: Browser;
}

const screenshots = path.join(root, 'out/screenshots');
let starting: Promise<Host> | undefined;
let current: Page | undefined;

/** Starts the server and the browser when they are first needed. */
export function sharedHost(): Promise<Host> {
  starting ??= Promise.all([startServer(), launchBrowser()]).then(([server, browser]) => ({ server, browser }));
  return starting;
}

/** Where the picture of that name is kept for people to look at. */
export function screenshotPath(name: string): string {
  mkdirSync(screenshots, { recursive: true });
  return path.join(screenshots, `${name}.png`);
}

/** Names the page that is photographed when the test fails, and closed when it ends. */
export function setCurrentPage(page: Page): void {
  current = page;
}

// Registered once, for whichever test file comes first.
afterEach('photographs a failure and closes the window', async function () {
  const page = current;
  current = undefined;
  if (!page) return;
  const name = this.currentTest?.fullTitle().replace(/\W+/g, '-') ?? 'unknown';
  if (this.currentTest?.isFailed())
    await page.screenshot({ path: screenshotPath(`failed-${name}`) }).catch(() => undefined);
  await page.context().close();
});

after('stops server and browser', async () => {
  const host = await starting;
  await host?.browser.close();
  await host?.server.stop();
});
