import { lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root';
import { hostRoot } from './install';

/**
 * Another path to the folder of an extension under development. A window takes every theme below that folder for the
 * extension's own and shows one of them, whatever the settings say; below this project's folder lies a whole VS Code.
 */
export function developmentPath(extension: string): string {
  if (path.resolve(extension) !== root) return extension;
  const link = path.join(hostRoot, 'extension');
  mkdirSync(hostRoot, { recursive: true });
  if (lstatSync(link, { throwIfNoEntry: false })) return link;
  try {
    symlinkSync(root, link, 'junction');
  } catch (error) {
    if (!lstatSync(link, { throwIfNoEntry: false })) throw error; // else another run has just made it
  }
  return link;
}
