import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root';
import { hostRoot } from './install';

/** The path of an executable that behaves like the desktop `code` for @vscode/test-electron: see launch.mts. */
export function launcherPath(): string {
  mkdirSync(hostRoot, { recursive: true });
  const file = path.join(hostRoot, 'code');
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const script = `#!/bin/sh\nexec "${process.execPath}" "${tsx}" "${path.join(root, 'src/build/host/launch.mts')}" "$@"\n`;
  const unfinished = `${file}-${process.pid}`;
  writeFileSync(unfinished, script);
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, file);
  return file;
}
