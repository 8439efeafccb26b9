import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { type Server, startServer } from '../../../src/build/host/server';
import { launchBrowser } from '../../../src/build/host/window';
import { root } from '../../../src/build/root';

/** A server and a browser; each test opens a window of its own. */
export interface Host {
  readonly server: Server;
  readonly browser: Browser;
  /** The folders of extensions that its windows run from their source. */
  readonly extensions: readonly string[];
}

const screenshots = path.join(root, 'out/screenshots');
const started: Promise<Host>[] = [];
let shared: Promise<Host> | undefined;
let current: Page | undefined;

/** Starts a server, with the extensions that are installed in `extensionsDir`, and a browser; both end with the tests. */
export function startHost(extensions: readonly string[], extensionsDir?: string): Promise<Host> {
  const server = startServer(extensionsDir === undefined ? {} : { extensionsDir });
  const host = Promise.all([server, launchBrowser()]).then(([server, browser]) => ({ server, browser, extensions }));
  started.push(host);
  return host;
}

/** The host that runs the extension from the project's folder, started when it is first needed. */
export function sharedHost(): Promise<Host> {
  shared ??= startHost([root]);
  return shared;
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

after('stops servers and browsers', async () => {
  for (const host of await Promise.all(started)) {
    await host.browser.close();
    await host.server.stop();
  }
});
