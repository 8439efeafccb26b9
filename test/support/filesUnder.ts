import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The paths of all files at any depth below `folder` that end so, sorted. */
export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name))
    .sort();
}
