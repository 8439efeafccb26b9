import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium: `BLUEPENCIL_CHROMIUM` or what the system has. */
export function chromiumPath(): string {
  const chosen = process.env['BLUEPENCIL_CHROMIUM'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = chosen
    ? [chosen]
    : [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...elsewhere];
  const found = candidates.find((file) => existsSync(file));
  if (found) return found;
  throw new Error(
    'No Chromium was found: install it (on Debian: apt-get install chromium) or name a Chromium, Chrome or Edge in BLUEPENCIL_CHROMIUM.',
  );
}
