import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The command of a desktop VS Code: `BLUEPENCIL_VSCODE` or `code` on the PATH; undefined where there is none or no
 * screen to show it on.
 */
export function desktopCode(): string | undefined {
  const environment = process.env;
  const chosen = environment['BLUEPENCIL_VSCODE'];
  if (chosen) return chosen;
  if (!hasScreen()) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (environment['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** Whether a program that has a window can show it. */
export function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
