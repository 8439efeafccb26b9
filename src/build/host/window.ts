import { type Browser, type Page, chromium } from 'playwright-core';
import { chromiumPath } from './chromium';

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium without a window on the screen, unless `BLUEPENCIL_HEADED` is set. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    headless: !process.env['BLUEPENCIL_HEADED'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: switches,
  });
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A new page that nothing else has used, with the clipboard allowed for `origin`. It does not go anywhere yet. */
export async function newPage(
  browser: Browser,
  origin: string,
  size: Size = { width: 1280, height: 800 },
): Promise<Page> {
  const context = await browser.newContext({ viewport: size });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  // tsx marks functions with a helper of this name, which functions sent to the page then miss.
  await context.addInitScript('globalThis.__name ??= (value) => value');
  return context.newPage();
}
