import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addressOf } from '../../../src/build/host/address';
import { quietSettings } from '../../../src/build/host/settings';
import { newPage, type Size } from '../../../src/build/host/window';
import { root } from '../../../src/build/root';
import { type Host, setCurrentPage, sharedHost } from './host';
import { Workbench } from './workbench';

export interface Opening {
  /** Contents by path in the workspace. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Folders, relative to the project, whose files are copied into the workspace. */
  readonly copy?: readonly string[];
  /** The file that is shown. */
  readonly show?: string;
  /** User settings; a workspace that has some of its own brings .vscode/settings.json among its files. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly size?: Size;
}

/** Settings that keep a picture the same from one run to the next. */
const steady = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'workbench.reduceMotion': 'on',
};

/** Opens a window on a new workspace with those files, and waits until the file to show is there. */
export async function open(opening: Opening, host?: Host): Promise<Workbench> {
  const { server, browser, extensions } = host ?? (await sharedHost());
  const folder = makeWorkspace(opening);
  writeFileSync(server.settingsFile, JSON.stringify({ ...quietSettings, ...steady, ...opening.settings }));
  const page = await newPage(browser, `http://${server.authority}`, opening.size);
  setCurrentPage(page);
  const show = opening.show === undefined ? [] : [path.join(folder, opening.show)];
  await page.goto(addressOf(server.authority, { open: [folder, ...show], extensionDevelopmentPath: extensions }));
  const workbench = new Workbench(page, folder);
  await workbench.ready(opening.show !== undefined);
  return workbench;
}

function makeWorkspace({ files = {}, copy = [] }: Opening): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'bluepencil-ui-')));
  for (const source of copy) cpSync(path.join(root, source), folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
