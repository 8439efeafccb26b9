import path from 'node:path';
import { installedHost } from './install';
import { run } from './run';

/** Installs a .vsix into a new `extensionsDir` as VS Code does it. */
export async function installExtension(vsix: string, extensionsDir: string): Promise<void> {
  const server = path.join(await installedHost(), 'out/server-main.js');
  const args = ['--accept-server-license-terms', '--install-extension', vsix, '--extensions-dir', extensionsDir];
  await run(process.execPath, [server, ...args, '--server-data-dir', path.join(extensionsDir, '.data')], extensionsDir);
}
